import Dispatch
import Foundation
import NIOCore
import NIOPosix

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
    public func run(isReady: (_ port: Int) -> Void) async throws(UnavailableError) {
        let group = MultiThreadedEventLoopGroup.singleton
        let stopped = group.next().makePromise(of: Void.self)
        let channel: any Channel
        do {
            channel = try await listen(on: group, stopped: stopped)
        } catch {
            stopped.fail(error)
            throw unavailable(error)
        }
        var signals: [any DispatchSourceSignal] = []
        for number in [SIGTERM, SIGINT] {
            signals.append(
                await Self.source(of: number) {
                    channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
                })
        }
        let flushing = group.next().scheduleRepeatedTask(
            initialDelay: .milliseconds(200), delay: .milliseconds(200)
        ) { [log] _ in log.flush() }
        isReady(channel.localAddress?.port ?? 0)
        // It only fails if the server does not listen.
        _ = try? await stopped.futureResult.get()
        signals.forEach { $0.cancel() }
        flushing.cancel()
        log.flush()
    }

    /// Calls `handler` for each signal from now on.
    private static func source(
        of number: Int32, _ handler: @escaping @Sendable () -> Void
    ) async -> any DispatchSourceSignal {
        // The default action would end the process before the source sees the signal.
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler(handler: handler)
        // Until it is registered, on another thread, signals are lost.
        await withCheckedContinuation { continuation in
            source.setRegistrationHandler { continuation.resume() }
            source.resume()
        }
        return source
    }

    private func listen(
        on group: MultiThreadedEventLoopGroup, stopped: EventLoopPromise<Void>
    ) async throws -> any Channel {
        let limits = limits.claimDescriptors()
        let terms = ConnectionTerms(site: site, limits: limits, log: log)
        return try await ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 1024)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .serverChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(
                        ConnectionLimiter(limits, stopped: stopped))
                }
            }
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try terms.setUp(channel) }
            }
            .bind(host: host, port: port).get()
    }

    private func unavailable(_ error: any Error) -> UnavailableError {
        let reason =
            switch error {
            case let error as IOError: String(cString: strerror(error.errnoCode))
            case is SocketAddressError.UnknownHost: "no such host"
            default: "\(error)"
            }
        return UnavailableError(description: "cannot listen on \(host), port \(port): \(reason)")
    }
}
