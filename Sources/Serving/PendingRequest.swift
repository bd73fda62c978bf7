import NIOHTTP1

/// A request waiting for its response.
struct PendingRequest: Sendable {
    let head: HTTPRequestHead
    /// A response that is known already, for example because the request is too long.
    var refusal: Response?
    /// Whether to close the connection after the response.
    var isLast: Bool

    /// Takes a request.
    init(_ head: HTTPRequestHead, limits: ServerLimits) {
        self.head = head
        let length = head.headers.first(name: "content-length")
        let hasBody = head.headers.contains(name: "transfer-encoding") || (length ?? "0") != "0"
        // Bodies are not read, and the decoder stops at requests for another protocol.
        isLast = !head.isKeepAlive || hasBody || head.headers.contains(name: "upgrade")
        if head.uri.utf8.count > limits.target {
            refuse(.plain("414 URI Too Long"))
        } else if head.version == .http1_1, head.headers["host"].count != 1 {
            refuse(.plain("400 Bad Request"))
        }
    }

    /// Represents a request that cannot be parsed.
    init(refusing error: any Error, isTargetTooLong: Bool = false) {
        head = HTTPRequestHead(version: .http1_1, method: .RAW(value: "-"), uri: "-")
        isLast = true
        switch error as? HTTPParserError {
        case .headerOverflow:
            refuse(.plain(isTargetTooLong ? "414 URI Too Long" : "431 Request Header Fields Too Large"))
        case .invalidVersion: refuse(.plain("505 HTTP Version Not Supported"))
        default: refuse(.plain("400 Bad Request"))
        }
    }

    /// Represents a request that never arrived completely.
    static func unfinished() -> PendingRequest {
        var request = PendingRequest(refusing: HTTPParserError.unknown)
        request.refuse(.plain("408 Request Timeout"))
        return request
    }

    private mutating func refuse(_ response: Response) {
        refusal = response
        isLast = true
    }
}
