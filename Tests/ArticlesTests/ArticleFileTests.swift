import TestSupport
import Testing

@testable import Articles

@Suite("Files of several articles")
struct ArticleFileTests {
    /// All parts of a file, each in a few words.
    private func read(_ text: String, _ name: String = "a.jsonl") throws -> [String] {
        try read(Array(text.utf8), name)
    }

    private func read(_ bytes: [UInt8], _ name: String = "a.jsonl") throws -> [String] {
        let form = try #require(DocumentForm(name: name.utf8))
        var file = ArticleFile(ArticleReader(), path: name, form, bytes: bytes)
        var parts: [String] = []
        while let part = try file.next() {
            let end = part.isBreak ? " break" : ""
            switch part.outcome {
            case .notDocument: parts.append("\(part.number) none\(end)")
            case .article(let article, let problems):
                parts.append(
                    ([article.path, article.title] + problems.map(\.description)).joined(separator: " ") + end
                )
            case .rejected(let problems):
                parts.append(problems.map(\.description).joined(separator: " ") + end)
            case .heldBack(let reason, _, _): parts.append("\(part.number) \(reason.rawValue)\(end)")
            }
        }
        return parts
    }

    private static func article(_ title: String, _ more: String = "") -> String {
        #"{"title":"\#(title)","date":"2024-01-02","url":"https://x.example/\#(title)"\#(more)}"#
    }

    @Test("are lines, of which a broken one costs only itself")
    func lines() throws {
        let text =
            "\u{FEFF}" + Self.article("a") + "\n\n  " + Self.article("b") + "\r\n" + #"{"title":"c",,"#
            + "\n" + Self.article("d", #","quality":"high""#) + "\n7\n{\"name\":\"x\"}\n" + Self.article("e")
        #expect(
            try read(text) == [
                "a.jsonl#1 a", "a.jsonl#3 b",
                "a.jsonl:4:14: not valid JSON: expected a name in quotation marks",
                "a.jsonl#5 d a.jsonl:5:72: quality: expected a decimal number such as 78 or -1.5",
                "a.jsonl:6:1: expected an object", "7 none", "a.jsonl#8 e",
            ])
    }

    @Test("are lists, in whatever form they are laid out")
    func lists() throws {
        let text =
            "[\n  " + Self.article("a") + ",\n  " + #"{"title":"b","title":"b","date":"2024"}"# + ",\n  "
            + #"{"name": "no article"}, "x", ["#
            + Self.article("in a list")
            + "],\n\n  {\n    \"title\": \"c\",\n    \"date\": \"2024-13-02\" } ]\n"
        #expect(
            try read(text, "a.json") == [
                "a.json#1 a", "a.json:3:16: expected each key once, found it a second time", "3 none",
                "a.json:4:27: expected an object", "a.json:4:32: expected an object",
                "a.json:8:13: date: not a valid date or time; expected one such as 2023-08-10T00:03:00Z a.json:6:3: webUrl: expected webUrl or originalUrl, found neither; or set `site.url` and `permalink`",
            ])
    }

    @Test(
        "are one article, or a list below a usual key",
        arguments: [
            (Self.article("a"), ["a.json a"]),
            ("\n" + Self.article("a") + "\n", ["a.json a"]),
            (
                #"{"status":"ok","articles":[\#(Self.article("a")),\#(Self.article("b"))],"more":{}}"#,
                ["a.json#1 a", "a.json#2 b"]
            ),
            (
                #"{"title":"Feed","url":"https://x.example/","items": [\#(Self.article("a"))]}"#,
                ["a.json#1 a"]
            ),
            // An article's own list.
            (Self.article("a", #","data":[{"x":1}]"#), ["a.json a"]),
            // Only the outermost members count, and a list of objects.
            (#"{"secured":{"items":[\#(Self.article("a"))]},"data":[1,2]}"#, ["0 none"]),
            ("[]", []), ("[ ]", []),
        ])
    func shapes(_ text: String, _ parts: [String]) throws {
        #expect(try read(text, "a.json") == parts)
    }

    @Test(
        "of other programs are passed over",
        arguments: [
            "", " ", "null", "\"title\"", "{}", "{", "[1, 2, {}]", "no JSON",
            #"{"name":"outfeed","version":"1.0.0","description":"x","author":"y","keywords":["z"]}"#,
            "{\n  // A comment\n  \"compilerOptions\": {}\n}", #"[{"title":"Home","url":"/"}]"#,
            #"{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[\#(Self.article("a"))]}"#,
        ])
    func others(_ text: String) throws {
        #expect(try read(text, "a.json").allSatisfy { $0.contains("none") })
    }

    @Test("that break off say where, and what comes before is read")
    func breaks() throws {
        let a = Self.article("a")
        #expect(
            try read("[\(a),\n\(a)", "a.json").last
                == "a.json:2:62: not valid JSON: the list has no end: expected ] break")
        #expect(
            try read("[\(a),\n{\"title\": \"x", "a.json").last
                == "a.json:2:13: not valid JSON: the file ends within a value break")
        #expect(
            try read("[\(a),\n{\"title: \"x\"},\(a)]", "a.json")
                == ["a.json#1 a", "a.json:2:11: not valid JSON: expected a value break"])
        #expect(
            try read("[\(a) \(a)]", "a.json").last
                == "a.json:1:64: not valid JSON: expected a comma or ] break")
        #expect(
            try read("[\(a)]\n[\(a)]", "a.json")
                == ["a.json#1 a", "a.json:2:1: not valid JSON: expected nothing after the list break"])
        #expect(try read("", "a.jsonl") == ["0 none break"])
        #expect(
            try read("[{\"title\":[}]},\(a)]", "a.json") == ["a.json:1:12: not valid JSON: expected ] break"])
    }

    @Test("may be of any size, an article may not")
    func sizes() throws {
        let long = Self.article("long", #","text":"\#(String(repeating: "é", count: 1 << 20))""#)
        let list = [Self.article("a"), long, Self.article("b")]
        #expect(
            try read(list.joined(separator: "\n"))
                == ["a.jsonl#1 a", "a.jsonl:2:1: expected at most 1 MiB for an article", "a.jsonl#3 b"])
        #expect(
            try read(#"{"items":["# + list.joined(separator: ",\n") + "]}", "a.json")
                == ["a.json#1 a", "a.json:2:1: expected at most 1 MiB for an article", "a.json#3 b"])
        let many = (1...3000).map {
            Self.article("\($0)", #","text":"\#(String(repeating: "x", count: 1000))""#)
        }
        #expect(try read("[" + many.joined(separator: ",") + "]", "a.json").count == 3000)
        #expect(try read(many.joined(separator: "\n")).last == "a.jsonl#3000 3000")
        #expect(
            try read(
                #"{"title":"x","date":1,"text":""# + String(repeating: "x", count: 1 << 21) + "\"}", "a.json")
                == ["a.json:1:1: expected at most 1 MiB for an article"])
    }

    @Test("have dates as numbers too, in seconds or milliseconds")
    func numbers() throws {
        for (number, expected) in [
            ("1691625780", "2023-08-10T00:03:00Z"), ("1691625780250", "2023-08-10T00:03:00Z"),
            ("1691625780.25", "2023-08-10T00:03:00Z"),
        ] {
            let text = #"{"title":"x","published":\#(number),"url":"https://x.example/"}"#
            var file = ArticleFile(
                ArticleReader(), path: "a.json", try #require(DocumentForm(name: "a.json".utf8)),
                bytes: Array(text.utf8))
            guard case .article(let article, _)? = try file.next()?.outcome else {
                Issue.record("no article for \(number)")
                continue
            }
            #expect(article.published.rfc3339 == expected && article.isPublished)
        }
        #expect(
            try read(#"{"title":"x","date":20240102,"url":"https://x.example/"}"#).first?.contains(
                ":1:21: date: ") == true)
    }
}
