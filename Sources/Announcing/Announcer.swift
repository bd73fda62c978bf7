import Foundation

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
        public var maximumSilences = 3

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
        public let failure: PingError
    }

    private let limits: Limits
    private let certificates: String?

    /// Prepares to announce; nothing is connected yet.
    public init(limits: Limits = Limits()) {
        self.init(limits: limits, trusting: nil)
    }

    /// - Parameter certificates: a PEM file of the authorities to trust; nil for the system's.
    init(limits: Limits, trusting certificates: String?) {
        self.limits = limits
        self.certificates = certificates
    }

    /// Sends all pings, to all hubs at once, until the time is over.
    public func announce(_ pings: [Ping]) async -> Report {
        guard !pings.isEmpty else { return Report() }
        return await withCheckedContinuation { continuation in
            // Waiting for answers takes a thread, which must be none of those that tasks share.
            Thread.detachNewThread { continuation.resume(returning: send(pings)) }
        }
    }

    /// What a hub has still to be told, and how it has answered so far.
    private struct Queue {
        var waiting: ArraySlice<Int>
        var running = 0
        /// How many pings in a row got no answer.
        var silences = 0
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
                for hub in queues.keys {
                    start(&queues[hub, default: Queue(waiting: [])], pings, &requests, until: end)
                }
                let outcomes = requests.next()
                guard !outcomes.isEmpty else { break }
                for outcome in outcomes {
                    let hub = pings[outcome.number].hub
                    queues[hub]?.running -= 1
                    if outcome.error?.isSilence == true {
                        queues[hub]?.silences += 1
                    } else {
                        queues[hub]?.silences = 0
                    }
                    failures[outcome.number] = outcome.error
                    if outcome.error == nil { report.accepted += 1 }
                }
            }
        }
        // What was not tried yet is tried first the next time, and the order is the same for any race.
        let postponed = queues.values.flatMap(\.waiting).sorted()
        report.failures = postponed.map { Failed(ping: pings[$0], failure: .postponed) }
        report.failures += failures.sorted { $0.key < $1.key }.map { Failed(ping: pings[$0], failure: $1) }
        return report
    }

    /// Begins as many of a hub's pings as it may get at once.
    private func start(
        _ queue: inout Queue, _ pings: [Ping], _ requests: inout FormRequests,
        until end: ContinuousClock.Instant
    ) {
        while queue.running < limits.connections, queue.silences < limits.maximumSilences,
            case let left = end - .now, left > .zero, let number = queue.waiting.first,
            requests.post(
                pings[number].form, to: pings[number].hub, number: number, within: min(limits.ping, left))
        {
            queue.waiting.removeFirst()
            queue.running += 1
        }
    }
}
