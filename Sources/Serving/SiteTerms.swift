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
        var fields = """
            Cache-Control: public, max-age=\(maxAge)\r
            Vary: Accept-Encoding\r
            Access-Control-Allow-Origin: *\r
            X-Content-Type-Options: nosniff\r\n
            """
        if type.isFeed {
            let path = String(percentEncoding: path, allowing: .filePath)
            if let baseURL { fields += "Link: <\(baseURL)\(path)>; rel=\"self\"\r\n" }
            for hub in hubs { fields += "Link: <\(hub)>; rel=\"hub\"\r\n" }
        }
        if type.isPage { fields += "Content-Security-Policy: \(Self.policy)\r\n" }
        return fields
    }

    /// Pages only need their own style sheet and script, and images from any site with articles.
    private static let policy = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src https: http: data:; \
        base-uri 'none'; form-action 'none'; frame-ancestors 'none'
        """
}
