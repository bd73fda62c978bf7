import Text

/// A language tag (RFC 5646), such as `de`, `en-US` or `zh-Hant`, as it is spelled in a document.
public struct LanguageTag: Hashable, Sendable {
    /// The tag, with hyphens between its subtags.
    public let string: String

    /// The maximum length of a tag in bytes.
    private static let limit = 64

    /// Reads a tag; underscores become hyphens.
    ///
    /// - Throws: ``LanguageError`` unless the tag has the form that feeds allow: language, script, region,
    ///   variants, extensions and private use. Whether its subtags are registered is not checked.
    public init(_ text: String) throws(LanguageError) {
        guard text.utf8.count <= Self.limit else { throw LanguageError() }
        string = text.replacing("_", with: "-")
        guard Self.isWellFormed(string) else { throw LanguageError() }
    }

    /// Takes a tag that has been read before.
    init(stored tag: String) { string = tag }

    /// Whether both are the same tag; letter case does not matter (section 2.1.1).
    public static func == (left: LanguageTag, right: LanguageTag) -> Bool { left.folded == right.folded }

    /// Hashes the tag without regard to letter case.
    public func hash(into hasher: inout Hasher) { hasher.combine(folded) }

    /// The tag in small letters.
    private var folded: String { string.lowercased() }

    /// The subtags in small letters.
    public var subtags: [Substring] { folded.split(separator: "-") }

    /// Whether a tag has the form of section 2.1, without extended languages and grandfathered tags.
    private static func isWellFormed(_ tag: String) -> Bool {
        var rest = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)[...]
        guard rest.allSatisfy({ 1...8 ~= $0.count && $0.allSatisfy(\.isAlphanumeric) }),
            let language = rest.popFirst(), 2...3 ~= language.count, language.allSatisfy(\.isLetter)
        else { return false }
        func skip(_ isSkipped: (Substring.UTF8View) -> Bool) {
            if let first = rest.first, isSkipped(first) { rest.removeFirst() }
        }
        skip { $0.count == 4 && $0.allSatisfy(\.isLetter) }
        skip {
            $0.count == 2 && $0.allSatisfy(\.isLetter) || $0.count == 3 && $0.allSatisfy(\.isDigit)
        }
        while let subtag = rest.popFirst() {
            let isVariant = subtag.count >= 5 || subtag.count == 4 && subtag.first?.isDigit == true
            if isVariant { continue }
            guard subtag.count == 1, !rest.isEmpty else { return false }
            // Everything after x is for private use.
            if subtag.first == UInt8(ascii: "x") || subtag.first == UInt8(ascii: "X") { return true }
            let length = rest.prefix { $0.count >= 2 }.count
            guard length > 0 else { return false }
            rest.removeFirst(length)
        }
        return true
    }
}

/// Says that a text is not a language tag.
public struct LanguageError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was expected; never quotes the text.
    public var description: String { "expected a language tag such as en, en-US or zh-Hant" }
}
