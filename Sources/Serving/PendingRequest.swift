import NIOHTTP1
import Text

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
        let isCoded = head.headers.contains(name: "transfer-encoding")
        let hasBody = isCoded || (length ?? "0") != "0"
        // Bodies are not read, and the decoder stops at requests for another protocol.
        isLast = !head.isKeepAlive || hasBody || head.headers.contains(name: "upgrade")
        if head.uri.utf8.count > limits.target {
            refuse(.plain("414 URI Too Long"))
        } else if !Self.hasValidHost(head) || isCoded && !Self.hasKnownEnd(head) {
            refuse(.plain("400 Bad Request"))
        }
    }

    /// Whether the request has one valid host, which HTTP/1.0 does not require (RFC 9112, section 3.2).
    private static func hasValidHost(_ head: HTTPRequestHead) -> Bool {
        let hosts = head.headers["host"]
        guard let host = hosts.first, hosts.count == 1 else {
            return hosts.isEmpty && head.version != .http1_1
        }
        let isLiteral = host.hasPrefix("[")
        let end = isLiteral ? host.utf8.lastIndex(of: UInt8(ascii: "]")) : nil
        let port = host.utf8[(end ?? host.startIndex)...].lastIndex(of: UInt8(ascii: ":"))
        let name = host.utf8[..<(port ?? host.endIndex)]
        let digits = port.map { host.utf8[$0...].dropFirst() } ?? ""[...].utf8
        guard digits.count <= 5, digits.allSatisfy(\.isDigit), !isLiteral || name.last == UInt8(ascii: "]")
        else { return false }
        return name.allSatisfy { $0.isAlphanumeric || "-._~%!$&'()*+,;=".utf8.contains($0) }
            || isLiteral && name.dropFirst().dropLast().allSatisfy { $0.isHexDigit || ":.".utf8.contains($0) }
    }

    /// Whether it is clear where the body of a request with transfer codings ends (RFC 9112, section 6.3).
    private static func hasKnownEnd(_ head: HTTPRequestHead) -> Bool {
        let codings = head.headers[canonicalForm: "transfer-encoding"]
        return codings.isEmpty || codings.last?.lowercased() == "chunked"
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
