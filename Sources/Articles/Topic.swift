import Foundation

/// A topic of an article, with a key that is the same for all its spellings.
public struct Topic: Hashable, Sendable {
    /// The name as spelled in the document, as plain text.
    public let name: String
    /// The name trimmed, in NFC and case-folded; the same for all spellings of a topic.
    public let key: String

    /// Creates a topic from a name that is clean plain text (see ``PlainText``).
    public init(_ name: String) {
        self.name = name
        key = Self.key(of: name)
    }

    private static func key(of name: String) -> String {
        guard name.utf8.allSatisfy({ $0 < 0x80 }) else {
            return name.folding(options: .caseInsensitive, locale: nil).precomposedStringWithCanonicalMapping
        }
        return name.lowercased()
    }
}
