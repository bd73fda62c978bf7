/// A document of anybody's, read into memory with the places of all that is in it.
///
/// Reading never fails: what is wrong is among the ``flaws``, and the tree holds what came before. Nothing is
/// fetched, and no entity is known but XML's own five.
///
/// ```swift
/// let tree = XMLTree(reading: bytes)
/// if let flaw = tree.flaws.first { print(flaw.message) }
/// for item in tree.root?.elements ?? [] { print(item.name.local, item.text) }
/// ```
public final class XMLTree: Sendable {
    /// The text that offsets refer to.
    public let source: SourceText
    /// What comes before the root element.
    public let prolog: XMLProlog
    /// All processing instructions.
    public let instructions: [XMLInstruction]
    /// The declarations of namespaces, each pair of prefix and namespace once.
    public let namespaces: [XMLNamespaceDeclaration]
    /// What is wrong with the document as XML, in the order of its text.
    public let flaws: [XMLFlaw]

    let nodes: [XMLNode]
    let attributes: [XMLAttributeNode]
    let names: [XMLName]
    let text: [UInt8]

    /// Reads a document.
    public init(reading bytes: [UInt8], limits: XMLLimits = XMLLimits()) {
        prolog = XMLProlog(bytes)
        source = SourceText(utf8: prolog.text)
        let builder = XMLTreeBuilder()
        var flaws = prolog.flaws
        if !flaws.contains(where: \.endsReading) {
            if let crowd = CrowdedTag.find(in: prolog.text, from: prolog.end, limit: limits.attributes) {
                flaws.append(crowd)
            } else {
                let parser = XMLTreeParser(prolog.text, from: prolog.end, into: builder, limits: limits)
                flaws += parser.parse()
            }
        }
        self.flaws = flaws.sorted { $0.offset < $1.offset }
        instructions = prolog.instructions + builder.instructions
        namespaces = builder.namespaces
        (nodes, attributes) = (builder.nodes, builder.attributes)
        (names, text) = (builder.names, builder.text)
    }

    /// The root element; nil if reading ended before there was one.
    public var root: XMLElement? { nodes.isEmpty ? nil : XMLElement(tree: self, index: 0) }

    func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}

/// A declaration such as `xmlns:dc="http://purl.org/dc/elements/1.1/"`.
public struct XMLNamespaceDeclaration: Sendable {
    /// The prefix; empty for the default namespace.
    public let prefix: String
    /// The namespace.
    public let namespace: String
    /// Where the tag begins that holds it.
    public let offset: Int
}

/// An element, or a text between tags: one of a tree's nodes.
struct XMLNode: Sendable {
    /// The index of the element's name; -1 for text.
    var name: Int32
    var parent: Int32
    /// The next node with the same parent; -1 for the last.
    var next: Int32 = -1
    var firstChild: Int32 = -1
    var offset: UInt32
    /// The element's attributes or the text's bytes.
    var first: UInt32
    var count: UInt32

    var isElement: Bool { name >= 0 }
    var range: Range<Int> { Int(first)..<Int(first + count) }
}

struct XMLAttributeNode: Sendable {
    var name: Int32
    /// The value's bytes.
    var first: UInt32
    var count: UInt32

    var range: Range<Int> { Int(first)..<Int(first + count) }
}
