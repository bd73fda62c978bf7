/// Something that is wrong with a document as JSON.
struct JSONDiagnostic: Sendable {
    enum Kind: Sendable {
        /// The document breaks the grammar; reading ended there.
        case notWellFormed
        /// Values lie too deep in one another; reading ended there.
        case tooDeep
        /// There are too many values; reading ended there.
        case tooMuch
        /// An object has a name twice.
        case duplicate
        /// Bytes are not UTF-8.
        case undecodable
        /// The document begins with a byte order mark.
        case byteOrderMark
    }

    let kind: Kind
    let offset: Int
    let message: String

    /// Whether the tree is only a part, or none.
    var endsReading: Bool { [.notWellFormed, .tooDeep, .tooMuch].contains(kind) }
}
