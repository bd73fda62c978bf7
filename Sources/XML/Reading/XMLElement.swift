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
    public var elements: Elements { Elements(tree: tree, following: node.firstChild) }

    /// The elements right within it that have a name, in their order.
    public func elements(_ local: String, in namespace: String = "") -> [XMLElement] {
        var found: [XMLElement] = []
        for element in elements where element.isNamed(local, in: namespace) { found.append(element) }
        return found
    }

    /// The first element right within it that has a name.
    public func first(_ local: String, in namespace: String = "") -> XMLElement? {
        for element in elements where element.isNamed(local, in: namespace) { return element }
        return nil
    }

    /// The texts right within it, without those of the elements in it; white space and all.
    public var texts: [XMLTextRun] {
        var runs: [XMLTextRun] = []
        var child = node.firstChild
        while child >= 0 {
            let node = tree.nodes[Int(child)]
            if !node.isElement {
                runs.append(XMLTextRun(text: tree.string(node.range), offset: Int(node.offset)))
            }
            child = node.next
        }
        return runs
    }

    /// The texts right within it, joined.
    public var text: String {
        let texts = texts
        return texts.count == 1 ? texts[0].text : texts.map(\.text).joined()
    }

    /// Its attributes, without declarations of namespaces.
    public var attributes: [XMLAttribute] {
        node.range.map { XMLAttribute(element: self, node: tree.attributes[$0]) }
    }

    /// The attribute of a name.
    public func attribute(_ local: String, in namespace: String = "") -> XMLAttribute? {
        attributes.first { $0.name.local == local && $0.name.namespace == namespace }
    }

    /// Elements that follow one another.
    public struct Elements: Sequence, IteratorProtocol, Sendable {
        let tree: XMLTree
        var following: Int32

        /// The next element; nil when there are no more.
        public mutating func next() -> XMLElement? {
            while following >= 0 {
                let index = following
                let node = tree.nodes[Int(index)]
                following = node.next
                if node.isElement { return XMLElement(tree: tree, index: index) }
            }
            return nil
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
