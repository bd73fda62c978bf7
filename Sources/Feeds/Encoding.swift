import Articles
import Text

// Everything that affects feeds is encoded in full, so that it can be compared between runs.

extension Slug: Encodable {
    /// Writes the file name as text.
    public func encode(to encoder: any Encoder) throws {
        try string.encode(to: encoder)
    }
}

extension FeedKey.Kind: Encodable {}

extension FeedKey: Encodable {
    /// Encodes the name that identifies the feed within its site.
    public func encode(to encoder: any Encoder) throws {
        try uriPath.encode(to: encoder)
    }
}

extension FeedKey: CodingKeyRepresentable {
    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// The key in an encoded dictionary.
    public var codingKey: any CodingKey { Name(stringValue: uriPath) }

    /// Always nil: dictionaries keyed by feed are never decoded.
    public init?(codingKey: some CodingKey) { nil }
}
