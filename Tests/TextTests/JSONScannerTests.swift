import Testing
import Text

@Suite("Reading JSON")
struct JSONScannerTests {
    private struct Reading {
        var tokens: [String] = []
        var error: JSONSyntaxError?

        init(_ text: String, hasBraces: Bool = true) {
            Array(text.utf8).withUnsafeBufferPointer { bytes in
                var scanner = JSONScanner(bytes, hasBraces: hasBraces)
                do throws(JSONSyntaxError) {
                    while let token = try scanner.next() { tokens.append("\(scanner.offset) \(token)") }
                } catch {
                    self.error = error
                }
            }
        }
    }

    @Test("gives each token and its place")
    func tokens() {
        let reading = Reading(#" {"a" : [1, {}, [ ], "\"", -0.5e+3], "b":null}  "#)
        #expect(
            reading.tokens == [
                "1 objectStart", "2 name", "8 arrayStart", "9 number", "12 objectStart", "13 objectEnd",
                "16 arrayStart", "18 arrayEnd", "21 string", "27 number", "34 arrayEnd", "37 name", "41 null",
                "45 objectEnd",
            ])
        #expect(reading.error == nil)
    }

    @Test("reads the members of an object without its braces", arguments: ["", " ", #""a": 1, "b": {} "#])
    func members(text: String) {
        #expect(Reading(text, hasBraces: false).error == nil)
    }

    @Test(
        "stops at the first mistake, and knows whether the text was cut",
        arguments: [
            ("", 0, true), ("{", 1, true), ("[1", 2, true), ("[1,", 3, true), (#"{"a"#, 3, true),
            (#"{"a""#, 4, true), (#"{"a":"#, 5, true), ("[tr", 1, true), (#"["\u00"#, 6, true),
            (#"["\"#, 3, true), ("-", 1, true), ("[1}", 2, false), ("[1,]", 3, false), ("[,1]", 1, false),
            (#"{"a",}"#, 4, false), (#"{"a":1,}"#, 7, false), ("{1:2}", 1, false), ("[01]", 2, false),
            ("[.5]", 1, false), ("[+1]", 1, false), ("[NaN]", 1, false), ("[truth]", 1, false),
            ("['a']", 1, false), (#"["\x"]"#, 3, false), ("[\"\t\"]", 2, false), ("{} {}", 3, false),
            ("// a", 0, false),
        ])
    func mistakes(text: String, offset: Int, isAtEnd: Bool) {
        let error = Reading(text).error
        #expect(error?.offset == offset && error?.isAtEnd == isAtEnd, "\(String(describing: error))")
    }

    @Test(
        "leaves nothing open in members without braces",
        arguments: [#""a": {"#, #""a""#, #""a":"#, #""a": 1,"#, #""a": 1}"#, "}"])
    func openMembers(text: String) {
        #expect(Reading(text, hasBraces: false).error != nil)
    }

    @Test("takes nesting of any depth in its stride")
    func depth() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(Reading(deep).tokens.count == 100_000)
        #expect(Reading(deep + String(repeating: "]", count: 100_000)).error == nil)
    }

    @Test(
        "Escapes become the characters they stand for",
        arguments: [
            ("", "", nil), ("a", "a", nil), (#"\"\\\/\b\f\n\r\t"#, "\"\\/\u{8}\u{C}\n\r\t", nil),
            (#"a\u00e9\u4E2Db"#, "aé中b", nil), (#"\ud83d\ude09"#, "😉", nil),
            (#"\uD83D\uDE09\u0021"#, "😉!", nil), (#"a\ud83d"#, "a\u{FFFD}", 1),
            (#"\ude09\ud83d"#, "\u{FFFD}\u{FFFD}", 0), (#"\ud83d\n\ud83d\ude09"#, "\u{FFFD}\n😉", 0),
            (#"\ud83d\u0041"#, "\u{FFFD}A", 0), (#"\\ud83d"#, #"\ud83d"#, nil), (#"a\u00"#, "a", nil),
            (#"a\"#, "a", nil), ("\\u0000", "\0", nil),
        ])
    func escapes(text: String, expected: String, lone: Int?) {
        var buffer = UTF8Buffer(capacity: 0)
        let found = Array(text.utf8).withUnsafeBufferPointer { buffer.append(unescaping: $0) }
        #expect(buffer.takeString() == expected && found == lone)
    }
}
