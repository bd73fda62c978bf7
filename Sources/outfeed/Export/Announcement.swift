import Announcing
import Feeds
import Publishing

/// The pings to send to hubs after an export: for feeds that changed now, and for those an earlier run could
/// not send.
///
/// They are saved before the feeds are swapped in, and deleted once a hub has accepted them. If the run is
/// killed in between, the next one sends them.
struct Announcement {
    /// The pings to send, those left over from earlier runs first.
    let pings: [Ping]
    private let limits: Announcer.Limits
    private let hasHubs: Bool
    private let file: ReplacedFile
    private let output: String
    private let earlier: PingNotes
    private var notes: PingNotes

    /// Determines the pings to send.
    ///
    /// - Parameters:
    ///   - written: the files of feeds that get new bytes.
    ///   - standing: all files that are published after this run; pings for any other file are dropped.
    init(of written: [String], standing: @autoclosure () -> [String], _ settings: ExportSettings) {
        limits = settings.announcing
        hasHubs = !settings.site.hubs.isEmpty
        file = settings.state.pings
        output = settings.state.name(of: settings.output)
        earlier = file.bytes.map { PingNotes($0) } ?? PingNotes()
        let site = settings.site
        let hubs = site.baseURL == nil ? [] : site.hubs.map(\.string)
        var pings = earlier[output]
        if !pings.isEmpty {
            let topics = Set(standing().compactMap(site.address))
            pings.removeAll { !hubs.contains($0.hub) || !topics.contains($0.topic) }
        }
        let topics = written.compactMap(site.address)
        let known = Set(pings)
        pings += hubs.flatMap { hub in topics.map { Ping(hub: hub, topic: $0) } }
            .filter { !known.contains($0) }
        self.pings = pings
        notes = earlier
        notes[output] = pings
    }

    /// Saves the pings before any file changes.
    ///
    /// - Throws: ``Publishing/PublishingError`` if they cannot be written.
    func note() throws(PublishingError) {
        if notes != earlier { try save(notes) }
    }

    /// Sends the pings, saves those that no hub accepted, and adds the outcome to the result.
    func send(notingIn result: inout Export.Result) async {
        let (counts, warnings) = await send()
        if hasHubs { result.report.pings = counts }
        result.warnings += warnings
    }

    /// Sends the pings and saves those that no hub accepted.
    ///
    /// - Returns: the counts, and warnings for the user, each a sentence.
    private func send() async -> (counts: ExportReport.Pings, warnings: [String]) {
        var counts = ExportReport.Pings()
        guard !pings.isEmpty else { return (counts, []) }
        let report = await Announcer(limits: limits).announce(pings)
        counts.accepted = report.accepted
        counts.postponed = report.failures.count { $0.failure == .postponed }
        counts.failed = report.failures.count - counts.postponed
        var warnings = Self.warnings(report.failures)
        var rest = notes
        rest[output] = report.failures.map(\.ping)
        do throws(PublishingError) {
            if rest != notes { try save(rest) }
        } catch {
            warnings.append("\(error): the next run notifies the hubs again")
        }
        return (counts, warnings)
    }

    private func save(_ notes: PingNotes) throws(PublishingError) {
        if notes == PingNotes() { try file.remove() } else { try file.write(notes.bytes) }
    }

    /// One line for each hub, with the first reason that it gave.
    private static func warnings(_ failures: [Announcer.Failed]) -> [String] {
        Dictionary(grouping: failures, by: \.ping.hub).map { hub, failures in
            // Pings that were not tried have no reason of their own.
            let told = failures.first { $0.failure != .postponed } ?? failures[0]
            let feeds = failures.count == 1 ? "1 feed waits" : "\(failures.count) feeds wait"
            return "hub \(hub) did not accept pings: \(told.failure); \(feeds) for the next run"
        }.sorted()
    }
}
