import Foundation

/// What an article is about, and the key by which two spellings are the same topic.
public struct Topic: Hashable, Sendable {
    /// The name as the document spells it, plain text.
    public let name: String
    /// The name trimmed, in NFC and case-folded: equal for spellings of one topic.
    public let key: String

    /// Makes a topic of a name that is clean plain text (see ``PlainText``).
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
