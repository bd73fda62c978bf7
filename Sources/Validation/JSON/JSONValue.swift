import XML

/// A value in a JSON document.
struct JSONValue: Sendable {
    let tree: JSONTree
    let index: Int32

    enum Kind: String, Sendable {
        case object, array, string, number, boolean, null
    }

    private var node: JSONNode { tree.nodes[Int(index)] }

    var kind: Kind { node.kind }

    /// Its position in the text.
    var offset: Int { Int(node.offset) }

    /// Its name in an object; empty elsewhere.
    var key: String { string(node.key) }

    /// The position of that name in the text.
    var keyOffset: Int { Int(node.key.offset) - 1 }

    /// The text of a string, truncated at ``XMLTree/textLimit``; nil for other values.
    var string: String? { kind == .string ? string(node.text) : nil }

    /// A number, `true`, `false` or `null` as written.
    var literal: String { string(node.text) }

    /// The members of an object, or the elements of an array, in order.
    var elements: [JSONValue] {
        Array(
            sequence(state: node.firstChild) { child -> JSONValue? in
                guard child >= 0 else { return nil }
                defer { child = tree.nodes[Int(child)].next }
                return JSONValue(tree: tree, index: child)
            })
    }

    /// The first member with a name; nil if there is none, or this is not an object.
    subscript(key: String) -> JSONValue? {
        kind == .object ? elements.first { $0.key == key } : nil
    }

    /// The position in the text of a byte of its string.
    func offset(ofByte index: Int) -> Int {
        let range = node.text.range
        guard node.text.isEscaped else { return min(range.lowerBound + index, range.upperBound) }
        return JSONString.offset(ofByte: index, in: tree.source.utf8[range])
    }

    private func string(_ span: JSONSpan) -> String {
        JSONString(tree.source.utf8[span.range], isEscaped: span.isEscaped, limit: XMLTree.textLimit)
            .string
    }
}
