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
    var form: String { "hub.mode=publish&hub.url=" + Self.escaped(topic) }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                escaped.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                escaped += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return escaped
    }
}
