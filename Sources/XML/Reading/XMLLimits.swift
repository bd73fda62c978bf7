/// Limits for reading untrusted documents.
public struct XMLLimits: Sendable {
    /// The maximum nesting depth of elements.
    public var depth = 256
    /// The maximum number of attributes per tag; each is compared with all others.
    public var attributes = 256
    /// The maximum number of namespace declarations in scope; each name is looked up among them.
    public var namespaces = 512
    /// The maximum number of distinct names, namespaces, undefined entities and instructions in a document;
    /// with more of them, libxml2's own table of names gets slow.
    public var names = 10_000
    /// The maximum number of elements, texts and attributes in a document.
    public var nodes = 2_000_000
    /// The maximum length of a tag, comment, CDATA section or processing instruction in bytes; libxml2 keeps
    /// each in memory as a whole.
    public var markup = 1 << 24
    /// The maximum length in UTF-8 of text in another encoding, in bytes; both are in memory then.
    public var converted = 1 << 26

    /// The default limits.
    public init() {}
}
