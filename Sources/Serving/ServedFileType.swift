/// What a file is, told by its extension.
public struct MediaType: Equatable, Sendable {
    /// The value of the field `Content-Type` (RFC 9110, section 8.3).
    public let text: String
    /// Whether it is a feed, which names itself and its hubs.
    let isFeed: Bool
    /// Whether a browser shows it as a document that may hold scripts.
    let isPage: Bool

    private init(_ text: String, isFeed: Bool = false, isPage: Bool = false) {
        self.text = text
        self.isFeed = isFeed
        self.isPage = isPage
    }

    /// The type of the file at a path.
    public init(of path: String) {
        let name = path.split(separator: "/").last ?? ""
        let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
        self = Self.known[ending] ?? MediaType("application/octet-stream")
    }

    private static let known: [String: MediaType] = [
        "atom": MediaType("application/atom+xml; charset=utf-8", isFeed: true),
        "css": MediaType("text/css; charset=utf-8"),
        "gif": MediaType("image/gif"),
        "gz": MediaType("application/gzip"),
        "html": MediaType("text/html; charset=utf-8", isPage: true),
        "ico": MediaType("image/vnd.microsoft.icon"),
        "jpeg": MediaType("image/jpeg"),
        "jpg": MediaType("image/jpeg"),
        "js": MediaType("text/javascript; charset=utf-8"),
        "json": MediaType("application/feed+json; charset=utf-8", isFeed: true),
        "opml": MediaType("text/x-opml; charset=utf-8"),
        "png": MediaType("image/png"),
        "rss": MediaType("application/rss+xml; charset=utf-8", isFeed: true),
        "svg": MediaType("image/svg+xml", isPage: true),
        "txt": MediaType("text/plain; charset=utf-8"),
        "webp": MediaType("image/webp"),
        "woff2": MediaType("font/woff2"),
        "xml": MediaType("application/xml; charset=utf-8", isPage: true),
    ]
}
