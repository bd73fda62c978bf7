import Text

/// What responses say of the site beside its files.
public struct SiteTerms: Sendable {
    /// The address at which the folder is to be found; feeds are told to live below it.
    public var baseURL: String?
    /// The addresses of WebSub hubs that tell of changes.
    public var hubs: [String]
    /// For how many seconds readers and caches may keep a file without asking.
    public var maxAge: Int

    /// Describes a site.
    public init(baseURL: String? = nil, hubs: [String] = [], maxAge: Int = 900) {
        self.baseURL = baseURL
        self.hubs = hubs
        self.maxAge = maxAge
    }

    /// The fields that come with a file whether it is sent or has not changed.
    ///
    /// - Parameter path: the file's; its sibling's is that of the original.
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

    /// Pages need no more than their own style sheet and script, and pictures from wherever articles are.
    private static let policy = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src https: http: data:; \
        base-uri 'none'; form-action 'none'; frame-ancestors 'none'
        """
}
