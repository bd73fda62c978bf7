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
            if !node.isElement { runs.append(XMLTextRun(tree: tree, span: node.text)) }
            child = node.next
        }
        return runs
    }

    /// The texts right within it, joined; beyond ``XMLTree/textLimit`` no more are added.
    public var text: String {
        let texts = texts
        if texts.count == 1 { return texts[0].text }
        var text = ""
        for run in texts where text.utf8.count < XMLTree.textLimit { text += run.text }
        return text
    }

    /// Its attributes, without declarations of namespaces.
    public var attributes: [XMLAttribute] {
        node.attributes.map { XMLAttribute(element: self, node: tree.attributes[$0]) }
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
    let tree: XMLTree
    let span: XMLSpan

    /// The text, references replaced; of one that is longer than ``XMLTree/textLimit`` the beginning.
    public var text: String { tree.text(of: span, as: .content) }

    /// Where it begins.
    public var offset: Int { Int(span.offset) }

    /// All bytes of the text, however long it is; where they stand in the source as they are, not a copy.
    public var utf8: ArraySlice<UInt8> {
        let bytes = tree.source.utf8[span.range]
        return span.isVerbatim ? bytes : XMLTextResolver(bytes, as: .content, limit: .max).text[...]
    }
}
