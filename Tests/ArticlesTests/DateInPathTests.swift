import Testing
import Text

@testable import Articles

@Suite("Dates in paths")
struct DateInPathTests {
    @Test(
        "A file's or folder's name may begin with a date, and folders may be one",
        arguments: [
            ("2024-03-08-title.md", "2024-3-8", "title"), ("2024-3-8-title.md", "2024-3-8", "title"),
            ("20240308-title.md", "2024-3-8", "title"), ("_posts/2024-03-08-a-b.c.md", "2024-3-8", "a-b.c"),
            ("2024-03-08_title.md", "2024-3-8", "title"), ("2024-03-08.md", "2024-3-8", ""),
            ("2024-03-08-.md", "2024-3-8", ""), ("2024-12-31-2025.md", "2024-12-31", "2025"),
            ("2024/03/08/title.md", "2024-3-8", "title"), ("blog/2024/3/8/title.md", "2024-3-8", "title"),
            ("/var/blog/2024/03/08/title.markdown", "2024-3-8", "title"),
            ("blog/2024-03-08-title/index.md", "2024-3-8", "title"),
            ("blog/2024/03/08/title/index.md", "2024-3-8", "title"),
            ("blog/2024/03/08/index.md", "2024-3-8", ""),
            ("2020/01/01/2024-03-08-title.md", "2024-3-8", "title"),
            ("2024-02-29-\u{E9}.md", "2024-2-29", "\u{E9}"),
            ("2024/03/08/.md", "2024-3-8", ".md"), ("1900-01-01-x.md", "1900-1-1", "x"),
        ])
    func found(path: String, day: String, name: String) throws {
        let found = try #require(DateInPath(path))
        #expect("\(found.day.year)-\(found.day.month)-\(found.day.day)" == day)
        #expect(found.name == name)
    }

    @Test(
        "Other names have no date",
        arguments: [
            "", "/", "title.md", "index.md", "2024/03/title.md", "2024/title.md", "2024/03/index.md",
            "2024-03/08/title.md", "2024/03/08/more/title.md", "2024-03-title.md", "2024-title.md",
            "2024-02-30-title.md", "2023-02-29-title.md", "2024/02/30/title.md", "2024-13-01-title.md",
            "20240308.md", "20240308title.md", "202403081-title.md", "2024-03-081-title.md",
            "12345678-title.md",
            "2024-0308-title.md", "202403-08-title.md", "24-03-08-title.md", "x2024-03-08-title.md",
            "2024-03-08title.md", "2024/003/08/title.md", "0001-01-01-x.md", "2024-03-08/title.md",
        ])
    func none(path: String) {
        #expect(DateInPath(path) == nil)
    }

    @Test(
        "Docusaurus finds the date anywhere below its folder",
        arguments: [
            ("blog/2024-03-08/title.md", "2024-03-08"), ("blog/2024/03-08-title.md", "2024-03-08"),
            ("blog/2024/3/8-title.md", "2024-03-08"), ("blog/topic/2024/03-08-title.md", "2024-03-08"),
            ("blog/2024/03/08/deep/title.mdx", "2024-03-08"), ("blog/20240308-title.md", "2024-03-08"),
            ("2024-03-08/blog/title.md", nil), ("blog/2024-02-30/title.md", nil), ("blog/title.md", nil),
        ] as [(String, String?)])
    func anywhere(path: String, day: String?) {
        let text = "---\ntitle: A\nurl: https://example.org/a\n---\n"
        let article = SampleDocument(file: text, ReadingRules(Preset("docusaurus")), path: path).article
        #expect(article?.published.rfc3339 == day.map { $0 + "T00:00:00Z" })
    }

    @Test(
        "A document without a date is dated by its path, at midnight in the zone",
        arguments: [
            ("2024-03-08-title.md", "", "2024-03-07T23:00:00Z"),
            ("2024/03/08/title.md", "", "2024-03-07T23:00:00Z"),
            ("2024-03-08-title.md", "publishedDateTime:\n", "2024-03-07T23:00:00Z"),
            ("2024-03-08-title.md", "date: 2023-08-10 14:00\n", "2023-08-10T12:00:00Z"),
            ("2024-03-08-title.md", "updatedDateTime: 2025-01-01\n", "2024-03-07T23:00:00Z"),
            ("title.md", "", nil), ("2024-03-08-title.md", "date: soon\n", nil),
            ("2024-03-08-title.md", "publishedDateTime: 03/04/2024\n", nil),
        ] as [(String, String, String?)])
    func dated(path: String, fields: String, published: String?) throws {
        var rules = ReadingRules()
        rules.timeZone = try #require(NamedTimeZone("Europe/Berlin"))
        let text = "---\ntitle: A\nwebUrl: https://example.org/a\n\(fields)---\n"
        let article = SampleDocument(file: text, rules, path: path).article
        #expect(article?.published.rfc3339 == published)
    }
}
