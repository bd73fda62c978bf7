/// Why a feed or a list of feeds cannot be written, and what to write instead.
public struct FeedError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kind of mistake.
    public enum Reason: Hashable, Sendable {
        /// An address that is not an absolute http or https URL (RFC 3986), or too long.
        case address
        /// An id that is not an absolute URI, or not a valid `tag:` URI or URN.
        case id
        /// A date before year 1 or after year 9999.
        case date
        /// A language tag that does not have the form of RFC 5646.
        case language
        /// A media type that does not have the form of RFC 6838.
        case mediaType
        /// A number out of range.
        case number
        /// A content that is too long.
        case length
        /// Nothing where something is needed, such as a text without anything visible.
        case missing
        /// A value that must be unique, and is not.
        case repeated
        /// The written document failed its check, or memory ran out: you can do nothing about it.
        case failure
    }

    /// The kind of mistake.
    public let reason: Reason
    /// The value, such as `entries[2].link`; empty if it is the document as a whole.
    public let field: String
    /// What was expected; it never quotes the value.
    public let message: String

    init(_ reason: Reason, _ field: String, _ message: String) {
        (self.reason, self.field, self.message) = (reason, field, message)
    }

    /// The field and the message, as one line.
    public var description: String { field.isEmpty ? message : "\(field): \(message)" }
}
