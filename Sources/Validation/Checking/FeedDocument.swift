import Text
import XML

/// A parsed document, recognized by its content; its name does not matter.
struct FeedDocument {
    let content: Content
    /// The kind of document according to its root; nil if it is unknown or the document could not be read.
    let kind: FeedKind?

    enum Content {
        case xml(XMLTree)
        case json(JSONTree)
    }

    init(_ bytes: consuming [UInt8]) {
        if Self.isJSON(bytes) {
            let tree = JSONTree(reading: bytes)
            content = .json(tree)
            kind = tree.root.map(Self.isFeed) == true ? .jsonFeed : nil
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

    /// Whether it could be read completely, so that missing parts are really missing.
    var isWhole: Bool {
        switch content {
        case .xml(let tree): !tree.diagnostics.contains(where: \.endsReading)
        case .json(let tree): !tree.diagnostics.contains(where: \.endsReading)
        }
    }

    private static func isJSON(_ bytes: [UInt8]) -> Bool {
        // UTF-16 and UTF-32 have zero bytes next to ASCII characters.
        let first = bytes.dropFirst(ByteOrderMark(bytes)?.bytes.count ?? 0)
            .first { $0 != 0 && !$0.isXMLSpace }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }

    /// Whether an object was meant as a JSON Feed, however faulty.
    private static func isFeed(_ root: JSONValue) -> Bool {
        guard root.kind == .object else { return false }
        return root["items"] != nil || root["feed_url"] != nil || root["home_page_url"] != nil
            || root["version"]?.string?.lowercased().contains("jsonfeed") == true
    }

    private static func kind(of root: XMLElement) -> FeedKind? {
        if root.isNamed("rss") { return .rss(version: root.attribute("version")?.value ?? "") }
        if RDFVocabulary.isFeed(root) { return .rdf }
        if root.isNamed("feed", in: Namespace.atom) { return .atomFeed }
        if root.isNamed("entry", in: Namespace.atom) { return .atomEntry }
        return nil
    }
}
