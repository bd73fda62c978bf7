/// The type of a file, derived from its extension.
public struct ServedFileType: Equatable, Sendable {
    /// The value of `Content-Type` (RFC 9110, section 8.3).
    public let text: String
    /// Whether it is a feed, which gets links to itself and its hubs.
    let isFeed: Bool
    /// Whether a browser shows it as a document that could contain scripts.
    let isPage: Bool

    private init(_ text: String, isFeed: Bool = false, isPage: Bool = false) {
        self.text = text
        self.isFeed = isFeed
        self.isPage = isPage
    }

    /// Determines the type of the file at a path.
    public init(of path: String) {
        let name = path.split(separator: "/").last ?? ""
        let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
        self = Self.known[ending] ?? ServedFileType("application/octet-stream")
    }

    private static let known: [String: ServedFileType] = [
        "atom": ServedFileType("application/atom+xml; charset=utf-8", isFeed: true),
        "css": ServedFileType("text/css; charset=utf-8"),
        "gif": ServedFileType("image/gif"),
        "gz": ServedFileType("application/gzip"),
        "html": ServedFileType("text/html; charset=utf-8", isPage: true),
        "ico": ServedFileType("image/vnd.microsoft.icon"),
        "jpeg": ServedFileType("image/jpeg"),
        "jpg": ServedFileType("image/jpeg"),
        "js": ServedFileType("text/javascript; charset=utf-8"),
        "json": ServedFileType("application/feed+json; charset=utf-8", isFeed: true),
        "opml": ServedFileType("text/x-opml; charset=utf-8"),
        "png": ServedFileType("image/png"),
        "rss": ServedFileType("application/rss+xml; charset=utf-8", isFeed: true),
        "svg": ServedFileType("image/svg+xml", isPage: true),
        "txt": ServedFileType("text/plain; charset=utf-8"),
        "webp": ServedFileType("image/webp"),
        "woff2": ServedFileType("font/woff2"),
        "xml": ServedFileType("application/xml; charset=utf-8", isPage: true),
    ]
}
