/// A platform that asks more of an RSS feed than the specification.
public enum Platform: String, CaseIterable, Encodable, Sendable {
    /// Flipboard: the text of an item is in its `description`.
    case flipboard

    /// The smallest number of entries that a feed may be limited to.
    public var leastLimit: Int { 20 }
}
