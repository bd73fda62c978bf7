import Testing

@testable import Articles

@Suite("Forms of front matter")
struct FrontMatterFormTests {
    private static let members = #""title": "Title", "date": "2023-08-10", "webUrl": "https://example.org/a""#

    @Test(
        "JSON lies in braces at the beginning, between fences, or between fences without braces",
        arguments: [
            "{\(members)}", "{\(members)}\nText", "{\n\(members)\n}\n\n{}",
            "{ \(members), \"x\": {\"y\": [1]}}",
            "\u{FEFF}{\(members)}\n", ";;;\n{\(members)}\n;;;\nText", ";;;\n\(members)\n;;;\n",
            ";;; \r\n\(members)\r\n;;;\r\n", "---json\n{\(members)}\n---\nText",
            "--- json\n{\(members)}\n---\n", "\u{FEFF};;;\n{\(members)}\n;;;",
        ])
    func json(file: String) {
        let document = SampleDocument(file: file)
        #expect(document.article?.title == "Title")
        #expect(document.article?.link.string == "https://example.org/a")
        #expect(document.problems.isEmpty)
    }

    @Test(
        "YAML may begin without a line of its own, as old versions of Hexo wrote it",
        arguments: [
            ("title: A\ndate: 2023-08-10\ntags:\n- a\n- b\n---\nText", ["a", "b"]),
            ("tags:\n- a\ntitle: A\ndate: 2023-08-10\n---\nText", ["a"]),
            ("title: A\ndate: 2023-08-10\n---\nText", []),
            ("title: A\ndate: 2023-08-10\n\n- a\n---\nText", []),
            ("title: A\ndate: 2023-08-10\nText\n---\n", []),
        ])
    func unopened(file: String, topics: [String]) {
        let document = SampleDocument(
            file: file.replacing("date:", with: "webUrl: https://a.example/\ndate:"))
        #expect(document.article?.title == "A" && document.problems.isEmpty)
        #expect(document.article?.topics.map(\.name) == topics)
        #expect(document.article?.excerpt == "Text" || !file.hasSuffix("---\nText") || file.contains("\n\n"))
    }

    @Test("JSON values are read as those of YAML are")
    func values() {
        let document = SampleDocument(
            file: """
                {
                  "title": "A \\"wink\\" \\ud83d\\ude09 \\u00e9 <b>x</b>", "date": "2023-08-10",
                  "webUrl": "https:\\/\\/example.org\\/a", "author": null, "lang": "",
                  "quality": 7.5e0, "heat": -3, "topics": ["B", "C"], "published": true,
                  "images": [{"url": "https://example.org/i.png", "width": 20, "height": null}],
                  "provider": {"name": "P", "x": {"y": [[], {}]}}, "category": "null"
                }
                """)
        #expect(document.article?.title == "A \"wink\" 😉 é x")
        #expect(document.article?.link.string == "https://example.org/a")
        #expect(document.article?.author == nil && document.article?.language == nil)
        #expect(document.article?.heat == -3)
        #expect(document.article?.category == "null")
        #expect(document.article?.topics.map(\.name) == ["B", "C"])
        #expect(document.article?.images.first?.width == 20)
        #expect(document.article?.provider.name == "P")
        #expect(document.places == ["4:14 quality"])
    }

    @Test(
        "A mistake in JSON has its place",
        arguments: [
            ("{\"title\": \"é\", x}", "1:16"), ("{\"title\": 1\n \"a\": 2}", "2:2"),
            ("{\"title\": \"a\nb\"}", "1:13"), ("{\"title\": \"\\x\"}", "1:13"),
            (";;;\n{\"a\": 1},\n;;;\n", "2:9"),
            (";;;\n\"a\": 1,\n;;;\n", "3:1"), ("{\"title\": \"a\\ud83d\"}", "1:13"),
            ("{\"title\": \"\\ude09\\ud83d\"}", "1:12"), ("{\"x\": tru,\n \"title\": 1}", "1:7"),
            ("{\"title\": 1, \"secured\": {\"a\": 01}}", "1:32"),
            ("{\"title\": \"\", \"x\": 1, \"\\u0078\": 2}", "1:23"), ("{\"date\": 1, \"date\": 2}", "1:13"),
            (";;;\n[]\n;;;", "1:1"), (";;;\n;;;", "1:1 title"), (";;;\n{\"a\": 1}", "1:1"),
            ("{\"title\": \"", "1:1"),
            ("{\"title\": 1", "1:1"), ("---json\n{}\n", "1:1"), (";;;\n1\n;;;\n", "2:1"),
            ("{\"title\": \"a\u{0}\"}", "1:13"),
        ])
    func mistakes(file: String, place: String) {
        let document = SampleDocument(file: file)
        #expect(document.isRejected)
        #expect(document.places.first == place, "\(document.problems)")
    }

    @Test("JSON must be UTF-8")
    func invalidUTF8() {
        let document = SampleDocument(bytes: Array("{\"title\":\n\"é".utf8) + [0xFF] + Array("\"}".utf8))
        #expect(document.isRejected && document.places == ["2:3"])
    }

    @Test("Objects and arrays are nested 32 deep at most, like lists and mappings")
    func depth() {
        func file(_ depth: Int) -> String {
            "{\(Self.members), \"x\": \(String(repeating: "[", count: depth - 1))"
                + String(repeating: "]", count: depth - 1) + "}"
        }
        #expect(SampleDocument(file: file(32)).problems.isEmpty)
        #expect(SampleDocument(file: file(33)).isRejected)
        #expect(SampleDocument(file: ";;;\n\(file(33))\n;;;").problems.first?.message.contains("32") == true)
        #expect(SampleDocument(file: "{\"title\":" + String(repeating: "[", count: 3_000_000)).isRejected)
    }

    @Test(
        "A file that begins with a brace is a document if it is an object with a title or a date",
        arguments: [
            "{", "{}", "{ }", "{{ title }}", "{% include \"title\" %}\n\"title\": 1", "{\"name\": \"x\"}",
            "{\"x\": {\"title\": 1}}", "{\"x\": [\"title\"]}", "[{\"title\": 1}]", "{title: a}",
            "{\"x\": 01}",
            "{\"x\": \"", "{'title': 1}",
        ])
    func notArticle(file: String) {
        #expect(SampleDocument(file: file).outcome == .notDocument)
    }

    @Test("A title in letters of any case makes an object a document")
    func letterCase() {
        #expect(SampleDocument(file: "{\"Title\": 1, \"x\": 2}").outcome != .notDocument)
        #expect(SampleDocument(file: "{\"x\": 01, \"Title\": 2}").places == ["1:8"])
    }

    @Test("A surrogate pair in quoted YAML is one character, and the places after it are right")
    func surrogatePairs() {
        for value in [
            #""\ud83d\ude09""#, #""\uD83D\uDE09""#, "\"\\ud83d\\\n  \\ude09\"", #""😉""#, #""\U0001f609""#,
        ] {
            let title = SampleDocument("title: \(value)").article?.title
            #expect(title == (value.contains("\n") ? nil : "😉"), "\(value)")
        }
        let document = SampleDocument(
            #"""
            excerpt: "é \ud83d\ude09 a \"b\" \\ud83d\\ude09 \uD83D\uDE0A\ud83d\ude0b"
            topics: ["\ud83d\ude09", '\ud83d\ude09', \ud83d\ude09, "x\n"]
            provider: {name: "\ud83d\ude09\ud83d\ude0a", domain: /, images: "é\ud83d\ude09", url: {}}
            x: {a: "\ud83d\ude09", b: |}
            """#)
        #expect(document.places == ["5:27"])
        let mended = SampleDocument(
            #"""
            excerpt: "é \ud83d\ude09 a \"b\" \\ud83d\\ude09 \uD83D\uDE0A\ud83d\ude0b"
            topics: ["\ud83d\ude09", '\ud83d\ude09', \ud83d\ude09, "x\n"]
            provider: {name: "\ud83d\ude09\ud83d\ude0a", domain: /, images: "é\ud83d\ude09", url: {}}
            """#)
        #expect(mended.article?.excerpt == #"é 😉 a "b" \ud83d\ude09 😊😋"#)
        #expect(mended.article?.topics.map(\.name) == ["😉", #"\ud83d\ude09"#, "x"])
        #expect(mended.article?.provider.name == "😉😊")
        #expect(mended.places == ["4:54 provider.domain", "4:65 provider.images"])
    }

    @Test(
        "Half of a surrogate pair in quoted YAML is told by its place",
        arguments: [(#""a\ud83d""#, "2:10"), (#""\ude09\ud83d""#, "2:9"), (#""\ud83d\ude09\ud83d""#, "2:21")])
    func halfPairs(value: String, place: String) {
        let document = SampleDocument("title: \(value)")
        #expect(document.places == [place])
        #expect(document.problems.first?.message.contains("surrogate pair") == true)
    }

    @Test("Reading begins anew for pairs in many scalars, but not without end")
    func manyPairs() {
        let line = #"  - "\ud83d\ude09\ud83d\ude0a""# + "\n"
        let few = SampleDocument("topics: [A]\nx:\n" + String(repeating: line, count: 100))
        #expect(few.article != nil && few.problems.isEmpty)
        let many = SampleDocument("x:\n" + String(repeating: line, count: 20_000))
        #expect(many.isRejected)
    }

    @Test(
        "Lines of keys and values without fences are a header, up to the first line that is neither",
        arguments: [
            ("Title: A: b # c\nDate: 2010-12-03\n\nText", "A: b # c"), ("title: A\n", "A"), ("Title: A", "A"),
            ("Date: 2010-12-03\nTitle: A\nText: here\n", "A"),
            ("\u{FEFF}Title:\t A \r\nDate: x\r\n\r\n", "A"),
            ("Title: A\n  B\n\tC \nAuthor: x\nText\nTitle: D", "A B C"), ("Author: x\nTitle:\n    A\n", "A"),
            ("Author: x\nSlug:\ntitle: 'A'", "'A'"), ("Title: null\n\n", "null"),
        ])
    func headers(file: String, title: String) throws {
        let bytes = Array(file.utf8)
        let found = bytes.withUnsafeBytes { FrontMatter.find(in: $0) }
        guard case .found(let found) = found, found.form == .headers else {
            Issue.record("\(found)")
            return
        }
        var steps = bytes[found.range].withUnsafeBufferPointer { bytes in
            var texts: [String] = []
            var steps = HeaderLines.steps(bytes)
            while let step = steps.next() { texts.append(String(decoding: step.scalar, as: UTF8.self)) }
            return texts
        }
        let key = try #require(steps.firstIndex { $0.lowercased() == "title" })
        steps.removeFirst(key + 1)
        #expect(steps.first == title)
    }

    @Test(
        "A header's fields are read, and its mistakes have their places",
        arguments: [
            ("title: A\ndate: 2010-12-03\nwebUrl: https://e.org/\nauthor:\n", []),
            ("title: A\ndate: x\nwebUrl:  nowhere\n", ["2:7 date", "3:10 webUrl"]),
            ("title: A\ndate: 2010-12-03\nwebUrl: https://e.org/\ntitle: B", ["4:1"]),
            ("title: A\ndate: 2010-12-03\nwebUrl: https://e.org/\nsecured: cAnArY\nsecured: x\n", ["5:1"]),
        ])
    func headerPlaces(file: String, places: [String]) {
        #expect(SampleDocument(file: file).places == places)
    }

    @Test(
        "Prose is no header, however it begins",
        arguments: [
            "Note: this is prose.\n\nTitle: x", "Note: this.\nDate of birth: x\n", "Title:x\n",
            "Title\n=====\n",
            "http://e.org/title: a\n", "Title of it: x\n", " Title: x\n", "1title: x\n", "\nTitle: x\n",
            "Title",
            "To: me\nFrom: you\nSubject: x\n\n", "title; x", "über: x\ntitle: y\n", "<p>\ntitle: x\n",
            String(repeating: "a", count: 100) + ": b\ntitle: c\n",
            String(repeating: "Note: this is prose.\n", count: 10_000) + "Title: x\n\n",
        ])
    func prose(file: String) {
        #expect(SampleDocument(file: file).outcome == .notDocument)
    }

    @Test("The first bytes of a file are enough to find what lies in them, and never say something else")
    func firstBytes() {
        for file in [
            "{\"title\": \"a\\\"\", \"x\": tru", "{\"title\": [1, -2.5, true, null, {}]}\nText",
            "Title: x\n  y\nDate: z\n\nText", "Title: x\nText", ";;;\n\"title\": 1\n;;;\n",
            "Note: prose\nmore\n",
        ] {
            let bytes = Array(file.utf8)
            let whole = bytes.withUnsafeBytes { FrontMatter.find(in: $0) }
            for count in 4...bytes.count {
                let part = bytes[..<count].withUnsafeBytes { FrontMatter.find(in: $0, isWhole: false) }
                if case .unclosed = part { continue }
                #expect(part == whole, "\(count) bytes of \(file)")
            }
        }
    }
}
