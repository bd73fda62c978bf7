import Foundation
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle

/// Serves a site over HTTP until it is told to stop.
public struct FeedServer: Sendable {
    /// Says that the server cannot listen on the address.
    public struct UnavailableError: Error, CustomStringConvertible {
        /// One line for the user.
        public let description: String
    }

    private let site: FeedSite
    private let host: String
    private let port: Int
    private let limits: ServerLimits
    private let log: AccessLog

    /// Describes a server.
    ///
    /// - Parameters:
    ///   - host: the address or name of the interface to listen on.
    ///   - port: 0 for any free port.
    ///   - log: records the responses.
    public init(
        _ site: FeedSite, host: String, port: Int, limits: ServerLimits = ServerLimits(), log: AccessLog
    ) {
        self.site = site
        self.host = host
        self.port = port
        self.limits = limits
        self.log = log
    }

    /// Serves until SIGTERM or SIGINT arrives, then finishes the current responses.
    ///
    /// - Parameter isReady: called with the port as soon as connections are accepted.
    /// - Throws: ``UnavailableError``.
    public func run(isReady: @escaping @Sendable (_ port: Int) -> Void) async throws {
        let limits = limits.claimDescriptors()
        var logger = Logger(label: "outfeed")
        logger.logLevel = .critical
        let group = MultiThreadedEventLoopGroup.singleton
        let channel = FeedChannel(terms: ConnectionTerms(site: site, limits: limits, log: log))
        let server = channel.server(
            configuration: ServerConfiguration(
                address: .hostname(host, port: port), backlog: 1024,
                availableConnectionsDelegate: MaximumAvailableConnections(limits.connections)),
            onServerRunning: { isReady($0.localAddress?.port ?? 0) },
            eventLoopGroup: group, logger: logger)
        let flushing = group.next().scheduleRepeatedTask(
            initialDelay: .milliseconds(200), delay: .milliseconds(200)
        ) { [log] _ in log.flush() }
        defer {
            flushing.cancel()
            log.flush()
        }
        var configuration = ServiceGroupConfiguration(
            services: [.init(service: server)], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        configuration.maximumGracefulShutdownDuration = .seconds(limits.shutdownGrace)
        do {
            try await ServiceGroup(configuration: configuration).run()
        } catch let error as IOError {
            let reason = String(cString: strerror(error.errnoCode))
            throw UnavailableError(description: "cannot listen on \(host), port \(port): \(reason)")
        } catch is SocketAddressError.UnknownHost {
            throw UnavailableError(description: "cannot listen on \(host): no such host")
        }
    }
}
