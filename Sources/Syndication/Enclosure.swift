/// A file that belongs to an entry, such as the recording of an episode.
public struct Enclosure: Hashable, Sendable {
    /// Its http or https address.
    public var url: String
    /// What is in it, such as `audio/mpeg` (RFC 6838); nil to take what the ending of the address means.
    public var type: String?
    /// Its size in bytes; nil if you do not know it, for which RSS says 0.
    public var length: Int?
    /// How long it plays, in seconds; only JSON Feed has it.
    public var duration: Int?

    /// Creates a file.
    ///
    /// - Parameters:
    ///   - url: its address.
    ///   - type: what is in it; nil to take what the ending of the address means.
    ///   - length: its size in bytes.
    ///   - duration: how long it plays, in seconds.
    public init(_ url: String, type: String? = nil, length: Int? = nil, duration: Int? = nil) {
        (self.url, self.type, self.length, self.duration) = (url, type, length, duration)
    }
}
