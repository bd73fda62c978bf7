/// A problem with a document's XML.
public struct XMLDiagnostic: Hashable, Sendable {
    /// The kinds of problems.
    public enum Kind: Sendable, CaseIterable {
        /// A syntax error; reading stopped there.
        case notWellFormed
        /// White space before the XML declaration.
        case spaceBeforeDeclaration
        /// A prefix that is not declared.
        case undeclaredPrefix
        /// Another violation of the rules for namespaces.
        case namespace
        /// A reference to an entity other than XML's own five.
        case entity
        /// Bytes that are not characters in the document's encoding.
        case undecodable
        /// A declared encoding that is unknown.
        case unknownEncoding
        /// The byte order mark, the bytes and the declared encoding contradict each other.
        case encodingMismatch
        /// A version other than 1.0.
        case version
        /// Elements nested too deeply; reading stopped there.
        case tooDeep
        /// Another limit was exceeded; reading stopped there.
        case tooMuch
    }

    /// The kind of problem.
    public let kind: Kind
    /// Its position in ``XMLTree/source``.
    public let offset: Int
    /// The message for people.
    ///
    /// It may contain names and values from the document.
    public let message: String

    /// Whether reading stopped here, so that the tree is incomplete.
    public var endsReading: Bool { [.notWellFormed, .tooDeep, .tooMuch].contains(kind) }
}
