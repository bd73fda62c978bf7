/// An element of a tree.
public struct XMLElement: Sendable {
    let tree: XMLTree
    let index: Int32

    private var node: XMLNode { tree.nodes[Int(index)] }

    /// Its name.
    public var name: XMLName { tree.names[Int(node.name)] }

    /// Where its start tag begins in the text.
    public var offset: Int { Int(node.offset) }

    /// Whether it has this name.
    public func isNamed(_ local: String, in namespace: String = "") -> Bool {
        let name = name
        return name.local == local && name.namespace == namespace
    }

    /// The element around it; nil for the root.
    public var parent: XMLElement? { node.parent < 0 ? nil : XMLElement(tree: tree, index: node.parent) }

    /// The elements right within it, in their order.
    public var elements: some Sequence<XMLElement> {
        children.lazy.filter { tree.nodes[Int($0)].isElement }.map { XMLElement(tree: tree, index: $0) }
    }

    /// The elements right within it that have a name, in their order.
    public func elements(_ local: String, in namespace: String = "") -> [XMLElement] {
        elements.filter { $0.isNamed(local, in: namespace) }
    }

    /// The first element right within it that has a name.
    public func first(_ local: String, in namespace: String = "") -> XMLElement? {
        elements.first { $0.isNamed(local, in: namespace) }
    }

    /// The texts right within it, without those of the elements in it; white space and all.
    public var texts: some Sequence<XMLTextRun> {
        children.lazy.map { tree.nodes[Int($0)] }.filter { !$0.isElement }
            .map { XMLTextRun(text: tree.string($0.range), offset: Int($0.offset)) }
    }

    /// The texts right within it, joined.
    public var text: String {
        texts.reduce(into: "") { $0 += $1.text }
    }

    /// Its attributes, without declarations of namespaces.
    public var attributes: [XMLAttribute] {
        node.range.map { XMLAttribute(element: self, node: tree.attributes[$0]) }
    }

    /// The attribute of a name.
    public func attribute(_ local: String, in namespace: String = "") -> XMLAttribute? {
        attributes.first { $0.name.local == local && $0.name.namespace == namespace }
    }

    private var children: some Sequence<Int32> {
        sequence(state: node.firstChild) { child -> Int32? in
            guard child >= 0 else { return nil }
            defer { child = tree.nodes[Int(child)].next }
            return child
        }
    }
}

/// Text between two tags.
public struct XMLTextRun: Sendable {
    /// The text, references replaced.
    public let text: String
    /// Where it begins.
    public let offset: Int
}
