import Testing

@testable import Articles

@Suite("Keys of documents")
struct FieldMapTests {
    @Test(
        "are read by the names that generators give them, in any letter case",
        arguments: [
            ("headline: A", "title", "A"), ("Title: A", "title", "A"), ("TITLE: A", "title", "A"),
            ("description: A", "excerpt", "A"), ("summary: A", "excerpt", "A"),
            ("subtitle: A\nsummary: B", "excerpt", "B"), ("summary: A\nexcerpt: B", "excerpt", "B"),
            ("excerpt:\nsummary: B", "excerpt", "B"),
            ("pubDate: 2024-05-01", "published", "2024-05-01"),
            ("published_at: 2024-05-01", "published", "2024-05-01"),
            ("published: 2024-05-01", "published", "2024-05-01"),
            ("created: 2024-01-01\ndate: 2024-05-01", "published", "2024-05-01"),
            ("published: true\ndate: 2024-05-01", "published", "2024-05-01"),
            ("lastmod: 2024-05-02", "updated", "2024-05-02"),
            ("last_modified_at: 2024-05-02", "updated", "2024-05-02"),
            ("last_update: {date: 2024-05-02, author: x}", "updated", "2024-05-02"),
            ("lastUpdate: 2024-05-02", "updated", "2024-05-02"),
            ("tags: [a, b]", "topics", "a|b"), ("tags: a, b", "topics", "a|b"),
            ("topics: \"a, x; b\"", "topics", "a, x|b"), ("tags: [\"a, b\"]", "topics", "a, b"),
            ("tags: [a]\ncategories: [b, A]", "topics", "a|b"),
            ("categories:\n- [a, b]\n- [a, c]", "topics", "a|b|c"),
            ("taxonomies:\n  tags: [a]\n  categories: [b]", "topics", "a|b"),
            ("tags:\n- name: a\n  slug: x\n- label: b", "topics", "a|b"),
            ("author: [Ada, Bo]", "authors", "Ada|Bo"), ("authors: Ada", "authors", "Ada"),
            ("author: {name: Ada, email: x}", "authors", "Ada"),
            ("authors: [{key: ada, title: Editor}, {key: bo, name: Bo}]", "authors", "ada|Bo"),
            ("authors:\n- name: Ada\n  title: Editor\n- Bo\n- Ada", "authors", "Ada|Bo"),
            ("lang: de", "language", "de"), ("locale: en_US", "language", "en-US"),
            ("image: https://a.example/x.png", "images", "https://a.example/x.png"),
            ("image: /x.png", "images", "https://example.org/x.png"),
            ("cover: {image: x.png, alt: y}", "images", "https://example.org/x.png"),
            ("image:\n  path: /x.png\n  width: 10", "images", "https://example.org/x.png"),
            (
                "thumbnail: /t.png\nimage: /x.png", "images",
                "https://example.org/x.png|https://example.org/t.png"
            ),
            (
                "header: {teaser: /t.png, overlay_image: /x.png}", "images",
                "https://example.org/x.png|https://example.org/t.png"
            ),
            (
                "cover-img: [/x.png: A caption, /y.png]\nthumbnail-img: ''", "images",
                "https://example.org/x.png|https://example.org/y.png"
            ),
            (
                "index_img: /x.png\nbanner_img: /y.png", "images",
                "https://example.org/x.png|https://example.org/y.png"
            ),
            ("photos:\n- /x.png", "images", "https://example.org/x.png"),
            ("hero: {image: {file: /x.webp}}", "images", "https://example.org/x.webp"),
            ("image: {filename: x.png}", "images", "https://example.org/x.png"),
            ("cover: {image: '', alt: y}", "images", ""), ("image: {caption: y}", "images", ""),
            ("cover: {image: <image path/url>}", "images", ""), ("cover: false", "images", ""),
            ("cover: '#f00'\ntop_img: transparent", "images", ""),
            ("cover: 'linear-gradient(20deg, #0062be, rgba(0, 0, 0, .5))'", "images", ""),
            ("image: '{static}/x.png'", "images", "https://example.org/x.png"),
            ("image: '{filename}x.png'", "images", ""),
            ("author: 'Jane ([@jane](https://example.org/jane))'", "authors", "Jane (@jane)"),
            ("images: [/x.png, /x.png]", "images", "https://example.org/x.png"),
            ("image: ./x.png", "images", ""),
            ("header: {image: /x.png}", "images", "https://example.org/x.png"),
            ("url: https://a.example/x", "link", "https://example.org/a"),
            ("webUrl:\nlink: https://a.example/x", "link", "https://a.example/x"),
            ("webUrl: https://a.example/?a=1&amp;b=2", "link", "https://a.example/?a=1&b=2"),
            ("Secured: {title: x}\ntitle: A", "title", "A"),
        ])
    func aliases(lines: String, field: String, value: String) throws {
        // A value that the sample would add has the first rank.
        let omitted: Set<String> = field == "title" ? ["title"] : field == "published" ? ["date"] : []
        let document = SampleDocument(lines, omitting: omitted)
        let article = try #require(document.article, "\(document.problems)")
        let found: String? =
            switch field {
            case "title": article.title
            case "excerpt": article.excerpt
            case "published": String(article.published.rfc3339.prefix(10))
            case "updated": article.updated.map { String($0.rfc3339.prefix(10)) }
            case "topics": article.topics.map(\.name).joined(separator: "|")
            case "authors": article.authors.joined(separator: "|")
            case "images": article.images.map(\.address.string).joined(separator: "|")
            case "language": article.language?.string
            default: article.link.string
            }
        #expect(found == value)
        #expect(document.problems.isEmpty)
    }

    @Test("that the configuration names take the place of the usual ones")
    func changed() throws {
        var rules = ReadingRules()
        rules.fields = FieldMap(["topics": ["subjects"], "publishedDateTime": ["meta.first_published"]])
        let text = """
            ---
            title: A
            webUrl: https://example.org/a
            date: 2024-01-01
            tags: [x]
            Subjects: [y]
            meta: {first-published: 2024-05-01, topics: [z]}
            ---
            """
        let article = try #require(SampleDocument(file: text, rules).article)
        #expect(article.topics.map(\.name) == ["y"])
        #expect(article.published.rfc3339 == "2024-05-01T00:00:00Z")
    }

    @Test("name their own path in a problem")
    func paths() {
        #expect(SampleDocument("tags: [a, {b: c}]").places == ["2:11 tags[1]"])
        #expect(SampleDocument("lastmod: never").places == ["2:10 lastmod"])
        #expect(SampleDocument("taxonomies: {tags: {a: b}}").places == ["2:20 taxonomies.tags"])
    }

    @Test(
        "hold the article back",
        arguments: [
            ("draft: true", .draft), ("draft: yes", .draft), ("Draft: \"On\"", .draft), ("draft: 1", .draft),
            ("draft: maybe", .draft), ("draft: [x]", .draft), ("drafts: true", .draft),
            ("darft: true", .draft),
            ("published: false", .unpublished), ("published: no", .unpublished),
            ("publish: off", .unpublished), ("Published: N", .unpublished),
            ("published: 2024-99-99", .unpublished), ("publised: true", .unpublished),
            ("x: &a {draft: true}\n<<: *a", .unpublished),
            ("private: true", .private), ("unlisted: true", .private), ("status: Draft", .draft),
            ("status: hidden", .private), ("status: pending", .private), ("status: private", .private),
            ("status: auto-draft", .draft), ("status: In Review", .private), ("status: trash", .private),
            ("status: FUTURE", .private), ("post_status: scheduled", .private), ("state: draft", .draft),
            ("pubstatus: canceled", .private), ("creativeWorkStatus: Draft", .draft),
            ("visibility: private", .private), ("hidden: true", .private), ("deleted: yes", .private),
            ("hiddenFromRss: true", .private), ("exclude_from_feed: true", .private),
            ("public: false", .unpublished), ("dg-publish: false", .unpublished),
            ("scheduled: true", .private), ("embargoed: soon", .private), ("scheduled: no", nil),
            ("state: {name: draft}", nil), ("state: Texas", nil), ("visibility: public", nil),
            ("draft: false", nil), ("draft:", nil), ("draft: ~", nil), ("published: Yes", nil),
            ("published: 2024-05-01", nil), ("publish: true", nil), ("private: off", nil),
            ("status: final", nil), ("publisher: x", nil), ("craft: true", nil),
            ("extra: {draft: true}", nil),
        ] as [(String, HoldReason?)])
    func holds(lines: String, reason: HoldReason?) {
        let document = SampleDocument(lines)
        #expect(document.hold == reason)
        #expect(document.article?.isPublished == (reason == nil))
    }

    @Test("hold the article back although it lacks what an article must have")
    func incompleteDraft() {
        let document = SampleDocument(file: "---\ntitle: A\ndraft: true\n---\n")
        #expect(document.hold == .draft && document.problems.isEmpty)
    }

    @Test(
        "in a folder of drafts are those of drafts",
        arguments: [("_drafts/a.md", true), ("a/_drafts/b/c.md", true), ("drafts/a.md", false)])
    func draftsFolder(path: String, isDraft: Bool) {
        let text = "---\ntitle: A\ndate: 2024-01-01\nwebUrl: https://example.org/a\n---\n"
        #expect(SampleDocument(file: text, path: path).hold == (isDraft ? .draft : nil))
    }

    @Test(
        "that are nearly a field's are told, with the right name",
        arguments: [
            ("publised: true", "published"), ("topcs: [a]", "topics"), ("tilte: x", "title"),
            ("descripton: x", "description"), ("updatedDatetim: 2024-01-01", "updatedDateTime"),
            ("auhtor: x", "author"), ("summry: x", "summary"),
            ("publisher: x", nil), ("data: x", nil), ("links: x", nil), ("layout: post", nil),
            ("subtitle: x", nil), ("imagery: x", nil), ("secured: {topcs: x}", nil),
            ("extra: {topcs: x}", nil),
        ] as [(String, String?)])
    func nearMisses(lines: String, name: String?) {
        let problems = SampleDocument(lines).problems
        #expect(problems.count == (name == nil ? 0 : 1))
        if let name { #expect(problems.first?.message.contains("did you mean `\(name)`?") == true) }
    }

    @Test(
        "name what crawlers and schema.org name otherwise",
        arguments: [
            ("mainEntityOfPage: {'@type': WebPage, '@id': 'https://a.example/1'}", "https://a.example/1"),
            ("mainEntityOfPage: https://a.example/2", "https://a.example/2"),
        ])
    func otherNames(line: String, link: String) throws {
        let text = """
            ---
            headline: One
            pubDatetime: 2024-05-01
            inLanguage: de
            articleSection: [Sports]
            category: [top, other]
            author: Jane Doe; John Roe
            publisher: {'@type': Organization, name: The Daily}
            id: 507f1f77bcf86cd799439011
            \(line)
            ---

            """
        let document = SampleDocument(file: text)
        let article = try #require(document.article)
        #expect(document.problems.isEmpty && article.link.string == link)
        #expect(article.published.rfc3339 == "2024-05-01T00:00:00Z" && article.language?.string == "de")
        #expect(article.topics.map(\.name) == ["Sports"] && article.category == "top")
        #expect(article.authors == ["Jane Doe", "John Roe"] && article.provider.name == "The Daily")
    }

    @Test("do not take the end of a character reference for the end of a name")
    func reference() {
        #expect(SampleDocument("author: 'A &amp;lt; B'").article?.authors == ["A &lt; B"])
    }

    @Test("say until when, and from when on, an article is published")
    func span() throws {
        let article = try #require(
            SampleDocument("date: 2024-01-01\npublishDate: 2024-02-01\nexpiryDate: 2024-03-01").article)
        #expect(article.due.rfc3339 == "2024-02-01T00:00:00Z")
        #expect(article.published.rfc3339 == "2024-01-01T00:00:00Z")
        #expect(article.expires?.rfc3339 == "2024-03-01T00:00:00Z")
    }
}
