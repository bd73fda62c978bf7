import Articles
import Text

// What decides on feeds is written out in full where it must be compared with that of another run.

extension Slug: Encodable {
    /// Writes the file name as text.
    public func encode(to encoder: any Encoder) throws {
        try string.encode(to: encoder)
    }
}

extension FeedKey.Kind: Encodable {}

extension FeedKey: Encodable {
    /// Writes what names the feed within its site.
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

    /// The key in a dictionary that is written out.
    public var codingKey: any CodingKey { Name(stringValue: uriPath) }

    /// Dictionaries by feed are never read back.
    public init?(codingKey: some CodingKey) { nil }
}
