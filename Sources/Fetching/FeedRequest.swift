import CLibCURL
import Foundation

/// Fetches one document over http or https, and nothing but it.
///
/// It sends no cookies and no credentials, uses no proxy, and connects to no private address unless it is allowed
/// to. The address that is connected to counts, whatever its name said before.
public struct FeedRequest {
    /// An answer of a server.
    public struct Answer: Sendable {
        /// The address that was asked.
        public let address: String
        /// The status, such as 200.
        public let status: Int
        /// The header fields in order, with names in lower case.
        public let fields: [(name: String, value: String)]
        /// The body, unpacked: at most one byte more than the limit.
        public let body: [UInt8]

        /// The value of a field; nil if there is none.
        public func field(_ name: String) -> String? { fields.first { $0.name == name }?.value }
    }

    private let limit: Int
    private let allowsPrivate: Bool

    private static let isReady = curl_global_init_all() == CURLE_OK
    private static let maximumRedirects = 5
    private static let connectSeconds = 10
    private static let totalSeconds = 30

    /// - Parameters:
    ///   - limit: the maximum size of the body in bytes.
    ///   - allowsPrivate: whether addresses of private networks and of this machine may be connected to.
    public init(limit: Int, allowsPrivate: Bool) {
        (self.limit, self.allowsPrivate) = (limit, allowsPrivate)
    }

    /// Fetches a document, and follows at most five redirects.
    ///
    /// - Returns: the answers in order; all but the last are redirects.
    public func answers(from address: String) throws(FetchError) -> [Answer] {
        var answers: [Answer] = []
        var next = try FetchAddress(address)
        while true {
            let answer = try get(next.text)
            answers.append(answer)
            guard [301, 302, 303, 307, 308].contains(answer.status), let location = answer.field("location")
            else {
                return answers
            }
            guard answers.count <= Self.maximumRedirects else {
                throw FetchError("more than \(Self.maximumRedirects) redirects")
            }
            do {
                next = try FetchAddress(location, from: next.url)
            } catch {
                throw FetchError("the redirect of \(next.text) cannot be followed: \(error.description)")
            }
        }
    }

    /// Fetches a document without following redirects.
    ///
    /// - Parameter fields: further header fields, such as `If-None-Match: "1"`.
    public func get(_ address: String, _ fields: [String] = []) throws(FetchError) -> Answer {
        guard Self.isReady, let handle = curl_easy_begin(address) else {
            throw FetchError("not enough memory")
        }
        defer { curl_easy_cleanup(handle) }
        var list: UnsafeMutablePointer<curl_slist>?
        for field in fields + [
            "Accept: application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.5"
        ] {
            list = curl_slist_append(list, field) ?? list
        }
        defer { curl_slist_free_all(list) }
        let exchange = Exchange(limit: limit, allowsPrivate: allowsPrivate)
        let context = Unmanaged.passUnretained(exchange).toOpaque()
        curl_easy_setopt_string(handle, CURLOPT_ACCEPT_ENCODING, "gzip, deflate")
        curl_easy_setopt_long(handle, CURLOPT_CONNECTTIMEOUT, Self.connectSeconds)
        curl_easy_setopt_long(handle, CURLOPT_TIMEOUT, Self.totalSeconds)
        curl_easy_setopt_long(handle, CURLOPT_NOSIGNAL, 1)
        curl_easy_setopt_list(handle, CURLOPT_HTTPHEADER, list)
        curl_easy_setopt_receivers(handle, Exchange.receiveBody, Exchange.receiveField, context)
        curl_easy_setopt_opener(handle, Exchange.open, context)
        let code = withExtendedLifetime(exchange) { curl_easy_perform(handle) }
        if exchange.isRefused {
            throw FetchError("the host has a private address; --allow-private allows it")
        }
        // The end of a body beyond the limit is not awaited.
        guard code == CURLE_OK || exchange.isCut else { throw FetchError(Self.reason(code)) }
        var status = 0
        curl_easy_getinfo_long(handle, CURLINFO_RESPONSE_CODE, &status)
        return Answer(address: address, status: status, fields: exchange.fields, body: exchange.body)
    }

    private static func reason(_ code: CURLcode) -> String {
        switch code {
        case CURLE_OPERATION_TIMEDOUT: "no complete answer within \(totalSeconds) seconds"
        case CURLE_COULDNT_RESOLVE_HOST: "the host is not known"
        case CURLE_COULDNT_CONNECT: "the host does not answer"
        case CURLE_GOT_NOTHING: "the server closed the connection without an answer"
        case CURLE_PARTIAL_FILE: "the server closed the connection before the end of its answer"
        case CURLE_BAD_CONTENT_ENCODING: "the body is not compressed as its Content-Encoding says"
        case CURLE_PEER_FAILED_VERIFICATION: "the certificate of the server is not valid"
        default: String(cString: curl_easy_strerror(code))
        }
    }
}
