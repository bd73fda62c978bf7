/// A file that belongs to an article, such as the recording of an episode.
public struct Enclosure: Hashable, Codable, Sendable {
    /// The file's URL.
    public var address: WebAddress
    /// What is in it, such as `audio/mpeg`.
    public var type: String
    /// In bytes; nil if it is unknown.
    public var length: Int?
    /// How long it plays, in seconds.
    public var duration: Int?

    package init(address: WebAddress, type: String, length: Int? = nil, duration: Int? = nil) {
        (self.address, self.type, self.length, self.duration) = (address, type, length, duration)
    }
}
