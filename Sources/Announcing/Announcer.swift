import Foundation

/// Notifies hubs of changed feeds: WebSub's `hub.mode=publish`, one feed per request.
///
/// It only connects to the hubs named in pings: it follows no redirects and uses no proxy.
public struct Announcer: Sendable {
    /// Limits on time and connections.
    public struct Limits: Sendable {
        /// The timeout for one ping.
        public var ping = Duration.seconds(5)
        /// The timeout for all pings together.
        public var total = Duration.seconds(30)
        /// How many pings are sent to a hub at once.
        public var connections = 4
        /// After how many unanswered pings in a row a hub gets no more.
        public var maximumSilences = 3

        /// The default limits.
        public init() {}
    }

    /// The results of the pings.
    public struct Report: Hashable, Sendable {
        /// How many pings were accepted.
        public var accepted = 0
        /// The other pings, those not tried first.
        public var failures: [Failed] = []
    }

    /// A ping that the hub did not accept.
    public struct Failed: Hashable, Sendable {
        /// The ping.
        public let ping: Ping
        /// The reason.
        public let failure: PingError
    }

    private let limits: Limits
    private let certificates: String?

    /// Creates an announcer; nothing is connected yet.
    public init(limits: Limits = Limits()) {
        self.init(limits: limits, trusting: nil)
    }

    /// - Parameter certificates: a PEM file of trusted authorities; nil for the system's.
    init(limits: Limits, trusting certificates: String?) {
        self.limits = limits
        self.certificates = certificates
    }

    /// Sends all pings, to all hubs at the same time, until the time is up.
    public func announce(_ pings: [Ping]) async -> Report {
        guard !pings.isEmpty else { return Report() }
        return await withCheckedContinuation { continuation in
            // Waiting for responses blocks a thread, which must not be one shared by tasks.
            Thread.detachNewThread { continuation.resume(returning: send(pings)) }
        }
    }

    /// The pings still to be sent to a hub, and its responses so far.
    private struct Queue {
        var waiting: ArraySlice<Int>
        var running = 0
        /// How many pings in a row got no response.
        var silences = 0

        /// Counts a ping that is over.
        mutating func finish(_ error: PingError?) {
            running -= 1
            silences = error?.isSilence == true ? silences + 1 : 0
        }
    }

    private func send(_ pings: [Ping]) -> Report {
        let end = ContinuousClock.now + limits.total
        var queues = Dictionary(grouping: pings.indices) { pings[$0].hub }.mapValues {
            Queue(waiting: $0[...])
        }
        var failures: [Int: PingError] = [:]
        var report = Report()
        if var requests = FormRequests(connections: limits.connections, trusting: certificates) {
            while true {
                for index in queues.values.indices {
                    start(&queues.values[index], pings, &requests, until: end)
                }
                let outcomes = requests.next()
                guard !outcomes.isEmpty else { break }
                for outcome in outcomes {
                    queues[pings[outcome.number].hub]?.finish(outcome.error)
                    failures[outcome.number] = outcome.error
                    if outcome.error == nil { report.accepted += 1 }
                }
            }
        }
        // Untried pings are tried first the next time. Sorting makes their order reproducible.
        let postponed = queues.values.flatMap(\.waiting).sorted()
        report.failures = postponed.map { Failed(ping: pings[$0], failure: .postponed) }
        report.failures += failures.sorted { $0.key < $1.key }.map { Failed(ping: pings[$0], failure: $1) }
        return report
    }

    /// A ping that would have no more time than this is postponed, because requests end up to a
    /// millisecond before their time.
    private static let shortest = Duration.milliseconds(10)

    /// Starts as many of a hub's pings as are allowed at once.
    private func start(
        _ queue: inout Queue, _ pings: [Ping], _ requests: inout FormRequests,
        until end: ContinuousClock.Instant
    ) {
        while queue.running < limits.connections, queue.silences < limits.maximumSilences,
            case let left = end - .now, left > Self.shortest, let number = queue.waiting.first,
            requests.post(
                pings[number].form, to: pings[number].hub, number: number, within: min(limits.ping, left))
        {
            queue.waiting.removeFirst()
            queue.running += 1
        }
    }
}
