extension Line {
    /// What a line is: its first column.
    public enum Kind: String, Sendable {
        /// A document that may be in feeds: identity, path, article.
        case copy
        /// An article in the feed of everything: nothing, order, article.
        case all
        /// An article in a topic's feed: key, order, article.
        case topic
        /// An article in a provider's feed: domain, order, article.
        case provider
        /// How articles spell a feed's name: the feed's path, its kind and subject, the spelling or nothing, how
        /// many articles do.
        case spelling
        /// What an article alone cannot tell of a feed: its kind and subject, its name, its path or nothing.
        case name
        /// A feed that was written: path, kind, name, number of entries, when the newest changed (RFC 3339).
        case feed
        /// A finished document: path, media type, bytes in base64.
        case file
        /// What is wrong with a document: path, line, column, field or nothing, message.
        case problem
        /// A document or folder that cannot be read: path, the system's reason.
        case unreadable
        /// How many there are of something: its name, nothing, number.
        case count
        /// All lines have come: without it, input that was cut off would look like all there is.
        case end
    }
}
