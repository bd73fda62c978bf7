import Testing
import XML

@testable import Validation

@Suite("A JSON tree")
struct JSONTreeTests {
    @Test("holds values, names and places")
    func values() throws {
        let tree = JSONTree(
            reading: Array(#"{"a": [1, -2.5e+3, "\u00e9\ud83d\ude00\n\/"], "b": {"c": null}}"#.utf8))
        let root = try #require(tree.root)
        #expect(tree.diagnostics.isEmpty && root.kind == .object && root.elements.map(\.key) == ["a", "b"])
        let list = try #require(root["a"])
        #expect(
            list.elements.map(\.literal) == ["1", "-2.5e+3", "é😀\n/"] && list.elements[2].string == "é😀\n/")
        #expect(list.keyOffset == 1 && list.offset == 6 && list.elements[1].offset == 10)
        #expect(root["b"]?["c"]?.kind == .null && root["d"] == nil)
    }

    @Test(
        "tells what is wrong, and where",
        arguments: [
            ("{", JSONDiagnostic.Kind.notWellFormed, 1), ("{}x", .notWellFormed, 2),
            ("[1,]", .notWellFormed, 3),
            ("{\"a\" 1}", .notWellFormed, 5), ("[01]", .notWellFormed, 2), ("[1.]", .notWellFormed, 3),
            ("[\"\n\"]", .notWellFormed, 2), ("[\"\\x\"]", .notWellFormed, 3), ("[tru]", .notWellFormed, 1),
            ("[\"a", .notWellFormed, 3), ("{a:1}", .notWellFormed, 1), ("['a']", .notWellFormed, 1),
            ("{\"a\":1,\"\\u0061\":2}", .duplicate, 7), ("\u{FEFF}{}", .byteOrderMark, 0),
        ])
    func diagnostics(text: String, kind: JSONDiagnostic.Kind, offset: Int) {
        let diagnostics = JSONTree(reading: Array(text.utf8)).diagnostics
        #expect(diagnostics.map(\.kind) == [kind] && diagnostics.first?.offset == offset, "\(diagnostics)")
    }

    @Test("resolves escapes, and cuts what is long between two characters")
    func texts() {
        let long = String(repeating: "é", count: XMLTree.textLimit)
        let tree = JSONTree(
            reading: Array("[\"a\\u00e9\\\\u0041\\ud800\\u0041\\t\", \"a\(long)\", \"\\n\(long)\"]".utf8))
        let texts = tree.root?.elements.compactMap(\.string) ?? []
        #expect(texts.first == "aé\\u0041\u{FFFD}A\t" && texts.count == 3)
        #expect(
            texts.dropFirst().allSatisfy { $0.hasSuffix("é") && abs($0.utf8.count - XMLTree.textLimit) < 2 })
    }

    @Test("ends with a message where a document goes beyond a limit")
    func limits() {
        let deep = JSONTree(reading: Array(String(repeating: "[", count: 100_000).utf8))
        #expect(deep.diagnostics.map(\.kind) == [.tooDeep] && deep.root == nil)
        let long = JSONTree(reading: Array("[1,2,3]".utf8), limit: 3)
        #expect(long.diagnostics.map(\.kind) == [.tooMuch])
    }
}
