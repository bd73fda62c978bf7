/// Builds a tree from parser events.
///
/// It stores no text, only its range in the source.
final class XMLTreeBuilder {
    private(set) var nodes: [XMLNode] = []
    private(set) var attributes: [XMLAttributeNode] = []
    private(set) var names: [XMLName] = []
    private(set) var instructions: [XMLInstruction] = []
    private(set) var namespaces: [XMLNamespaceDeclaration] = []

    private let source: [UInt8]
    private var nameIndices: [XMLName: Int32] = [:]
    private var knownNamespaces: Set<[String]> = []
    /// The open elements, each with its last child.
    private var open: [(node: Int32, last: Int32)] = []

    init(_ source: [UInt8], limits: XMLLimits) {
        self.source = source
        // Growing would copy them; memory that is reserved but not used costs nothing.
        nodes.reserveCapacity(min(limits.nodes, source.count / 8))
    }

    /// The number of open elements.
    var depth: Int { open.count }

    /// The name of the innermost open element, and where it begins.
    var innermost: (name: XMLName, offset: Int)? {
        open.last.map { last in
            let node = nodes[Int(last.node)]
            return (names[Int(node.name)], Int(node.offset))
        }
    }

    func index(of name: XMLName) -> Int32 {
        if let index = nameIndices[name] { return index }
        names.append(name)
        let index = Int32(names.count - 1)
        nameIndices[name] = index
        return index
    }

    /// The number of nodes and attributes.
    var count: Int { nodes.count + attributes.count }

    func start(_ name: Int32, at offset: Int) {
        endText(at: offset)
        let first = UInt32(attributes.count)
        open.append((append(XMLNode(name: name, offset: UInt32(offset), first: first)), -1))
    }

    /// Adds an attribute to the last element.
    ///
    /// - Parameter range: the range of its value in the source.
    func attribute(_ name: Int32, _ value: UnsafeBufferPointer<UInt8>, at range: Range<Int>) {
        let span = XMLSpan(
            offset: UInt32(range.lowerBound), count: UInt32(range.count),
            isVerbatim: range.count == value.count && isSource(value, at: range.lowerBound))
        attributes.append(XMLAttributeNode(name: name, value: span))
        nodes[nodes.count - 1].count += 1
    }

    /// Ends the innermost open element.
    ///
    /// - Parameter offset: the position of its end tag.
    func end(at offset: Int) {
        endText(at: offset)
        open.removeLast()
    }

    /// Adds text; consecutive pieces are joined.
    func characters(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
        guard let last = open.last?.last else { return }
        let index =
            last >= 0 && !nodes[Int(last)].isElement
            ? Int(last) : Int(append(XMLNode(name: XMLNode.verbatim, offset: UInt32(offset))))
        guard nodes[index].name == XMLNode.verbatim else { return }
        if isSource(bytes, at: nodes[index].text.range.upperBound) {
            nodes[index].count += UInt32(bytes.count)
        } else {
            nodes[index].name = XMLNode.marked
        }
    }

    /// Extends text that must be resolved up to the next tag.
    private func endText(at offset: Int) {
        guard let last = open.last?.last, last >= 0, nodes[Int(last)].name == XMLNode.marked else { return }
        nodes[Int(last)].count = UInt32(offset) - nodes[Int(last)].offset
    }

    /// Whether the source has these bytes at an offset.
    private func isSource(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        offset + bytes.count <= source.count
            && source.withUnsafeBufferPointer { source in
                UnsafeBufferPointer(rebasing: source[offset..<(offset + bytes.count)]).elementsEqual(bytes)
            }
    }

    func instruction(_ instruction: XMLInstruction) {
        instructions.append(instruction)
    }

    func namespace(_ prefix: String, _ namespace: String, at offset: Int) {
        guard knownNamespaces.insert([prefix, namespace]).inserted else { return }
        namespaces.append(XMLNamespaceDeclaration(prefix: prefix, namespace: namespace, offset: offset))
    }

    @discardableResult
    private func append(_ node: XMLNode) -> Int32 {
        let index = Int32(nodes.count)
        var node = node
        if let (parent, last) = open.last {
            node.parent = parent
            if last >= 0 { nodes[Int(last)].next = index } else { nodes[Int(parent)].firstChild = index }
            open[open.count - 1].last = index
        }
        nodes.append(node)
        return index
    }
}
