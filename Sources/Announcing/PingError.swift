import CLibCURL
import Foundation

/// Why a hub did not accept a ping.
public enum PingError: Error, Hashable, Sendable {
    /// There was no response in time.
    case noAnswer
    /// No connection could be made, for the given reason.
    case noConnection(String)
    /// The hub's certificate is not trusted, or it does not speak TLS.
    case notSecure
    /// The hub closed the connection without a response.
    case closed
    /// The hub responded with a redirect, which is not followed.
    case redirected(Int)
    /// The hub refused the ping.
    case refused(Int)
    /// It was not tried: the hub had failed too often, or the time was up.
    case postponed

    /// Whether the failure concerns the hub as a whole, not just one feed.
    var isSilence: Bool {
        switch self {
        case .noAnswer, .noConnection, .notSecure, .closed: true
        case .redirected, .refused, .postponed: false
        }
    }
}

extension PingError: CustomStringConvertible {
    /// What happened, worded to follow a colon.
    public var description: String {
        switch self {
        case .noAnswer: "no answer in time"
        case .noConnection(let reason): "no connection (\(reason))"
        case .notSecure: "no secure connection (TLS)"
        case .closed: "it closed the connection"
        case .redirected(let status): "it answered \(status), and redirects are not followed"
        case .refused(let status): "it answered \(status)"
        case .postponed: "no time left"
        }
    }
}

extension PingError {
    /// Takes the response's status; nil if the hub accepted the ping.
    init?(status: Int) {
        switch status {
        case 200..<300: return nil
        case 300..<400: self = .redirected(status)
        default: self = .refused(status)
        }
    }

    /// Determines the reason for a failure.
    ///
    /// - Parameter system: the last `errno` that libcurl saw, or 0.
    init(_ code: CURLcode, system: Int32) {
        switch code {
        case CURLE_OPERATION_TIMEDOUT: self = .noAnswer
        case CURLE_COULDNT_RESOLVE_HOST: self = .noConnection("unknown host")
        case CURLE_COULDNT_CONNECT:
            self = .noConnection(system == 0 ? "no server answers" : String(cString: strerror(system)))
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE,
            CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR:
            self = .notSecure
        default: self = .closed
        }
    }
}
