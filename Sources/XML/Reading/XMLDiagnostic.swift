/// Something that is wrong with a document as XML.
public struct XMLDiagnostic: Hashable, Sendable {
    /// What kind of thing it is.
    public enum Kind: Sendable, CaseIterable {
        /// The document breaks the grammar of XML; reading ended there.
        case notWellFormed
        /// White space stands before the XML declaration.
        case spaceBeforeDeclaration
        /// A prefix has no declaration.
        case undeclaredPrefix
        /// A name breaks the rules of namespaces in another way.
        case namespace
        /// An entity is referred to that is none of XML's own five.
        case entity
        /// Bytes do not stand for characters in the document's encoding.
        case undecodable
        /// The declared encoding is not known.
        case unknownEncoding
        /// The byte order mark, the bytes and the declared encoding do not agree.
        case encodingMismatch
        /// The version is not 1.0.
        case version
        /// Elements lie too deep in one another; reading ended there.
        case tooDeep
        /// Another limit was reached; reading ended there.
        case tooMuch
    }

    /// What kind of thing it is.
    public let kind: Kind
    /// Where it is in the document's ``XMLTree/source``.
    public let offset: Int
    /// What is wrong, for people.
    ///
    /// Names and values in it come from the document.
    public let message: String

    /// Whether reading ended here, so that the tree is only a part.
    public var endsReading: Bool { [.notWellFormed, .tooDeep, .tooMuch].contains(kind) }
}
