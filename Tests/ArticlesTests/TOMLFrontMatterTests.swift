import Testing

@testable import Articles

@Suite("TOML front matter")
struct TOMLFrontMatterTests {
    /// The events of these lines: scalars in quotes where they are not plain.
    private static func outline(_ lines: String) -> String {
        Array("+++\n\(lines)".utf8).withUnsafeBufferPointer { bytes in
            do throws(YAMLError) {
                var steps = try TOMLFrontMatter.steps(bytes)
                var words: [String] = []
                while let step = steps.next() {
                    let text = String(decoding: step.scalar, as: UTF8.self)
                    switch step.event {
                    case .scalar: words.append(step.isPlain ? text : "'\(text)'")
                    case .alias: words.append("*")
                    case .listStart: words.append("[")
                    case .listEnd: words.append("]")
                    case .mappingStart: words.append("{")
                    case .mappingEnd: words.append("}")
                    case .end: return words.dropFirst().dropLast().joined(separator: " ")
                    }
                }
                return "no end"
            } catch {
                return "\(error.mark.line):\(error.mark.column)"
            }
        }
    }

    @Test(
        "Values are read with their text as it stands, that of strings unescaped",
        arguments: [
            ("a = 1", "'a' 1"), ("", ""), ("# only a comment", ""),
            ("a=true # yes\n\n  b\t=\tfalse\r\n", "'a' true 'b' false"),
            ("a = -1_000.5e+3", "'a' -1_000.5e+3"), ("a = 0x1F", "'a' 0x1F"), ("a = -inf", "'a' -inf"),
            ("a = 2024-05-01", "'a' 2024-05-01"), ("a = 2024-05-01T07:32:00Z", "'a' 2024-05-01T07:32:00Z"),
            ("a = 2024-05-01 07:32:00.5-07:00", "'a' 2024-05-01 07:32:00.5-07:00"),
            ("a = 07:32:00", "'a' 07:32:00"),
            ("a = \"\"", "'a' ''"), ("a = ''", "'a' ''"), (#"a = 'C:\x "b"'"#, #"'a' 'C:\x "b"'"#),
            (#"a = "b\"\\\t\u00e9\U0001F609\ud83d\ude09#""#, "'a' 'b\"\\\té😉😉#'"),
            ("a = \"\"\"\nb\n\"c\" \\\n   d\\\\\"\"\"\"\"", "'a' 'b\n\"c\" d\\\"\"'"),
            ("a = '''\r\nb ''c\\\n'''", "'a' 'b ''c\\\n'"), ("a = ''''b''''", "'a' ''b''"),
            ("a = \"\"\"\"\"\"", "'a' ''"),
            ("a = [1, \"b\", [ ], # c\n\n 'd'\n,]", "'a' [ 1 'b' [ ] 'd' ]"),
            (
                "a = {b = 1, \"c d\" = {}, e.f = [{g = 1}]}",
                "'a' { 'b' 1 'c d' { } 'e' { 'f' [ { 'g' 1 } ] } }"
            ),
            ("\"a b\" = 1\n'c' = 2\n- = 3\n1 = 4", "'a b' 1 'c' 2 '-' 3 '1' 4"),
            ("a.b = 1\nc = 2\na . \"d\".e = 3", "'a' { 'b' 1 'd' { 'e' 3 } } 'c' 2"),
            ("[a]\nb = 1\n[c]\n[a.d]\ne = 2", "'a' { 'b' 1 'd' { 'e' 2 } } 'c' { }"),
            ("[a.b]\nc = 1\n[a]\nd = 2", "'a' { 'b' { 'c' 1 } 'd' 2 }"),
            ("[[a]]\nb = 1\n[[a]]\n[a.c]\nd = 2\n[[a.e]]\n[ [x]", "8:3"),
            ("[[a]]\nb = 1\n[[a]]\n[a.c]\nd = 2\n[[a.e]]", "'a' [ { 'b' 1 } { 'c' { 'd' 2 } 'e' [ { } ] } ]"),
            ("[f]\na.c = 1\na.t = true\n[f.a.x]\ny = 1", "'f' { 'a' { 'c' 1 't' true 'x' { 'y' 1 } } }"),
        ])
    func values(lines: String, outline: String) {
        #expect(Self.outline(lines) == outline)
    }

    @Test(
        "A mistake has its place",
        arguments: [
            ("a", "2:2"), ("a =", "2:4"), ("a = b", "2:5"), ("a = 1 2", "2:7"), ("= 1", "2:1"),
            ("é = 1", "2:1"),
            ("a = 01", "2:5"), ("a = 1.", "2:5"), ("a = .5", "2:5"), ("a = 1__0", "2:5"), ("a = 0x", "2:5"),
            ("a = True", "2:5"), ("a = 2024-5-1", "2:5"), ("a = 2024-05-01T07:32", "2:5"),
            ("a = 2024-05-01 07", "2:5"),
            ("x = 1\na = \"é", "3:7"), ("a = \"é\nb", "2:7"), ("a = \"\"\"b", "2:9"), ("a = '", "2:6"),
            (#"a = "\x""#, "2:6"), (#"a = "\ud83d""#, "2:6"), (#"a = "\U00110000""#, "2:6"),
            ("a = \"\u{1}\"", "2:6"),
            ("a = [1", "2:7"), ("a = [1 2]", "2:8"), ("a = [,]", "2:6"), ("a = {b = 1", "2:11"),
            ("a = {b = 1,}", "2:12"),
            ("a = {b = 1\n}", "2:11"), ("a = 1\nb = {a = 1, a = 2}", "3:13"), ("a = 1\na = 2", "3:1"),
            ("[a]\n[a]", "3:2"), ("a.b = 1\n[a]", "3:2"), ("a = 1\n[a.b]", "3:2"),
            ("[a]\nb = 1\n[a.b]", "4:4"),
            ("a = {}\n[a.b]", "3:2"), ("a = {}\na.b = 1", "3:1"), ("[a]\n[b]\n[[a]]", "4:3"),
            ("a = []\n[[a]]", "3:3"),
            ("[[a]]\n[a]", "3:2"), ("[a.b]\n[a]\nb.c = 1", "4:1"), ("[a]\nb.c = 1\n[a.b]", "4:4"),
            ("[]", "2:2"), ("[a", "2:3"),
            ("[[a]", "2:5"), ("[a] b", "2:5"), ("a.b = 1\na.b.c = 2", "3:3"), ("# \u{7F}", "2:3"),
            ("a = 1\rb = 2", "2:6"),
            ("\"\"\"a\"\"\" = 1", "2:3"), ("a = nul\u{0}", "2:5"),
        ])
    func mistakes(lines: String, place: String) {
        #expect(Self.outline(lines) == place)
    }

    @Test("Fields, their problems and their places are those of any other form")
    func fields() {
        let document = SampleDocument(
            file: """
                +++
                title = "Title"
                date = 2024-05-01T07:32:00+02:00
                webUrl = 'https://example.org/a'
                author = ""
                quality = "good"
                topics = ["A", 'B']
                related = [
                  { title = "R", webUrl = "nowhere" }
                ]
                [provider]
                name = "P"
                [secured]
                title = "cAnArY"
                [x.secured]
                y = ["cAnArY"]
                [[images]]
                url = "https://example.org/i.png"
                width = 0
                +++
                Text
                """)
        #expect(document.article?.title == "Title")
        #expect(document.article?.published.description == "2024-05-01T05:32:00Z")
        #expect(document.article?.topics.map(\.name) == ["A", "B"])
        #expect(document.article?.provider.name == "P")
        #expect(document.article?.author == nil)
        #expect(document.article?.images.count == 1)
        #expect(document.places == ["6:11 quality", "9:27 related[0].webUrl", "19:9 images[0].width"])
        #expect(!String(reflecting: document.outcome).contains("cAnArY"))
    }

    @Test(
        "TOML lies between fences",
        arguments: [
            "+++\n#\n+++\n", "+++ \r\n#\r\n+++\r\nText", "---toml\n#\n---\n", "--- toml\n#\n---",
            "\u{FEFF}+++\n#\n+++",
        ])
    func fences(file: String) {
        let fields = "title = 'T'\ndate = 2024-05-01\nwebUrl = 'https://e.org/'\n"
        let document = SampleDocument(file: file.replacing("#", with: fields))
        #expect(document.article?.title == "T" && document.problems.isEmpty)
        #expect(SampleDocument(file: "+++\n\(fields)---\n").places == ["1:1"])
    }

    @Test("What is nested too deep, or is too much, is refused")
    func limits() {
        let open = String(repeating: "[", count: 31)
        #expect(Self.outline("a = \(open)\(open.replacing("[", with: "]"))").hasPrefix("'a' [ ["))
        #expect(Self.outline("a = [\(open)") == "2:36")
        #expect(Self.outline("a = " + String(repeating: "{a=", count: 100_000)) == "2:98")
        #expect(Self.outline("[" + (0..<40).map(String.init).joined(separator: ".") + "]").hasPrefix("2:"))
        #expect(Self.outline("a = [" + String(repeating: "1,", count: 200_000) + "]").hasPrefix("2:"))
        let tables = (0..<40_000).map { "[a\($0)]\n" }.joined()
        #expect(Self.outline(tables + "[a7]") == "40002:2")
    }
}
