import Text

/// What responses say about the site, apart from its files.
public struct SiteTerms: Sendable {
    /// The URL at which the folder is served; feeds are said to be below it.
    public var baseURL: String?
    /// The URLs of WebSub hubs.
    public var hubs: [String]
    /// How long readers and caches may use a file without revalidation, in seconds.
    public var maxAge: Int

    /// Describes a site.
    public init(baseURL: String? = nil, hubs: [String] = [], maxAge: Int = 900) {
        self.baseURL = baseURL
        self.hubs = hubs
        self.maxAge = maxAge
    }

    /// The fields that accompany a file, both when it is sent and when it has not changed.
    ///
    /// - Parameter path: the file's path; for a sibling, that of the original.
    func fields(for type: ServedFileType, at path: String) -> String {
        let isArchive = Self.isArchive(path)
        let maxAge = isArchive ? min(maxAge, Self.longestAgeOfArchive) : maxAge
        var fields = """
            Cache-Control: public, max-age=\(maxAge)\r
            Vary: Accept-Encoding\r
            Access-Control-Allow-Origin: *\r
            X-Content-Type-Options: nosniff\r\n
            """
        if type.isFeed {
            let path = String(percentEncoding: path, allowing: .filePath)
            if let baseURL { fields += "Link: <\(baseURL)\(path)>; rel=\"self\"\r\n" }
            for hub in isArchive ? [] : hubs { fields += "Link: <\(hub)>; rel=\"hub\"\r\n" }
        }
        if type.isPage { fields += "Content-Security-Policy: \(Self.policy)\r\n" }
        return fields
    }

    /// An archive may lose an article at any time.
    private static let longestAgeOfArchive = 86_400

    /// Whether a file is an archive of a feed, such as `topics/ai/2026-11.atom`.
    private static func isArchive(_ path: String) -> Bool {
        guard let slash = path.lastIndex(of: "/") else { return false }
        let name = path[path.index(after: slash)...].prefix { $0 != "." }.utf8
        return [4, 7, 10].contains(name.count)
            && name.enumerated().allSatisfy { index, byte in
                index == 4 || index == 7 ? byte == UInt8(ascii: "-") : byte.isDigit
            }
    }

    /// Pages only need their own style sheet and script, and images from any site with articles.
    private static let policy = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src https: http: data:; \
        base-uri 'none'; form-action 'none'; frame-ancestors 'none'
        """
}
