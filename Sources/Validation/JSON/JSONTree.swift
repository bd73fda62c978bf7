import XML

/// A JSON document of anybody's, read into memory with the places of all its values (RFC 8259).
///
/// Reading never fails: what is wrong is among the ``flaws``.
final class JSONTree: Sendable {
    /// The text that offsets refer to.
    let source: SourceText
    let flaws: [JSONFlaw]
    let nodes: [JSONNode]
    let text: [UInt8]

    init(reading bytes: [UInt8], depth: Int = 256, limit: Int = 4_000_000) {
        let decoding = JSONDecoding(bytes)
        source = decoding.text
        var parser = JSONParser(decoding.text.utf8, depth: depth, limit: limit)
        parser.parse()
        (nodes, text) = (parser.nodes, parser.text)
        flaws = parser.flaws + decoding.flaws
    }

    /// The value that the document is; nil if it could not be read.
    var root: JSONValue? {
        nodes.isEmpty || flaws.contains(where: \.endsReading) ? nil : JSONValue(tree: self, index: 0)
    }
}

/// A value of a tree.
struct JSONNode: Sendable {
    var kind: JSONValue.Kind
    var offset: UInt32
    /// The bytes of a string or number, and those of the name that it has in its object.
    var text: Range<UInt32> = 0..<0
    var key: Range<UInt32> = 0..<0
    var keyOffset: UInt32 = 0
    var next: Int32 = -1
    var firstChild: Int32 = -1
}
