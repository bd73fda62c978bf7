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
    func fields(for type: MediaType, at path: String) -> String {
        var fields = """
            Cache-Control: public, max-age=\(maxAge)\r
            Vary: Accept-Encoding\r
            Access-Control-Allow-Origin: *\r
            X-Content-Type-Options: nosniff\r\n
            """
        if type.isFeed {
            if let baseURL { fields += "Link: <\(baseURL)\(Self.escaped(path))>; rel=\"self\"\r\n" }
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

    private static func escaped(_ path: String) -> String {
        path.utf8.map { byte in
            let isPlain =
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."),
                    UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "~"):
                    true
                default: false
                }
            if isPlain { return String(Unicode.Scalar(byte)) }
            return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
