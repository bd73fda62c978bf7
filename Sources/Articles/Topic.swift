/// A topic of an article, with a key that is the same for all its spellings.
public struct Topic: Hashable, Sendable {
    /// The name as spelled in the document, as plain text.
    public let name: String
    /// The slug of the name: names that are spelled with the same words are of the same topic.
    public let key: String

    /// Creates a topic from a name that is clean plain text (see ``PlainText``).
    public init(_ name: String) {
        self.name = name
        key = Slug(name: name).string
    }

    /// Takes a topic whose key is known.
    init(_ name: String, key: String) {
        (self.name, self.key) = (name, key)
    }

    /// The name case-folded and in NFC: the same for all ways to write the same words and signs.
    public var foldedName: String { name.caseFolded }
}
