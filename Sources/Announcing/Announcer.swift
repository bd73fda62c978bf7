import AsyncHTTPClient
import NIOCore
import NIOSSL

/// Tells hubs of changed feeds: `hub.mode=publish` of WebSub, one feed a request.
///
/// It asks nobody but the hubs that pings name: redirects are not followed, and no proxy is asked for.
public struct Announcer: Sendable {
    /// How much time and how many connections it takes.
    public struct Limits: Sendable {
        /// How long one ping may take.
        public var ping = Duration.seconds(5)
        /// How long all pings together may take.
        public var total = Duration.seconds(30)
        /// How many pings a hub gets at once.
        public var connections = 4
        /// After how many pings in a row without an answer a hub is left alone.
        public var patience = 3

        /// The usual limits.
        public init() {}
    }

    /// What came of the pings.
    public struct Report: Hashable, Sendable {
        /// How many pings hubs have taken.
        public var accepted = 0
        /// The others, first those that were not tried.
        public var failures: [Failed] = []
    }

    /// A ping that no hub took.
    public struct Failed: Hashable, Sendable {
        /// What the hub was to be told.
        public let ping: Ping
        /// What was in the way.
        public let failure: PingFailure
    }

    private let limits: Limits
    private let trustedCertificates: [NIOSSLCertificate]?

    /// Prepares to announce; nothing is connected yet.
    public init(limits: Limits = Limits()) {
        self.init(limits: limits, trusting: nil)
    }

    /// - Parameter certificates: those that hubs are told by; nil for the system's.
    init(limits: Limits, trusting certificates: [NIOSSLCertificate]?) {
        self.limits = limits
        trustedCertificates = certificates
    }

    /// Sends all pings, to all hubs at once, until the time is over.
    public func announce(_ pings: [Ping]) async -> Report {
        var report = Report()
        guard !pings.isEmpty else { return report }
        let client = HTTPClient(configuration: configuration)
        let end = ContinuousClock.now + limits.total
        let hubs = Dictionary(grouping: pings, by: \.hub)
        await withTaskGroup(of: Report.self) { group in
            for pings in hubs.values {
                group.addTask { await announce(pings[...], by: client, until: end) }
            }
            for await part in group {
                report.accepted += part.accepted
                report.failures += part.failures
            }
        }
        // Fails only if it has been shut down before.
        try? await client.shutdown()
        // What was not tried yet is tried first the next time, and the order is the same for any race.
        let places = Dictionary(pings.enumerated().map { ($1, $0) }) { first, _ in first }
        func rank(_ failed: Failed) -> (Int, Int) {
            (failed.failure == .postponed ? 0 : 1, places[failed.ping, default: 0])
        }
        report.failures.sort { rank($0) < rank($1) }
        return report
    }

    private var configuration: HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.timeout.connect = TimeAmount(limits.ping)
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = limits.connections
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.httpVersion = .http1Only
        if let trustedCertificates {
            var configured = TLSConfiguration.makeClientConfiguration()
            configured.trustRoots = .certificates(trustedCertificates)
            configuration.tlsConfiguration = configured
        }
        return configuration
    }

    /// Sends a hub its pings, a few at once, as long as it answers.
    private func announce(
        _ pings: ArraySlice<Ping>, by client: HTTPClient, until end: ContinuousClock.Instant
    ) async -> Report {
        await withTaskGroup(of: (Ping, PingFailure?).self) { group in
            var report = Report()
            var waiting = pings
            var running = 0
            var silences = 0
            while true {
                while running < limits.connections, silences < limits.patience, ContinuousClock.now < end,
                    let ping = waiting.popFirst()
                {
                    running += 1
                    group.addTask { (ping, await send(ping, by: client, until: end)) }
                }
                guard let (ping, failure) = await group.next() else { break }
                running -= 1
                silences = failure?.isSilence == true ? silences + 1 : 0
                if let failure {
                    report.failures.append(Failed(ping: ping, failure: failure))
                } else {
                    report.accepted += 1
                }
            }
            report.failures += waiting.map { Failed(ping: $0, failure: .postponed) }
            return report
        }
    }

    private func send(
        _ ping: Ping, by client: HTTPClient, until end: ContinuousClock.Instant
    ) async -> PingFailure? {
        var request = HTTPClientRequest(url: ping.hub)
        request.method = .POST
        request.headers.add(name: "content-type", value: "application/x-www-form-urlencoded")
        request.headers.add(name: "user-agent", value: "Outfeed")
        request.body = .bytes(ByteBuffer(string: ping.form))
        let timeLeft = min(limits.ping, end - .now)
        do {
            let response = try await client.execute(request, timeout: TimeAmount(timeLeft))
            return PingFailure(status: Int(response.status.code))
        } catch {
            return PingFailure(error)
        }
    }
}
