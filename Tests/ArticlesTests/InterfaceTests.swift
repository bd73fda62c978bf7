import Testing

@testable import Articles

@Suite("Articles of interfaces, databases and crawlers")
struct InterfaceTests {
    private static let base = #""title":"T","url":"https://x.example/a","date":"2024-05-13T09:30:00Z""#

    /// The parts of a JSON file that are articles or may be.
    private func outcomes(_ text: String, _ rules: ReadingRules = ReadingRules()) throws
        -> [ArticleReader.Outcome]
    {
        let form = try #require(DocumentForm(name: "a.json".utf8))
        var file = ArticleFile(ArticleReader(rules), path: "a.json", form, bytes: Array(text.utf8))
        var found: [ArticleReader.Outcome] = []
        while let part = try file.next() { found.append(part.outcome) }
        return found
    }

    private func article(_ text: String, _ fields: [String: [String]] = [:]) throws -> Article {
        let found = try outcomes(text, ReadingRules(fields: fields))
        guard case .article(let article, let problems)? = found.first else {
            throw Missing(found: found)
        }
        #expect(problems.isEmpty)
        return article
    }

    private struct Missing: Error {
        let found: [ArticleReader.Outcome]
    }

    @Test(
        "have their fields in keys of their own",
        arguments: [
            (#""author":{"displayName":"Ann"}"#, "Ann"),
            (#""byline":"By Jane Doe and John Roe""#, "Jane Doe|John Roe"),
            (#""author":"By Jane Doe""#, "Jane Doe"),
            (#""byline":"Jane Doe, Ann Poe and John Roe""#, "Jane Doe|Ann Poe|John Roe"),
            (#""byline":"Food and Agriculture Organization""#, "Food and Agriculture Organization"),
            (#""author":"Jane Doe and John Roe""#, "Jane Doe and John Roe"),
            (#""author":{"data":{"id":2,"attributes":{"name":"Jane Doe"}}}"#, "Jane Doe"),
            (#""author":{"node":{"name":"Jane Doe"}}"#, "Jane Doe"), (#""author":{"data":null}"#, ""),
            (#""publishedBylines":[{"id":2,"name":"Jane Doe"}]"#, "Jane Doe"),
            (#""credits":{"by":[{"type":"author","name":"Jane Doe"}]}"#, "Jane Doe"),
        ])
    func authors(member: String, names: String) throws {
        #expect(try article("{\(Self.base),\(member)}").authors.joined(separator: "|") == names)
    }

    @Test(
        "have topics in lists of objects",
        arguments: [
            (#""categories":[{"_id":"x","_key":"y","title":"AI"}]"#, "AI"),
            (#""tags":[{"term":"AI","scheme":null,"label":null}]"#, "AI"),
            (#""categories":{"data":[{"id":1,"attributes":{"name":"AI"}}]}"#, "AI"),
            (#""categories":{"nodes":[{"name":"AI"}]}"#, "AI"),
            (##""tags":[{"name":"AI"},{"name":"#desk","visibility":"internal"}]"##, "AI"),
            (#""subject":[{"code":"04","name":"AI"}]"#, "AI"), (#""subject":"Hello""#, ""),
            (#""taxonomy":{"tags":[{"text":"AI"}]}"#, "AI"), (#""tag_list":["AI"]"#, "AI"),
        ])
    func topics(member: String, names: String) throws {
        let topics = try article("{\(Self.base),\(member)}").topics
        #expect(topics.map(\.name).joined(separator: "|") == names)
    }

    @Test(
        "have the name of the provider",
        arguments: [
            (#""source":{"id":null,"name":"The Daily"}"#, "The Daily"),
            (#""siteName":"The Daily""#, "The Daily"),
            (#""provider":[{"name":"The Daily"}]"#, "The Daily"), (#""provider":"The Daily""#, "The Daily"),
            (#""siteName":"X","publisher":{"name":"The Daily"}"#, "The Daily"), (#""source":"rss""#, nil),
        ] as [(String, String?)])
    func providers(member: String, name: String?) throws {
        #expect(try article("{\(Self.base),\(member)}").provider.name == name)
    }

    @Test(
        "have images in objects",
        arguments: [
            (#""image":{"data":{"attributes":{"url":"/i.png"}}}"#, "https://x.example/i.png"),
            (#""heroImage":{"fields":{"file":{"url":"//c.example/i.png"}}}"#, "https://c.example/i.png"),
            (
                #""mainImage":{"asset":{"_ref":"x","url":"https://c.example/i.png"}}"#,
                "https://c.example/i.png"
            ),
            (#""image":"0b7d2d6c-1111-4222-8333-abcdefabcdef""#, nil), (#""image":{"data":null}"#, nil),
            (#""lead_image_url":"https://c.example/i.png""#, "https://c.example/i.png"),
        ] as [(String, String?)])
    func images(member: String, address: String?) throws {
        #expect(try article("{\(Self.base),\(member)}").images.first?.address.string == address)
    }

    @Test(
        "are held back if not everybody may read them",
        arguments: [
            (#""visibility":"members""#, .private), (#""visibility":"paid""#, .private),
            (#""visibility":"public""#, nil), (#""status":"paid""#, nil),
            (#""audience":"only_paid""#, .private), (#""audience":"everyone""#, nil),
            (#""publishStatus":"unlisted""#, .private), (#""_status":"draft""#, .draft),
            (#""currentlyPublished":false"#, .unpublished), (#""status":false"#, .unpublished),
            (#""status":"SOFT_TRASHED""#, .private), (#""_id":"drafts.5f-ab""#, .draft),
            (#""_id":"5f-ab""#, nil), (#""published_at":null"#, nil),
        ] as [(String, HoldReason?)])
    func holds(member: String, reason: HoldReason?) throws {
        #expect(try article("{\(Self.base),\(member)}").hold == reason)
    }

    @Test(
        "with an empty date of publication and one of creation are not published",
        arguments: [
            (#""publishedAt":null,"createdAt":"2024-05-01""#, .unpublished),
            (#""createdAt":"2024-05-01","published_at":"""#, .unpublished),
            (#""publishedAt":null,"createdAt":"2024-05-01","status":"published""#, nil),
            (#""publishedAt":null,"date":"2024-05-01","createdAt":"2024-05-01""#, nil),
            (#""createdAt":"2024-05-01""#, nil),
        ] as [(String, HoldReason?)])
    func unpublished(members: String, reason: HoldReason?) throws {
        #expect(try article(#"{"title":"T","url":"https://x.example/a",\#(members)}"#).hold == reason)
    }

    @Test("that were withdrawn have a title that says so")
    func withdrawn() throws {
        let text = #"{"title":"[Removed]","url":"https://removed.com","publishedAt":"1970-01-01T00:00:00Z"}"#
        #expect(try article(text).hold == .private)
    }

    @Test(
        "are in lists of many names, unless the object is an article",
        arguments: [
            (#"{"docs":[{A}]}"#, 1), (#"{"stories":[{A},{A}]}"#, 2), (#"{"response":{"docs":[{A}]}}"#, 1),
            (#"{"articles":{"results":[{A}]}}"#, 1), (#"{"_type":"News","value":[{A}]}"#, 1),
            (#"{"a":[{"docs":1}],"response":{"results":[{A}]}}"#, 1), (#"{"other":[{A}]}"#, 0),
            (#"{"title":"T","date":"2024-05-01","url":"https://x.example/b","docs":[{A},{A}]}"#, 1),
            (#"{"secured":{"docs":[{A}]}}"#, 0),
        ])
    func lists(text: String, count: Int) throws {
        let text = text.replacing("A", with: Self.base)
        let found = try outcomes(text).filter { if case .article = $0 { true } else { false } }
        #expect(found.count == count)
    }

    @Test(
        "may have their fields in an envelope, unless they are articles without it",
        arguments: [
            (#"{"id":"0f-1","attributes":{"# + base + #","status":true}}"#, "T", nil),
            (#"{"id":"0f-1","attributes":{"# + base + #","status":false}}"#, "T", .unpublished),
            (#"{"fields":{"headline":"T"},"# + base.dropFirst(12) + "}", "T", nil),
            ("{" + base + #","attributes":{"title":"X","draft":true}}"#, "T", nil),
        ] as [(String, String, HoldReason?)])
    func envelopes(text: String, title: String, reason: HoldReason?) throws {
        let article = try article(text)
        #expect(article.title == title && article.hold == reason)
    }

    @Test(
        "have keys of any depth that the configuration names",
        arguments: [
            (#""keywords":[{"name":"subject","value":"AI"}]"#, "topics", "keywords.value", "AI"),
            (
                #""byline":{"original":"By Jane Doe and John Roe"}"#, "author", "byline.original",
                "Jane Doe|John Roe"
            ),
            (#""author":{"last_name":"Doe"}"#, "author", "author.last_name", "Doe"),
            (#""bodies":[{"role":"main","value":"<p>Words.</p>"}]"#, "text", "bodies.value", "Words."),
            (#""mine":"Words.","body":"Others.""#, "text", "mine", "Words."),
            (#""postBody":"<p>Words.</p>""#, "", "", "Words."),
            (#""secured":{"text":"x"}"#, "text", "secured.text", ""),
            (#""content":[{"type":"text/html","value":"<p>Words.</p>"}]"#, "", "", "Words."),
            (#""body":{"value":"x","processed":"<p>Words.</p>"}"#, "", "", "Words."),
        ])
    func mapped(member: String, field: String, key: String, value: String) throws {
        let article = try article("{\(Self.base),\(member)}", field.isEmpty ? [:] : [field: [key]])
        let found =
            switch field {
            case "topics": article.topics.map(\.name).joined(separator: "|")
            case "author": article.authors.joined(separator: "|")
            default: article.excerpt ?? ""
            }
        #expect(found == value)
    }

    @Test("whose usual keys the configuration replaces are not held back as misspelled")
    func replaced() throws {
        let text = #"{"title":"T","url":"https://x.example/a","published_at":null,"first":"2024-05-13"}"#
        #expect(try article(text, ["publishedDateTime": ["first"]]).hold == nil)
    }
}
