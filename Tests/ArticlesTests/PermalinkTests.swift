import Testing
import Text

@testable import Articles

@Suite("Addresses made from patterns")
struct PermalinkTests {
    @Test(
        "are those that the generator gives",
        arguments: [
            (
                "jekyll", "_posts/2026-01-05-First-Post.md", "categories: news Tech",
                "news/tech/2026/01/05/First-Post.html"
            ),
            ("jekyll", "foo/_posts/2026-01-05-a.md", "category: b", "foo/b/2026/01/05/a.html"),
            ("jekyll", "_posts/2026-01-05-C++-vs.-C#.md", "", "2026/01/05/C++-vs.-C.html"),
            (
                "jekyll", "_posts/2026-01-05-Upper_Case.Dots and space.md", "",
                "2026/01/05/Upper_Case.Dots-and-space.html"
            ),
            ("jekyll", "_posts/2026-01-05-a.md", "slug: My Custom_Slug!", "2026/01/05/My-Custom_Slug!.html"),
            ("jekyll", "_posts/2026-01-05-a.md", "permalink: /x/y.html", "x/y.html"),
            ("jekyll", "_posts/2026-01-05-a.md", "permalink: /:year/:title/", "2026/a/"),
            ("jekyll", "_posts/2026-01-05-a.md", "permalink: pretty", "pretty"),
            (
                "jekyll", "_posts/2026-01-05-a.md", "permalink: /:short_month/:week/:long_day/:w_day/:title",
                "Jan/02/Monday/1/a"
            ),
            ("jekyll", "_posts/2026-01-05-a.md", "slug: C++ Tips\npermalink: /:slug/", "c-tips/"),
            (
                "jekyll", "_posts/2026-01-05-a...md", "categories: [A & B, c/d]",
                "a%20&%20b/c/d/2026/01/05/a.html"
            ),
            ("jekyll", "_posts/2026-01-05-a.md", "date: 2026-03-10 23:30 -0800", "2026/03/11/a.html"),
            ("jekyll", "_posts/2026-01-05-東.md", "", "2026/01/05/%E6%9D%B1.html"),
            ("hugo", "content/posts/First.Post_a.md", "", "posts/first.post_a/"),
            ("hugo", "content/posts/C++-vs.-C#.md", "", "posts/c++-vs.-c%23/"),
            ("hugo", "content/posts/bundle/index.md", "", "posts/bundle/"),
            ("hugo", "content/posts/a.md", "slug: My Custom_Slug!", "posts/my-custom_slug/"),
            ("hugo", "content/posts/sub/2026-01-05-a.md", "", "posts/sub/2026-01-05-a/"),
            ("hugo", "content/posts/a.md", "url: /rel/url/", "rel/url/"),
            ("zola", "content/blog/2026-01-05-Über Größe.md", "", "blog/uber-grosse/"),
            ("zola", "content/blog/a.md", "path: x/y", "x/y/"),
            ("eleventy", "content/blog/2026-01-05-a.md", "", "blog/2026-01-05-a/"),
            ("eleventy", "content/blog/2026-01-05-a/index.md", "", "blog/2026-01-05-a/"),
            ("eleventy", "content/2026-01-05-a/2026-01-05-a.md", "", "2026-01-05-a/"),
            ("astro", "src/content/blog/First Post.mdx", "", "blog/first-post/"),
            ("gatsby", "content/blog/hello-world/index.md", "", "hello-world/"),
            ("hexo", "source/_posts/Hello.md", "", "2026/01/05/Hello/"),
            ("pelican", "content/misc/a.md", "", "a-title-2.html"),
            ("pelican", "content/misc/a.md", "slug: As it is", "As%20it%20is.html"),
            ("zola", "content/blog/C++ & C#.md", "", "blog/c-c/"),
            ("docusaurus", "blog/2026-01-05-a.md", "", "blog/2026/01/05/a"),
            ("docusaurus", "blog/2026-01-05-a/index.md", "slug: b", "blog/b"),
            ("docusaurus", "blog/2026/01/05/a.md", "", "blog/2026/01/05/a"),
            ("docusaurus", "blog/deep/2026-01-05-a.md", "", "blog/2026/01/05/deep/a"),
            ("docusaurus", "blog/2026-01-05/a.md", "", "blog/2026/01/05/a"),
            ("docusaurus", "blog/deep/2026/1-5-a.md", "", "blog/2026/1/5/deep/a"),
            ("docusaurus", "blog/2026/01/05-a/index.mdx", "", "blog/2026/01/05/a"),
            ("docusaurus", "blog/2026/2026-01-05-a.md", "", "blog/2026/01/05/2026/a"),
            ("docusaurus", "blog/2026-13-05-a.md", "", "blog/2026-13-05-a"),
            ("docusaurus", "blog/a.md", "slug: ./b/c", "blog/b/c"),
            ("astro", "src/content/blog/2026/a.md", "slug: my-slug", "blog/my-slug/"),
            ("gatsby", "content/blog/2026/a/index.md", "slug: /b/", "b/"),
            ("gatsby", "content/blog/2026/a/index.md", "slug: b", "2026/b/"),
            ("hexo", "source/_posts/deep/a.md", "", "2026/01/05/deep/a/"),
            ("eleventy", "src/a.md", "permalink: /own/index.html", "own/"),
            ("eleventy", "src/a.md", "permalink: {build: /own/}", "own/"),
            ("eleventy", "src/2026-01-05-a/index.md", "permalink: 'b/{{ page.fileSlug }}/'", "b/a/"),
            ("eleventy", "src/b/2026-01-05-a.md", "permalink: '{{page.filePathStem}}.html'", "b/a.html"),
            ("eleventy", "src/b/index.md", "permalink: '{{ page.filePathStem }}.html'", "b/"),
            ("eleventy", "src/a.md", "slug: B_c\npermalink: '/{{ slug }}/'", "B_c/"),
            ("eleventy", "src/a.md", "permalink: '/{{ title | slugify }}/'", "a-title-2/"),
            (
                "eleventy", "src/a.md", "permalink: \"/{{ page.date | date: '%Y/%-m/%d' }}/a/\"",
                "2026/1/05/a/"
            ),
            ("hexo", "source/_posts/deep/2026-01-04-a.md", "permalink: /:undated/", "deep/a/"),
            ("jekyll", "_posts/2026-01-05-a.md", "permalink: /:category(other)/:title/", "other/a/"),
            ("jekyll", "_posts/2026-01-05-a.md", "permalink: /:category(o)/:title/\ncategory: C", "c/a/"),
            ("pelican", "content/a.md", "url: /:category(Web Dev)/:slug.html", "web-dev/a-title-2.html"),
            ("pelican", "content/x/a.md", "url: /{category}(misc)/:slug.html", "x/a-title-2.html"),
            ("pelican", "content/2026-01-04-An_a.md", "url: /:slugorfilename.html", "2026-01-04-an_a.html"),
            ("pelican", "content/2026-01-04_An-a.md", "url: /:undated.html", "an-a.html"),
            ("pelican", "content/An-a.md", "url: /:undated.html", "a-title-2.html"),
            ("hugo", "content/posts/2026-01-04-a.md", "url: /:section/:undated/", "posts/a/"),
            ("hugo", "content/posts/2026-01-04-a.md", "slug: b\nurl: /:section/:undated/", "posts/b/"),
        ])
    func presets(name: String, path: String, lines: String, address: String) throws {
        let preset = try #require(Preset(name))
        var rules = ReadingRules(preset)
        rules.setSite(try WebAddress("https://a.example/site"), permalink: nil)
        let hasDate = lines.hasPrefix("date:")
        let text = "---\ntitle: A title (2)\n\(hasDate ? "" : "date: 2026-01-05\n")\(lines)\n---\n"
        let document = SampleDocument(file: text, rules, path: path)
        #expect(document.article?.link.string == "https://a.example/site/" + address, "\(document.problems)")
    }

    @Test("are below the site, with the folders below the source, without a preset")
    func usual() throws {
        var rules = ReadingRules()
        let pattern = try PermalinkPattern("/{section}/:year/:i_month/:filename/")
        rules.setSite(
            try WebAddress("https://a.example"), permalink: pattern, sources: ["docs/in"])
        let text = "---\ntitle: A\ndate: 2026-01-05\n---\n"
        let article = SampleDocument(file: text, rules, path: "docs/in/News/2026-01-05-Post.md").article
        #expect(article?.link.string == "https://a.example/news/2026/1/post/")
    }

    @Test(
        "of Eleventy spell titles as its filter `slugify`",
        arguments: [
            ("Über Größe & Co.", "ueber-groesse-and-co"), ("It's Zoë’s Ærø", "its-zoe-s-aero"), ("東京", nil),
        ])
    func slugified(title: String, slug: String?) throws {
        var rules = ReadingRules(Preset("eleventy"))
        rules.setSite(try WebAddress("https://a.example"), permalink: nil)
        let text = "---\ntitle: \"\(title)\"\ndate: 2026-01-05\npermalink: '{{ title | slugify }}'\n---\n"
        let document = SampleDocument(file: text, rules, path: "a.md")
        #expect(document.article?.link.string == slug.map { "https://a.example/" + $0 })
        #expect(document.isRejected == (slug == nil))
    }

    @Test(
        "of Eleventy are problems if only a run of it can tell them",
        arguments: [
            "/{{ category }}/a/", "/{% if draft %}a{% endif %}/", "/{{ title | upper }}/", "/{{ title",
            "/:a/{{ slug }}/",
        ])
    func unknownTemplate(permalink: String) throws {
        var rules = ReadingRules(Preset("eleventy"))
        rules.setSite(try WebAddress("https://a.example"), permalink: nil)
        let text = "---\ntitle: A\ndate: 2026-01-05\npermalink: \"\(permalink)\"\n---\n"
        let document = SampleDocument(file: text, rules, path: "a.md")
        #expect(document.isRejected && document.places == ["4:12 permalink"])
    }

    @Test(
        "begin below the root",
        arguments: [
            (".", "posts/deep/a.md", "posts/deep/a/"), (".", "./posts/a.md", "posts/a/"),
            ("./x", "x/posts/a.md", "posts/a/"),
            ("/x/", "/x/content/a.md", "content/a/"),
            (nil, "posts/a.md", "a/"), ("x/posts", "x/posts/content/index.md", "content/"),
        ] as [(String?, String, String)])
    func root(root: String?, path: String, address: String) throws {
        var rules = ReadingRules(Preset("eleventy"))
        rules.folders.root = root
        rules.setSite(
            try WebAddress("https://a.example"), permalink: nil, sources: ["posts", "x/posts", "/x/posts"])
        let text = "---\ntitle: A\ndate: 2026-01-05\n---\n"
        let article = SampleDocument(file: text, rules, path: path).article
        #expect(article?.link.string == "https://a.example/" + address)
    }

    @Test(
        "are not made for what is no article",
        arguments: [
            ("hugo", "content/posts/_index.md", true), ("hugo", "content/_index.de.html", true),
            ("hugo", "content/posts/index.md", false), ("zola", "content/_index.md", true),
            ("eleventy", "content/_index.md", false), ("hexo", "source/_posts/_hidden.md", true),
            ("hexo", "source/_posts/_deep/a.md", true), ("hexo", "source/_posts/a_b.md", false),
            ("jekyll", "_posts/undated.md", true),
            ("jekyll", "_posts/2026/undated.md", true), ("jekyll", "_posts/2026-1-5-.md", false),
            ("jekyll", "_notes/undated.md", false), ("astro", "src/content/blog/_a.md", true),
            ("astro", "_x/src/content/blog/a.md", false), ("astro", "src/content/_drafts/a.md", true),
            ("docusaurus", "blog/_a/2026-01-05-b.md", true), ("docusaurus", "_x/blog/2026-01-05-b.md", false),
            ("gatsby", "content/blog/_a.md", false),
        ])
    func passedOver(name: String, path: String, isPassedOver: Bool) {
        let text =
            "---\ntitle: A\ndate: 2026-01-05\nurl: https://a.example/\npermalink: https://a.example/\n---\n"
        let outcome = SampleDocument(file: text, ReadingRules(Preset(name)), path: path).outcome
        #expect((outcome == .notDocument) == isPassedOver)
    }

    @Test("need tokens that there are", arguments: ["/:titel/", "/{x}/", "/posts/", ""])
    func unknownToken(pattern: String) {
        #expect(throws: PermalinkPattern.Mistake.self) { try PermalinkPattern(pattern) }
    }
}
