import Text

/// A notification for a hub that a feed has changed.
public struct Ping: Hashable, Sendable {
    /// The hub's URL, an http or https URI.
    public let hub: String
    /// The feed's URL, which is its self link.
    public let topic: String

    /// Creates a ping.
    public init(hub: String, topic: String) {
        (self.hub, self.topic) = (hub, topic)
    }

    /// The request body, as `application/x-www-form-urlencoded`.
    var form: String { "hub.mode=publish&hub.url=" + String(percentEncoding: topic) }
}
