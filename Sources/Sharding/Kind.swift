extension Line {
    /// The kind of a line: its first column.
    public enum Kind: String, Sendable {
        /// A document that may be in feeds: id, path, article.
        case copy
        /// An article in a feed: the feed's grouping and subject, sort key, article, path of its document.
        case entry
        /// An article whose full text a feed shows: its file's path, its number in the file or 0, its identity.
        case shown
        /// The full text of an article: the path of its document, HTML in base64.
        case text
        /// An article of the news sitemap: sort key, article, path of its document.
        case news
        /// A spelling of a feed's name: the feed's path, its grouping and subject, the spelling or empty, the
        /// number of articles.
        case spelling
        /// What an article alone does not say about a feed: its grouping and subject, its name, its path or
        /// empty.
        case name
        /// A written feed: path, grouping, subject, name, number of entries, time of the newest change
        /// (RFC 3339).
        case feed
        /// A finished document: path, media type, bytes in base64.
        case file
        /// A problem with a document: path, line, column, field or empty, message.
        case problem
        /// A document or folder that cannot be read: path, the system's reason.
        case unreadable
        /// A count: its name, empty, number; also `filled ` and the id of a grouping that has articles,
        /// `left out ` and what full texts cannot show, and `full text` if a feed has full text.
        case count
        /// The end of all lines; without it, truncated input would look complete.
        case end
    }
}
