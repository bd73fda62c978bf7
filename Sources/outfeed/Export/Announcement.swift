import Announcing
import Feeds
import Publishing

/// What hubs are told after an export: which feeds changed, now or in a run that could not tell them.
///
/// It is noted before the feeds are swapped in and struck out once a hub has taken it, so a run that is killed in
/// between leaves it to the next.
struct Announcement {
    /// What is to be told, what was left of earlier runs first.
    let pings: [Ping]
    private let limits: Announcer.Limits
    private let hasHubs: Bool
    private let file: ReplacedFile
    private let output: String
    private let earlier: PingNotes
    private var notes: PingNotes

    /// Finds out what is to be told.
    ///
    /// - Parameters:
    ///   - written: the files that get new bytes.
    ///   - standing: all files that stand from now on; of others, no hub is told any more.
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
        let extensions = Set(settings.formats.map { Substring($0.fileExtension) })
        let topics = written.filter { path in
            path.lastIndex(of: ".").map { extensions.contains(path[path.index(after: $0)...]) } ?? false
        }.compactMap(site.address)
        let known = Set(pings)
        pings += hubs.flatMap { hub in topics.map { Ping(hub: hub, topic: $0) } }
            .filter { !known.contains($0) }
        self.pings = pings
        notes = earlier
        notes[output] = pings
    }

    /// Remembers what is to be told, before there is anything to tell of.
    ///
    /// - Throws: ``Publishing/PublishingError`` if it cannot be written.
    func note() throws(PublishingError) {
        if notes != earlier { try save(notes) }
    }

    /// Tells the hubs, remembers what they did not take, and notes what came of it.
    func send(notingIn result: inout Export.Result) async {
        let (counts, warnings) = await send()
        if hasHubs { result.report.pings = counts }
        result.warnings += warnings
    }

    /// Tells the hubs, and remembers what they did not take.
    ///
    /// - Returns: what came of it, with what the owner should know, each a sentence.
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

    /// One line for each hub and reason.
    private static func warnings(_ failures: [Announcer.Failed]) -> [String] {
        struct Kind: Hashable {
            let hub: String
            let reason: String
        }
        let kinds = Dictionary(grouping: failures) {
            Kind(hub: $0.ping.hub, reason: $0.failure.description)
        }
        return kinds.map { kind, failures in
            let feeds = failures.count == 1 ? "1 feed" : "\(failures.count) feeds"
            return "hub \(kind.hub) did not accept \(feeds): \(kind.reason)"
        }.sorted()
    }
}
