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
    /// How many elements and texts a document may have.
    public var nodes = 4_000_000

    /// The limits that hold where nothing else is said.
    public init() {}
}
