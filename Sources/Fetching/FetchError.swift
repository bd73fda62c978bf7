/// Why a feed was not fetched, in words for people.
public struct FetchError: Error, Sendable, CustomStringConvertible {
    /// The reason, and what to do.
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}
