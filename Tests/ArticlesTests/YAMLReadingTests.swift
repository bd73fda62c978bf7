import Testing

@testable import Articles

@Suite("YAML in front matter")
struct YAMLReadingTests {
    @Test(
        "Text is quoted, folded and commented as YAML has it",
        arguments: [
            ("plain text", "plain text"), ("'it''s'", "it's"), (#""a\tb\u00e9\x21\n""#, "a bé!"),
            ("\"a \\\n  b\"", "a b"),
            ("a # comment", "a"), ("'a # text'", "a # text"), ("a#b", "a#b"), ("a:b", "a:b"),
            ("'a: b'", "a: b"),
            ("one\n  two\n\n  three", "one two three"), ("'one\n  two'", "one two"),
            ("|\n  one\n   two\n", "one two"),
            (">-\n  one\n  two", "one two"), ("|2-\n   one", "one"), (">+\n  one\n\n", "one"),
            ("!!str a", "a"),
            ("&anchor a", "a"), ("!own a", "a"), ("a, [b], {c}", "a, [b], {c}"), ("- a", nil), ("`a`", nil),
            ("@a", nil),
            ("a: b", nil), (#""\z""#, nil), ("'a", nil),
        ])
    func text(value: String, text: String?) {
        let document = SampleDocument("title: \(value)")
        #expect(document.article?.title == text)
        #expect(document.isRejected == (text == nil))
        #expect(document.problems.isEmpty == (text != nil))
    }

    @Test(
        "The field decides the type, not YAML",
        arguments: [
            "no", "yes", "true", "false", "012", "1e3", "1_000", "0x1F", ".inf", "2023-08-10", "12:30:45",
            "=", "<<", "1.0",
            "nULL", "~~", "nil", "None",
        ])
    func untyped(value: String) {
        for value in [value, "\"\(value)\"", "'\(value)'", "|\n  \(value)"] {
            let document = SampleDocument("title: \(value)\nauthor: \(value)\ntopics: [a]")
            #expect(document.problems.isEmpty)
            #expect(document.article?.title == document.article?.author)
        }
        #expect(SampleDocument("title: \(value)").article?.title == value)
    }

    @Test("Nothing, ~ and null are absent, unless they are quoted")
    func absent() {
        for value in ["", "~", "null", "Null", "NULL", "# comment", "!!null"] {
            let document = SampleDocument(
                "author: \(value)\nexcerpt: \(value)\nimages: \(value)\nrelated: \(value)")
            #expect(document.article?.author == nil && document.article?.excerpt == "Text.")
            #expect(document.problems.isEmpty)
        }
        for value in ["~", "null", "Null", "NULL"] {
            #expect(SampleDocument("title: '\(value)'").article?.title == value)
            #expect(SampleDocument("title: \"\(value)\"").article?.title == value)
        }
    }

    @Test("Keys may be quoted, and stand in flow or in block style")
    func keys() {
        let document = SampleDocument(
            file:
                "---\n{\"title\": A, 'date': 2023-08-10, ? webUrl : 'https://e.org/',\n topics: [B],}\n---\n")
        #expect(document.article?.title == "A")
        #expect(document.article?.topics.map(\.name) == ["B"])
        #expect(document.problems.isEmpty)
    }

    @Test(
        "Keys that mean nothing here are passed over, whatever their values",
        arguments: [
            "layout: post", "isCached: true", "x: {title: ' ', date: no, published: maybe}",
            "x: [[[]], {}]", "'': x",
            "? [a, b]\n: c", "? {a: b}\n: c", "1: 2", "x: &a [b]", "~: x",
            "name: 1\nwidth: x\ndomain: /", "x: &a b\ny: *a", "x: *unknown", "x: &a [*a, {*a : *a}]",
            "*a : b\n*b : c", "x: &a {y: 1}\nprovider: {<<: *a}",
        ])
    func unknown(lines: String) {
        let document = SampleDocument(lines)
        #expect(document.article?.title == "Title")
        #expect(document.article?.isPublished == true)
        #expect(document.problems.isEmpty)
    }

    @Test("An alias costs its field, and holds back what it might hold back")
    func aliases() {
        let document = SampleDocument(
            """
            x: &a [1]
            author: *a
            topics: [One, *a, Two]
            images: *a
            related: [*a]
            provider: {name: *a, domain: e.org}
            lang: *a
            """)
        #expect(document.article?.topics.map(\.name) == ["One", "Two"])
        #expect(document.article?.provider.domain.string == "e.org")
        #expect(
            document.places == [
                "3:9 author", "4:15 topics[1]", "5:9 images", "6:11 related[0]", "7:18 provider.name",
                "8:7 lang",
            ])
        #expect(document.problems.allSatisfy { $0.message.hasSuffix("found an alias (*name)") })
        for field in ["title", "published", "topics"] {
            let document = SampleDocument("\(field): *a")
            #expect((document.article?.isPublished ?? false) == (field == "topics"))
        }
    }

    @Test(
        "A colon where none can be says what to write instead",
        arguments: [
            ("title: Markets: a quiet day", "2:15", "quotes"), ("x: [a]: b", nil, ""),
            ("x: {y: a: b}", nil, ""), ("x: é: c", "2:5", "quotes"), ("x: y\n  z: 1", "3:4", "column"),
            ("x: \"\\ud83d\\ude09\"\ny: \"\\ud83d\\ude09\": c", "3:18", "quotes"),
        ])
    func colons(lines: String, place: String?, word: String) {
        let document = SampleDocument(lines)
        #expect(document.isRejected)
        if let place { #expect(document.places == [place]) }
        #expect(document.problems.first?.message.contains(word) ?? false || word.isEmpty)
    }

    @Test(
        "What makes the rest unreliable rejects the document at its place",
        arguments: [
            ("title: a\nheat: 1\ntitle: b", "4:1"), ("x: 1\nx: 1", "3:1"), ("x: {a: 1, b: 2, a: 3}", "2:17"),
            ("x: 1\n\"x\": 1", "3:1"), ("provider: {name: a, name: b}", "2:21"),
            ("published: true\npublished: false", "3:1"),
            ("related:\n  - title: a\n    title: b", "4:5"), ("secured: a\nsecured: b", "3:1"),
            ("topics: [a", nil), ("title: 'a", nil), ("\tx: 1", nil), ("x: 1\n y: 2", "3:3"),
            ("x: a: b", "2:5"), ("x: %a", "2:4"),
            ("x: \u{1}", "2:4"), ("x: é\u{1}", "2:5"), ("x: \u{0}", "2:4"), ("x: \u{7F}", "2:4"),
            ("x: \u{FFFF}", "2:4"),
        ])
    func fatal(lines: String, place: String?) {
        let document = SampleDocument(lines)
        #expect(document.isRejected)
        #expect(document.places.count == 1)
        if let place { #expect(document.places == [place]) }
    }

    @Test("Lists and mappings are nested 32 deep at most", arguments: ["x", "secured", "title"])
    func depth(key: String) {
        for (open, close) in [("[", "]"), ("{a: ", "}")] {
            func lines(depth: Int) -> String {
                // The front matter itself is the first of them.
                "\(key): " + String(repeating: open, count: depth - 1) + "1"
                    + String(repeating: close, count: depth - 1)
            }
            #expect(SampleDocument(lines(depth: 32)).places == (key == "title" ? ["2:8 title"] : []))
            let tooDeep = SampleDocument(lines(depth: 33))
            #expect(tooDeep.isRejected)
            #expect(tooDeep.places.last == "2:\(key.count + 3 + 31 * open.count)")
            #expect(SampleDocument("x: " + String(repeating: open, count: 100_000)).isRejected)
        }
    }

    @Test(
        "Bytes that are not UTF-8 are told by their place",
        arguments: [
            ([0xFF], "2:4"), ([0xC3, 0xA9, 0xC3], "2:5"), ([0xED, 0xA0, 0x80], "2:4"), ([0xC0, 0x80], "2:4"),
            ([0x61, 0x0A, 0x79, 0x3A, 0x20, 0xF5], "3:4"),
            ([0xF0, 0x9F, 0x98, 0x80, 0xF0, 0x9F, 0x98], "2:5"),
        ] as [([UInt8], String)])
    func invalidUTF8(bytes: [UInt8], place: String) {
        let head = Array("---\nx: ".utf8)
        let tail = Array("\ntitle: A\ndate: 2023-08-10\nwebUrl: https://e.org/\n---\n".utf8)
        let document = SampleDocument(bytes: head + bytes + tail)
        #expect(document.isRejected)
        #expect(document.places == [place])
        #expect(SampleDocument(bytes: [0xEF, 0xBB, 0xBF] + head + bytes + tail).places == [place])
    }

    @Test("What follows the front matter may be any bytes")
    func bodyOfAnyBytes() {
        let head = Array("---\ntitle: A\ndate: 2023-08-10\nwebUrl: https://e.org/\n---\n".utf8)
        #expect(SampleDocument(bytes: head + [0xFF, 0x00, 0xFE]).article?.title == "A")
    }

    @Test(
        "secured is passed over in any shape and at any depth",
        arguments: [
            "cAnArY", "'cAnArY'", "|\n    cAnArY\n    cAnArY", "[cAnArY, [cAnArY]]", "{cAnArY: cAnArY}", "~",
            "",
            "{title: cAnArY, title: cAnArY}", "{published: cAnArY, secured: [cAnArY]}", "!!binary cAnArY",
            "&a cAnArY", "[]",
            "{? [cAnArY] : {cAnArY: 1, cAnArY: 2}}", "\"\\u0000cAnArY\"",
        ])
    func secured(value: String) throws {
        for lines in [
            "secured: \(value)", "x:\n  secured: \(value)", "provider:\n  secured: \(value)\n  name: P",
        ] {
            let document = SampleDocument(lines + "\nquality: 5")
            #expect(document.problems.isEmpty)
            let article = try #require(document.article)
            #expect(article.quality == 5)
            #expect(!String(reflecting: article).contains("cAnArY"))
        }
    }

    @Test(
        "A second YAML document within the front matter is refused, as what it says would go unread",
        arguments: ["--- # more\npublished: false", "--- {published: false}", "--- |\n  text"])
    func secondDocument(lines: String) {
        let document = SampleDocument("heat: 1\n" + lines)
        #expect(document.isRejected)
        #expect(document.places.count == 1)
    }
}
