/// The name of an element or attribute.
public struct XMLName: Hashable, Sendable {
    /// The namespace; empty for none, or the prefix with its colon if it is not declared.
    public let namespace: String
    /// The name without its prefix.
    public let local: String
    /// The prefix; empty for none.
    public let prefix: String

    /// Whether the prefix is not declared, so that the namespace is unknown.
    public var hasUndeclaredPrefix: Bool { !prefix.isEmpty && namespace == "\(prefix):" }

    /// The name as written, for messages.
    public var qualified: String { prefix.isEmpty ? local : "\(prefix):\(local)" }
}
