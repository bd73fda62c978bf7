/// An untrusted document, read into memory with the positions of everything in it.
///
/// Reading never fails: problems are listed in ``diagnostics``, and the tree contains everything before them.
/// Nothing is fetched, and no entities are resolved but XML's own five.
///
/// ```swift
/// let tree = XMLTree(reading: bytes)
/// if let diagnostic = tree.diagnostics.first { print(diagnostic.message) }
/// for item in tree.root?.elements ?? [] { print(item.name.local, item.text) }
/// ```
public final class XMLTree: Sendable {
    /// The text that offsets refer to.
    public let source: SourceText
    /// The part before the root element.
    public let prolog: XMLProlog
    /// All processing instructions.
    public let instructions: [XMLInstruction]
    /// The namespace declarations, without duplicates.
    public let namespaces: [XMLNamespaceDeclaration]
    /// Problems with the document's XML, in the order of its text.
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

    /// The root element; nil if reading stopped before it.
    public var root: XMLElement? { nodes.isEmpty ? nil : XMLElement(tree: self, index: 0) }

    /// The maximum length of texts and values in bytes; longer ones are truncated.
    public static let textLimit = 1 << 20

    /// The resolved text of a span of the source, possibly truncated.
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

/// A namespace declaration, such as `xmlns:dc="http://purl.org/dc/elements/1.1/"`.
public struct XMLNamespaceDeclaration: Sendable {
    /// The prefix; empty for the default namespace.
    public let prefix: String
    /// The namespace.
    public let namespace: String
    /// The position of the tag that contains it.
    public let offset: Int
}

/// A node of the tree: an element, or text between tags.
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
    /// The number of the element's attributes, or the text's length in the source, in bytes.
    var count: UInt32 = 0

    /// Names of text that is the same as in the source, and of text that must be resolved.
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

/// The range of a text or value in the source.
struct XMLSpan: Sendable {
    var offset: UInt32
    var count: UInt32
    /// Whether the bytes are the text itself; otherwise they have references, or line endings to convert.
    var isVerbatim: Bool

    var range: Range<Int> { Int(offset)..<Int(offset + count) }
}
