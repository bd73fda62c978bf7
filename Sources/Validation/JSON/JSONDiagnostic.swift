/// A problem with a document's JSON.
struct JSONDiagnostic: Sendable {
    enum Kind: Sendable {
        /// A syntax error; reading stopped there.
        case notWellFormed
        /// Values nested too deeply; reading stopped there.
        case tooDeep
        /// Too many values; reading stopped there.
        case tooMuch
        /// A duplicate name in an object.
        case duplicate
        /// Half of a surrogate pair in a string.
        case surrogate
        /// An encoding other than UTF-8.
        case encoding
        /// Bytes that are not characters in the document's encoding.
        case undecodable
        /// The document begins with a byte order mark.
        case byteOrderMark
    }

    let kind: Kind
    let offset: Int
    let message: String

    /// Whether the tree is incomplete or missing.
    var endsReading: Bool { [.notWellFormed, .tooDeep, .tooMuch].contains(kind) }
}
