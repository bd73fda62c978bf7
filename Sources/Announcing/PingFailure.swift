import AsyncHTTPClient
import Foundation
import NIOCore
import NIOPosix
import NIOSSL

/// Why a hub did not take a ping.
public enum PingFailure: Error, Hashable, Sendable {
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

extension PingFailure: CustomStringConvertible {
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

extension PingFailure {
    /// Takes the answer's status; nil if the hub took the ping.
    init?(status: Int) {
        switch status {
        case 200..<300: return nil
        case 300..<400: self = .redirected(status)
        default: self = .refused(status)
        }
    }

    /// Finds out what was in the way.
    init(_ error: any Error) {
        switch error {
        case let error as HTTPClientError:
            switch error {
            case .deadlineExceeded, .connectTimeout, .readTimeout, .getConnectionFromPoolTimeout, .cancelled,
                .tlsHandshakeTimeout:
                self = .noAnswer
            default: self = .closed
            }
        case let error as NIOConnectionError: self = .noConnection(Self.reason(error))
        case is NIOSSLError, is BoringSSLError: self = .notSecure
        case let error as IOError where error.errnoCode != ECONNRESET && error.errnoCode != EPIPE:
            self = .noConnection(Self.text(error.errnoCode))
        default: self = .closed
        }
    }

    private static func reason(_ error: NIOConnectionError) -> String {
        guard let first = error.connectionErrors.first else { return "the host is not known" }
        return (first.error as? IOError).map { text($0.errnoCode) } ?? "no answer in time"
    }

    private static func text(_ code: CInt) -> String { String(cString: strerror(code)) }
}
