import Foundation
import Testing
import XML

@testable import Formats

@Suite("The JSON writer")
struct JSONWriterTests {
    @Test("lays members out in their order")
    func layout() {
        var writer = JSONWriter()
        writer.startObject()
        writer.member("b", "1")
        writer.member("none", nil)
        writer.startArray("a")
        writer.element("x")
        writer.startObject()
        writer.member("c", "")
        writer.endObject()
        writer.endArray()
        writer.startArray("empty")
        writer.endArray()
        writer.endObject()
        let expected = """
            {
              "b": "1",
              "a": [
                "x",
                {
                  "c": ""
                }
              ],
              "empty": []
            }

            """
        #expect(String(decoding: writer.finish(), as: UTF8.self) == expected)
    }

    @Test(
        "escapes what a string cannot hold, wherever it stands",
        arguments: [
            ("\"", #"\""#), ("\\", #"\\"#), ("\n", #"\n"#), ("\r", #"\r"#), ("\t", #"\t"#),
            ("\u{2028}", #"\u2028"#), ("\u{2029}", #"\u2029"#), ("\u{1}", ""), ("\u{FFFE}", ""),
            ("’", "’"), ("\u{2027}", "\u{2027}"), ("/", "/"), ("<&'>", "<&'>"), ("\u{7F}", "\u{7F}"),
            ("😀", "😀"),
        ])
    func escapes(character: String, escaped: String) {
        for length in 0..<40 {
            let before = String(repeating: "a", count: length)
            for after in ["", "b", String(repeating: "c", count: 33)] {
                var writer = JSONWriter()
                writer.startObject()
                writer.member("m", XMLText(before + character + after))
                writer.endObject()
                let expected = "{\n  \"m\": \"\(before)\(escaped)\(after)\"\n}\n"
                #expect(writer.finish().elementsEqual(expected.utf8))
            }
        }
    }

    @Test("grows with the document")
    func large() throws {
        var writer = JSONWriter()
        writer.startObject()
        writer.startArray("a")
        let text = String(repeating: "\"é\u{2028}", count: 5_000)
        for _ in 0..<20 { writer.element(XMLText(text)) }
        writer.endArray()
        writer.endObject()
        let object = try JSONSerialization.jsonObject(with: Data(writer.finish())) as? [String: [String]]
        #expect(object?["a"] == Array(repeating: text, count: 20))
    }
}
