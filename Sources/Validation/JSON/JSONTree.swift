import XML

/// An untrusted JSON document, read into memory with the positions of all values (RFC 8259).
///
/// Reading never fails: problems are listed in ``diagnostics``.
final class JSONTree: Sendable {
    /// The text that offsets refer to.
    let source: SourceText
    let diagnostics: [JSONDiagnostic]
    let nodes: [JSONNode]

    init(reading bytes: consuming [UInt8], depth: Int = 256, limit: Int = 1_000_000) {
        let decoding = JSONDecoding(bytes)
        source = decoding.text
        var parser = JSONParser(decoding.text.utf8, depth: depth, limit: limit)
        parser.parse()
        nodes = parser.nodes
        diagnostics = parser.diagnostics + decoding.diagnostics
    }

    /// The top-level value; nil if it could not be read.
    var root: JSONValue? {
        nodes.isEmpty || diagnostics.contains(where: \.endsReading) ? nil : JSONValue(tree: self, index: 0)
    }
}

/// A value of a tree.
struct JSONNode: Sendable {
    var kind: JSONValue.Kind
    var offset: UInt32
    /// The source range of a string, number or word, and the name in its object.
    var text = JSONSpan()
    var key = JSONSpan()
    var next: Int32 = -1
    var firstChild: Int32 = -1
}

/// The source range of a literal, or of the contents of a string.
struct JSONSpan: Sendable {
    var offset: UInt32 = 0
    var count: UInt32 = 0
    /// Whether it has escapes.
    var isEscaped = false

    var range: Range<Int> { Int(offset)..<Int(offset + count) }
}
