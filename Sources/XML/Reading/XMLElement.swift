/// An element of a tree.
public struct XMLElement: Sendable {
    let tree: XMLTree
    let index: Int32

    private var node: XMLNode { tree.nodes[Int(index)] }

    /// Its name.
    public var name: XMLName { tree.names[Int(node.name)] }

    /// The position of its start tag in the text.
    public var offset: Int { Int(node.offset) }

    /// Whether it has this name.
    public func isNamed(_ local: String, in namespace: String = "") -> Bool {
        let name = name
        return name.local == local && name.namespace == namespace
    }

    /// The parent element; nil for the root.
    public var parent: XMLElement? { node.parent < 0 ? nil : XMLElement(tree: tree, index: node.parent) }

    /// The child elements, in order.
    public var elements: Elements { Elements(tree: tree, following: node.firstChild) }

    /// The child elements with a name, in order.
    public func elements(_ local: String, in namespace: String = "") -> [XMLElement] {
        var found: [XMLElement] = []
        for element in elements where element.isNamed(local, in: namespace) { found.append(element) }
        return found
    }

    /// The first child element with a name.
    public func first(_ local: String, in namespace: String = "") -> XMLElement? {
        for element in elements where element.isNamed(local, in: namespace) { return element }
        return nil
    }

    /// The text children, without the text of child elements, including white space.
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

    /// The text children, joined; text beyond ``XMLTree/textLimit`` is left out.
    public var text: String {
        let texts = texts
        if texts.count == 1 { return texts[0].text }
        var text = ""
        for run in texts where text.utf8.count < XMLTree.textLimit { text += run.text }
        return text
    }

    /// The position in the source of a byte of ``text``.
    public func offset(ofByte index: Int) -> Int {
        var rest = index
        let texts = texts
        for run in texts.dropLast() {
            let count = run.text.utf8.count
            if rest < count { return run.offset(ofByte: rest) }
            rest -= count
        }
        return texts.last?.offset(ofByte: rest) ?? offset
    }

    /// Its attributes, without namespace declarations.
    public var attributes: [XMLAttribute] {
        node.attributes.map { XMLAttribute(element: self, node: tree.attributes[$0]) }
    }

    /// The attribute with a name.
    public func attribute(_ local: String, in namespace: String = "") -> XMLAttribute? {
        attributes.first { $0.name.local == local && $0.name.namespace == namespace }
    }

    /// A sequence of sibling elements.
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

        /// The first element; nil if there is none.
        public var first: XMLElement? { first { _ in true } }

        /// Whether there is no element.
        public var isEmpty: Bool { first == nil }
    }
}

/// Text between two tags.
public struct XMLTextRun: Sendable {
    let tree: XMLTree
    let span: XMLSpan

    /// The text with references resolved, truncated at ``XMLTree/textLimit``.
    public var text: String { tree.text(of: span, as: .content) }

    /// Its position in the text.
    public var offset: Int { Int(span.offset) }

    /// The position in the source of a byte of the text.
    func offset(ofByte index: Int) -> Int {
        guard !span.isVerbatim else { return offset + index }
        let bytes = tree.source.utf8[span.range]
        var scanner = ByteScanner(bytes, at: XMLTextResolver(bytes, as: .content, limit: index).position)
        // The byte is after the markup that ends or begins there.
        while true {
            if scanner.skip("<![CDATA[") || scanner.skip("]]>") { continue }
            guard scanner.skip("<!--") else { return scanner.position }
            _ = scanner.skip(past: "-->")
        }
    }

    /// All bytes of the text, however long; not a copy if the source has them verbatim.
    public var utf8: ArraySlice<UInt8> {
        let bytes = tree.source.utf8[span.range]
        return span.isVerbatim ? bytes : XMLTextResolver(bytes, as: .content, limit: .max).text[...]
    }
}
