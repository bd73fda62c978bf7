/// A document of anybody's, read into memory with the places of all that is in it.
///
/// Reading never fails: what is wrong is among the ``diagnostics``, and the tree holds what came before. Nothing is
/// fetched, and no entity is known but XML's own five.
///
/// ```swift
/// let tree = XMLTree(reading: bytes)
/// if let diagnostic = tree.diagnostics.first { print(diagnostic.message) }
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
    public let diagnostics: [XMLDiagnostic]

    let nodes: [XMLNode]
    let attributes: [XMLAttributeNode]
    let names: [XMLName]

    /// Reads a document.
    public init(reading bytes: consuming [UInt8], limits: XMLLimits = XMLLimits()) {
        prolog = XMLProlog(bytes, limits: limits)
        source = SourceText(utf8: prolog.text)
        let builder = XMLTreeBuilder(prolog.text, limits: limits)
        var diagnostics = prolog.diagnostics
        if !diagnostics.contains(where: \.endsReading) {
            if let diagnostic = OversizedMarkup.find(in: prolog.text, from: prolog.end, limits: limits) {
                diagnostics.append(diagnostic)
            } else {
                let parser = XMLTreeParser(prolog.text, from: prolog.end, into: builder, limits: limits)
                diagnostics += parser.parse()
            }
        }
        self.diagnostics = diagnostics.sorted { $0.offset < $1.offset }
        instructions = prolog.instructions + builder.instructions
        namespaces = builder.namespaces
        (nodes, attributes, names) = (builder.nodes, builder.attributes, builder.names)
    }

    /// The root element; nil if reading ended before there was one.
    public var root: XMLElement? { nodes.isEmpty ? nil : XMLElement(tree: self, index: 0) }

    /// Texts and values are given up to this length in bytes.
    public static let textLimit = 1 << 20

    /// The beginning of the text that a span of the source stands for.
    func text(of span: XMLSpan, as form: XMLTextResolver.Form) -> String {
        let bytes = source.utf8[span.range]
        guard span.isVerbatim else {
            return String(
                decoding: XMLTextResolver(bytes, as: form, limit: Self.textLimit).text, as: UTF8.self)
        }
        guard bytes.count > Self.textLimit else { return String(decoding: bytes, as: UTF8.self) }
        let end = bytes.scalarBoundary(after: bytes.startIndex + Self.textLimit)
        return String(decoding: bytes[..<end], as: UTF8.self)
    }
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
    /// The index of the element's name; negative for text.
    var name: Int32
    var parent: Int32 = -1
    /// The next node with the same parent; -1 for the last.
    var next: Int32 = -1
    var firstChild: Int32 = -1
    var offset: UInt32
    /// The index of the element's first attribute.
    var first: UInt32 = 0
    /// How many attributes the element has, or how many bytes of the source the text.
    var count: UInt32 = 0

    /// The names of text that stands in the source as it is, and of text that is to be resolved.
    static let verbatim: Int32 = -1
    static let marked: Int32 = -2

    var isElement: Bool { name >= 0 }
    var attributes: Range<Int> { Int(first)..<Int(first + count) }
    var text: XMLSpan { XMLSpan(offset: offset, count: count, isVerbatim: name == Self.verbatim) }
}

struct XMLAttributeNode: Sendable {
    var name: Int32
    var value: XMLSpan
}

/// Where in the source a text or value stands.
struct XMLSpan: Sendable {
    var offset: UInt32
    var count: UInt32
    /// Whether the bytes there are the text; else they have references, or line ends that become others.
    var isVerbatim: Bool

    var range: Range<Int> { Int(offset)..<Int(offset + count) }
}
