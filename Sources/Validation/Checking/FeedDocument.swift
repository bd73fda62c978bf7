import Text
import XML

/// A document, read and recognised by its bytes; its name does not matter.
struct FeedDocument {
    let content: Content
    /// What its root says that it is; nil if that is nothing we know, or the document could not be read.
    let kind: FeedKind?

    enum Content {
        case xml(XMLTree)
        case json(JSONTree)
    }

    init(_ bytes: consuming [UInt8]) {
        if Self.isJSON(bytes) {
            let tree = JSONTree(reading: bytes)
            content = .json(tree)
            kind = tree.root?.kind == .object ? .jsonFeed : nil
        } else {
            let tree = XMLTree(reading: bytes)
            content = .xml(tree)
            kind = tree.root.flatMap(Self.kind)
        }
    }

    var source: SourceText {
        switch content {
        case .xml(let tree): tree.source
        case .json(let tree): tree.source
        }
    }

    /// Whether all of it could be read, so that what is missing is missing.
    var isWhole: Bool {
        switch content {
        case .xml(let tree): !tree.diagnostics.contains(where: \.endsReading)
        case .json(let tree): !tree.diagnostics.contains(where: \.endsReading)
        }
    }

    private static func isJSON(_ bytes: [UInt8]) -> Bool {
        // The zeros are those of UTF-16.
        let first = bytes.dropFirst(JSONDecoding.markLength(of: bytes))
            .first { $0 != 0 && !$0.isXMLSpace }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }

    private static func kind(of root: XMLElement) -> FeedKind? {
        if root.isNamed("rss") { return .rss(version: root.attribute("version")?.value ?? "") }
        if root.isNamed("feed", in: Namespace.atom) { return .atomFeed }
        if root.isNamed("entry", in: Namespace.atom) { return .atomEntry }
        return nil
    }
}
