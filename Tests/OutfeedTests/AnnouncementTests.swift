import Announcing
import Articles
import Feeds
import Foundation
import HubSupport
import TestSupport
import Testing

@testable import outfeed

@Suite("An export with hubs")
struct AnnouncementTests {
    let folder: TemporaryFolder
    let hub: LoopbackHub
    static let base = "https://feeds.example.org/"
    /// All feeds of the initial documents.
    static let everything = files(["all", "providers/x.example", "topics/t1", "topics/t2"])

    init() async throws {
        folder = try TemporaryFolder()
        hub = try await LoopbackHub()
        try write(1, topic: "T1")
        try write(2, topic: "T2")
    }

    func write(_ number: Int, topic: String, title: String = "Title") throws {
        try folder.write(
            "---\ntitle: \(title)\ndate: 2023-01-0\(number)\nwebUrl: https://x.example/\(number)\n"
                + "topics: \(topic)\n---\n", to: "source/\(number).md")
    }

    @discardableResult
    func export(
        to hubs: [LoopbackHub]? = nil, base: String? = base, adjust: (inout ExportSettings) -> Void = { _ in }
    ) async throws -> Export.Result {
        var (settings, _) = try ExportOptions.inside(folder, ["--now", "2024-01-01"]).settings()
        settings.site.baseURL = try base.map { try WebAddress($0) }
        settings.site.hubs = try (hubs ?? [hub]).map { try WebAddress($0.address) }
        // Timeouts so long that a busy machine makes no difference.
        (settings.announcing.ping, settings.announcing.total) = (.seconds(600), .seconds(600))
        adjust(&settings)
        return try await Export(settings: settings, progress: Progress(isEnabled: false)).run()
    }

    static func files(_ feeds: [String]) -> [String] {
        feeds.flatMap { feed in ["atom", "json", "rss"].map { "\(feed).\($0)" } }
    }

    /// The feeds for which a hub got pings since the last call, sorted.
    func told(_ hub: LoopbackHub) -> [String] {
        defer { hub.forget() }
        let start = "hub.mode=publish&hub.url=" + "https%3A%2F%2Ffeeds.example.org%2F"
        return hub.requests.map { request in
            request.body.replacing(start, with: "").replacing("%2F", with: "/")
        }.sorted()
    }

    var notes: String? { folder.read("state/pings") }

    @Test("tells them of exactly the feeds whose bytes changed, and of nothing when none did")
    func changes() async throws {
        let other = try await LoopbackHub()
        let result = try await export(to: [hub, other])
        #expect(told(hub) == Self.everything && told(other) == Self.everything)
        #expect(result.report.pings?.accepted == 24 && result.warnings.isEmpty && notes == nil)
        let connections = hub.connections
        try await export(to: [hub, other])
        #expect(hub.connections == connections && notes == nil)
        try write(2, topic: "T2", title: "Another")
        try await export(to: [hub, other])
        let changed = Self.files(["all", "providers/x.example", "topics/t2"])
        #expect(told(hub) == changed && told(other) == changed)
    }

    @Test("tells them of feeds whose files have names of their own")
    func ownNames() async throws {
        try await export { settings in
            var all = Grouping.all
            all.path = PathPattern("all", files: ["rss": "feed.xml", "html": "page.json"])
            settings.site.groupings = [all]
        }
        #expect(told(hub) == ["all.atom", "all.json", "feed.xml"])
    }

    @Test("tells them of no page, list or compressed sibling, and not of what is only compressed now")
    func feedsAlone() async throws {
        try await export()
        hub.forget()
        let result = try await export { $0.compression = .gzip }
        #expect(!result.written.isEmpty && told(hub).isEmpty)
        try write(1, topic: "T1", title: "Another")
        try await export { $0.compression = .gzip }
        #expect(told(hub) == Self.files(["all", "providers/x.example", "topics/t1"]))
    }

    @Test(
        "warns once of a hub that takes nothing, remembers, and tells it with the next run",
        arguments: [.answer(500), .hang, .drop, .redirect(302, to: "https://elsewhere.invalid/")]
            as [LoopbackHub.Behaviour])
    func failing(behaviour: LoopbackHub.Behaviour) async throws {
        hub.behaviour = behaviour
        let good = try await LoopbackHub()
        // If a timeout decides, it must not affect the other hub.
        let hubs = behaviour == .hang ? [hub] : [hub, good]
        let result = try await export(to: hubs) { settings in
            settings.announcing.maximumSilences = 100
            if behaviour == .hang { settings.announcing.ping = .milliseconds(500) }
        }
        let (start, end) = ("hub \(hub.address) did not accept pings: ", "; 12 feeds wait for the next run")
        let warning = try #require(result.warnings.first)
        #expect(result.warnings.count == 1 && warning.hasPrefix(start) && warning.hasSuffix(end))
        #expect(result.failures.isEmpty && result.report.feeds.written == 4)
        #expect(told(good) == (behaviour == .hang ? [] : Self.everything))
        #expect(notes?.contains(hub.address) == true && notes?.contains(good.address) == false)

        hub.forget()
        hub.behaviour = .answer(204)
        let next = try await export(to: hubs)
        #expect(next.written.isEmpty && next.warnings.isEmpty && notes == nil)
        #expect(told(hub) == Self.everything && told(good).isEmpty)
    }

    @Test("tells of each feed once that changed again while a hub was away")
    func changedAgain() async throws {
        hub.behaviour = .answer(503)
        try await export()
        try write(2, topic: "T2", title: "Another")
        hub.forget()
        hub.behaviour = .answer(204)
        try await export()
        #expect(told(hub) == Self.everything && notes == nil)
    }

    @Test("remembers what there was no time for, and goes on with it")
    func noTime() async throws {
        let result = try await export { $0.announcing.total = .zero }
        #expect(
            result.warnings == [
                "hub \(hub.address) did not accept pings: no time left; 12 feeds wait for the next run"
            ])
        #expect(told(hub).isEmpty && result.report.pings?.postponed == 12)
        try await export()
        #expect(told(hub) == Self.everything)
    }

    @Test("tells after a run that was killed between the swap and the telling")
    func killed() async throws {
        try await export(to: [])
        var (settings, _) = try ExportOptions.inside(folder, []).settings()
        settings.site.baseURL = try WebAddress(Self.base)
        settings.site.hubs = [try WebAddress(hub.address)]
        try Announcement(of: ["all.rss"], standing: [], settings).note()
        #expect(notes?.contains("all.rss") == true)
        // The feeds name the hub now, so their bytes change as well; there is still one ping for each.
        try await export()
        #expect(told(hub) == Self.everything)
        try Announcement(of: ["all.rss", "all.json"], standing: [], settings).note()
        try await export()
        #expect(told(hub) == ["all.json", "all.rss"] && notes == nil)
    }

    @Test("forgets feeds that vanished, and hubs that are no longer named")
    func forgets() async throws {
        hub.behaviour = .answer(500)
        let other = try await LoopbackHub(.answer(500))
        try await export(to: [hub, other])
        try FileManager.default.removeItem(atPath: folder.path + "/source/2.md")
        try await export { $0.keepsEmpty = 0 }
        #expect(notes?.contains("t1.rss") == true && notes?.contains("t2.rss") == false)
        #expect(notes?.contains(other.address) == false)
        hub.forget()
        try await export(to: [])
        #expect(notes == nil && hub.requests.isEmpty)
    }

    @Test("tells nobody in a dry run, when it publishes nothing, and without a base URL")
    func nobody() async throws {
        try await export { $0.isDryRun = true }
        #expect(notes == nil)
        let result = try await export(base: nil)
        #expect(result.report.pings?.accepted == 0)
        try folder.write("---\ntitle: Bad\n---\n", to: "source/bad.md")
        try await export { $0.isStrict = true }
        #expect(hub.connections == 0 && notes == nil)
    }

    @Test("asks no hub that only the notes name")
    func foreignNotes() async throws {
        let other = try await LoopbackHub()
        try await export()
        try folder.write(
            "outfeed pings 1\noutput\tfeeds\n\(other.address)\t\(Self.base)all.rss\n", to: "state/pings")
        try await export()
        #expect(other.connections == 0 && notes == nil)
    }

    @Test("keeps what other outputs of the same state have still to tell")
    func outputs() async throws {
        hub.behaviour = .answer(500)
        try await export { $0.output = folder.path + "/second" }
        hub.behaviour = .answer(204)
        hub.forget()
        try await export()
        #expect(told(hub) == Self.everything && notes?.contains("output\tsecond") == true)
        try await export { $0.output = folder.path + "/second" }
        #expect(told(hub) == Self.everything && notes == nil)
    }
}
