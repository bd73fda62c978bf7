/// Puts a tree together from what a parser tells it.
final class XMLTreeBuilder {
    private(set) var nodes: [XMLNode] = []
    private(set) var attributes: [XMLAttributeNode] = []
    private(set) var names: [XMLName] = []
    private(set) var text: [UInt8] = []
    private(set) var instructions: [XMLInstruction] = []
    private(set) var namespaces: [XMLNamespaceDeclaration] = []

    private var nameIndices: [XMLName: Int32] = [:]
    private var knownNamespaces: Set<[String]> = []
    /// The open elements, each with the last node in it.
    private var open: [(node: Int32, last: Int32)] = []

    /// How many elements are open.
    var depth: Int { open.count }

    /// The name of the innermost open element.
    var innermost: XMLName? { open.last.map { names[Int(nodes[Int($0.node)].name)] } }

    func index(of name: XMLName) -> Int32 {
        if let index = nameIndices[name] { return index }
        names.append(name)
        let index = Int32(names.count - 1)
        nameIndices[name] = index
        return index
    }

    func start(_ name: Int32, at offset: Int) {
        let first = UInt32(attributes.count)
        let index = append(
            XMLNode(name: name, parent: -1, offset: UInt32(offset), first: first, count: 0))
        open.append((index, -1))
    }

    /// Adds an attribute to the element that was started last.
    func attribute(_ name: Int32, _ value: UnsafeBufferPointer<UInt8>) {
        attributes.append(
            XMLAttributeNode(name: name, first: UInt32(text.count), count: UInt32(value.count)))
        text.append(contentsOf: value)
        nodes[nodes.count - 1].count += 1
    }

    func end() {
        open.removeLast()
    }

    /// Adds text; what comes in pieces becomes one.
    func characters(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
        guard let last = open.last?.last else { return }
        if last >= 0, !nodes[Int(last)].isElement {
            nodes[Int(last)].count += UInt32(bytes.count)
        } else {
            append(
                XMLNode(
                    name: -1, parent: -1, offset: UInt32(offset), first: UInt32(text.count),
                    count: UInt32(bytes.count)))
        }
        text.append(contentsOf: bytes)
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
