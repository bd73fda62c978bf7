/// The name of an element or attribute.
public struct XMLName: Hashable, Sendable {
    /// The namespace; empty for none.
    public let namespace: String
    /// The name without its prefix.
    public let local: String
    /// The prefix; empty for none.
    public let prefix: String

    /// The name as it is spelt, for messages.
    public var qualified: String { prefix.isEmpty ? local : "\(prefix):\(local)" }
}
