/// How much of an untrusted document is read before it is refused.
public struct XMLLimits: Sendable {
    /// How many elements may lie in one another.
    public var depth = 256
    /// How many attributes a tag may have; they are compared with each other.
    public var attributes = 256
    /// How many declarations of namespaces may hold at once; each name is looked up among them.
    public var namespaces = 512
    /// How many different names, namespaces, undefined entities and instructions a document may have; beyond
    /// that, libxml2's own table of names gets slow.
    public var names = 10_000
    /// How many elements, texts and attributes a document may have.
    public var nodes = 2_000_000
    /// How many bytes a tag, comment, CDATA section or processing instruction may have; libxml2 holds each in
    /// memory as a whole.
    public var markup = 1 << 24
    /// How many bytes text in another encoding than UTF-8 may have in UTF-8, as there are two of it then.
    public var converted = 1 << 26

    /// The limits that hold where nothing else is said.
    public init() {}
}
