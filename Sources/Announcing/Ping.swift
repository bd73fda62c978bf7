import Text

/// One thing to tell a hub: that a feed has changed.
public struct Ping: Hashable, Sendable {
    /// The hub's address, an http or https URI.
    public let hub: String
    /// The feed's own address, which it gives as its self link.
    public let topic: String

    /// Names a hub and what it is to be told of.
    public init(hub: String, topic: String) {
        (self.hub, self.topic) = (hub, topic)
    }

    /// The body of the request, in the form of HTML's forms.
    var form: String { "hub.mode=publish&hub.url=" + String(percentEncoding: topic) }
}
