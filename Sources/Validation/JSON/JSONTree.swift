import XML

/// A JSON document of anybody's, read into memory with the places of all its values (RFC 8259).
///
/// Reading never fails: what is wrong is among the ``diagnostics``.
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

    /// The value that the document is; nil if it could not be read.
    var root: JSONValue? {
        nodes.isEmpty || diagnostics.contains(where: \.endsReading) ? nil : JSONValue(tree: self, index: 0)
    }
}

/// A value of a tree.
struct JSONNode: Sendable {
    var kind: JSONValue.Kind
    var offset: UInt32
    /// Where a string, number or word stands in the source, and the name that it has in its object.
    var text = JSONSpan()
    var key = JSONSpan()
    var next: Int32 = -1
    var firstChild: Int32 = -1
}

/// Where in the source a literal stands, or what lies between the quotation marks of a string.
struct JSONSpan: Sendable {
    var offset: UInt32 = 0
    var count: UInt32 = 0
    /// Whether it has escapes.
    var isEscaped = false

    var range: Range<Int> { Int(offset)..<Int(offset + count) }
}
