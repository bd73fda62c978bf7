/// An attribute of an element.
public struct XMLAttribute: Sendable {
    let element: XMLElement
    let node: XMLAttributeNode

    /// Its name.
    public var name: XMLName { element.tree.names[Int(node.name)] }

    /// Its value with references resolved, truncated at ``XMLTree/textLimit``.
    public var value: String { element.tree.text(of: node.value, as: .attribute) }

    /// The position of its name in the text; found by scanning the tag again.
    public var offset: Int {
        var scanner = ByteScanner(element.tree.source.utf8, at: element.offset + 1)
        _ = scanner.name()
        scanner.skipSpace()
        var start = scanner.position
        while let (found, _) = scanner.attribute() {
            if found == name.qualified { return start }
            scanner.skipSpace()
            start = scanner.position
        }
        return element.offset
    }
}
