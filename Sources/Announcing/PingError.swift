import CLibCURL
import Foundation

/// Why a hub did not take a ping.
public enum PingError: Error, Hashable, Sendable {
    /// No answer came in time.
    case noAnswer
    /// No connection could be made, for the reason that the system gives.
    case noConnection(String)
    /// The hub's certificate is not to be trusted, or it does not speak TLS.
    case notSecure
    /// The hub closed the connection in place of an answer.
    case closed
    /// The hub answered that its place is elsewhere, where nobody is told anything.
    case redirected(Int)
    /// The hub answered that it does not want this.
    case refused(Int)
    /// It was not tried: the hub has failed too often, or the time was over.
    case postponed

    /// Whether it tells of the hub, and not of the one feed.
    var isSilence: Bool {
        switch self {
        case .noAnswer, .noConnection, .notSecure, .closed: true
        case .redirected, .refused, .postponed: false
        }
    }
}

extension PingError: CustomStringConvertible {
    /// What happened, for people, to stand after a colon.
    public var description: String {
        switch self {
        case .noAnswer: "no answer in time"
        case .noConnection(let reason): "no connection (\(reason))"
        case .notSecure: "no secure connection (TLS)"
        case .closed: "it closed the connection"
        case .redirected(let status): "it answered \(status), and redirects are not followed"
        case .refused(let status): "it answered \(status)"
        case .postponed: "left for the next run"
        }
    }
}

extension PingError {
    /// Takes the answer's status; nil if the hub took the ping.
    init?(status: Int) {
        switch status {
        case 200..<300: return nil
        case 300..<400: self = .redirected(status)
        default: self = .refused(status)
        }
    }

    /// Finds out what was in the way.
    ///
    /// - Parameter system: the `errno` that libcurl saw last, or 0.
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
