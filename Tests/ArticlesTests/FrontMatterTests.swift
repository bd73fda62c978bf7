import Testing

@testable import Articles

@Suite("Front matter")
struct FrontMatterTests {
    private static let fields = "title: Title\ndate: 2023-08-10\nwebUrl: https://example.org/a\n"

    @Test(
        "Front matter lies between a first line --- and the next line --- or ...",
        arguments: [
            "---\n\(fields)---\n", "---\n\(fields)---", "---\n\(fields)...\n", "---\n\(fields)...",
            "---\n\(fields)---\nText.\n---\nMore.\n", "---\n\(fields)...\n---\n",
            "---  \n\(fields)--- \t\n", "---\t\n\(fields)...  \nText",
            "\u{FEFF}---\n\(fields)---\nText",
            "---\n\n# A comment\n\n\(fields)\n\n---\n",
        ])
    func found(file: String) {
        #expect(SampleDocument(file: file).article?.title == "Title")
        #expect(SampleDocument(file: file).problems.isEmpty)
    }

    @Test(
        "Lines may end with CRLF",
        arguments: ["---", "..."], [true, false])
    func windowsLines(end: String, hasMark: Bool) {
        let text = "\(hasMark ? "\u{FEFF}" : "")---\n\(Self.fields)excerpt: |\n  one\n  two\n\(end)\nText\n"
        let document = SampleDocument(file: text.split(separator: "\n").joined(separator: "\r\n"))
        #expect(document.article?.title == "Title")
        #expect(document.article?.link.string == "https://example.org/a")
        #expect(document.article?.excerpt == "one two")
        #expect(document.problems.isEmpty)
    }

    @Test(
        "A file that does not begin with a line --- is no document",
        arguments: [
            "", "\n", "-", "--", "Text.\n", "# Title\n\n---\n", "\n---\n\(fields)---\n",
            " ---\n\(fields)---\n",
            "----\n\(fields)---\n", "--- title: Title\n---\n", "---title: Title\n---\n",
            "...\n\(fields)---\n",
            "\u{FEFF}", "\u{FEFF}\u{FEFF}---\n\(fields)---\n",
            "\u{FEFF}\n---\n",
            "-- -\n\(fields)---\n", "—\n\(fields)---\n",
        ])
    func notDocument(file: String) {
        #expect(SampleDocument(file: file).outcome == .notDocument)
    }

    @Test(
        "Front matter without an end is a problem",
        arguments: [
            "---", "---\n", "---\r\n", "---\n\(fields)", "---\n\(fields)----\n", "---\n\(fields) ---\n",
            "---\n\(fields)....\n", "---\n\(fields)--\n", "---\n\(fields)--- x\n",
        ])
    func unclosed(file: String) {
        let document = SampleDocument(file: file)
        #expect(document.isRejected)
        #expect(document.places == ["1:1"])
    }

    @Test(
        "Front matter that is no mapping of fields is a problem",
        arguments: [
            "---\n---\n", "---\n\n---\n", "---\n# Comment\n---\n", "---\nText\n---\n", "---\n- title\n---\n",
            "---\n~\n...\n",
        ])
    func noMapping(file: String) {
        let document = SampleDocument(file: file)
        #expect(document.isRejected)
        #expect(document.places == ["1:1"])
    }

    @Test(
        "Three hyphens inside a value end nothing",
        arguments: [
            ("excerpt: a --- b", "a --- b"), ("excerpt: ---b", "---b"), ("excerpt: \"---\"", "---"),
            ("excerpt: |\n  a\n  ---\n  b", "a --- b"), ("excerpt: >\n ...\n b", "... b"),
            ("excerpt:\n  a\n  --- b", "a --- b"), ("excerpt: \"a\n  ---\n  b\"", "a --- b"),
        ])
    func delimiterInValue(lines: String, excerpt: String) {
        let document = SampleDocument(lines)
        #expect(document.article?.excerpt == excerpt)
        #expect(document.problems.isEmpty)
    }

    @Test("Three hyphens at the start of a line end the front matter even inside quotes, as YAML has it")
    func delimiterInQuotes() {
        #expect(SampleDocument("excerpt: \"a\n---\nb\"").isRejected)
    }

    @Test(
        "Up to 1 MiB of front matter is read, whatever follows it",
        arguments: [
            ("---\n", "---\n"), ("---\r\n", "...\r\n"), ("\u{FEFF}---  \n", "---"),
            ("---\n", "---\n" + String(repeating: "Text.\n", count: 400_000)),
        ])
    func limit(opening: String, closing: String) {
        let filler = (1 << 20) - Self.fields.utf8.count - 2
        let comment = "#" + String(repeating: "x", count: filler) + "\n"
        let largest = SampleDocument(file: opening + Self.fields + comment + closing)
        #expect(largest.article?.title == "Title")
        #expect(largest.problems.isEmpty)

        let larger = SampleDocument(file: opening + Self.fields + "#" + comment + closing)
        #expect(larger.isRejected)
        #expect(larger.places == ["1:1"])
        #expect(larger.problems.first?.message.contains("1 MiB") == true)
    }

    @Test("Endless front matter is refused for its length")
    func endless() {
        let document = SampleDocument(file: "---\n" + String(repeating: "a", count: 3 << 20))
        #expect(document.isRejected)
        #expect(document.problems.first?.message.contains("1 MiB") == true)
    }
}
