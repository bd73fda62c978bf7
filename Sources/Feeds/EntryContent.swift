/// How much of an article its entries show.
public enum EntryContent: String, CaseIterable, Encodable, Sendable {
    /// The text below the front matter, as HTML.
    case full
    /// The summary.
    case excerpt
    /// The title alone.
    case none
}
