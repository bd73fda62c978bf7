import HubSupport
import TestSupport
import Testing

@testable import Announcing

@Suite("Telling hubs")
struct AnnouncerTests {
    static let topics = (1...9).map { "https://feeds.example.org/topics/c+%2B \($0).rss?a&b=ü" }

    /// Timeouts so long that a busy machine makes no difference.
    static func limits(_ adjust: (inout Announcer.Limits) -> Void = { _ in }) -> Announcer.Limits {
        var limits = Announcer.Limits()
        (limits.ping, limits.total) = (.seconds(600), .seconds(600))
        adjust(&limits)
        return limits
    }

    static func pings(_ hubs: LoopbackHub..., topics: [String] = topics) -> [Ping] {
        hubs.flatMap { hub in topics.map { Ping(hub: hub.address, topic: $0) } }
    }

    @Test("sends each hub a form for each feed, over few connections")
    func forms() async throws {
        let (first, second) = (try await LoopbackHub(), try await LoopbackHub(.answer(202)))
        let report = await Announcer(limits: Self.limits()).announce(Self.pings(first, second))
        #expect(report == Announcer.Report(accepted: 18))
        for hub in [first, second] {
            let bodies = (1...9).map {
                "hub.mode=publish&hub.url="
                    + "https%3A%2F%2Ffeeds.example.org%2Ftopics%2Fc%2B%252B%20\($0).rss%3Fa%26b%3D%C3%BC"
            }
            #expect(hub.requests.map(\.body).sorted() == bodies)
            #expect(Set(hub.requests.map(\.method)) == ["POST"])
            #expect(Set(hub.requests.map(\.path)) == ["/hub?a=1"])
            #expect(Set(hub.requests.map(\.type)) == ["application/x-www-form-urlencoded"])
            #expect((1...4).contains(hub.connections))
        }
    }

    @Test(
        "says why a hub did not take a ping, and goes on with the others",
        arguments: [
            (.answer(400), .refused(400)), (.answer(404), .refused(404)), (.answer(429), .refused(429)),
            (.answer(503), .refused(503)), (.drop, .closed),
        ] as [(LoopbackHub.Behaviour, PingError)])
    func failures(behaviour: LoopbackHub.Behaviour, failure: PingError) async throws {
        let (bad, good) = (try await LoopbackHub(behaviour), try await LoopbackHub())
        let limits = Self.limits { $0.maximumSilences = 100 }
        let report = await Announcer(limits: limits).announce(Self.pings(bad, good))
        #expect(report.accepted == 9 && good.requests.count == 9 && bad.requests.count == 9)
        #expect(report.failures == Self.pings(bad).map { Announcer.Failed(ping: $0, failure: failure) })
    }

    @Test("follows no redirect", arguments: [301, 302, 303, 307, 308])
    func redirects(status: Int) async throws {
        let elsewhere = try await LoopbackHub()
        let hub = try await LoopbackHub(.redirect(status, to: elsewhere.address))
        let report = await Announcer(limits: Self.limits()).announce(Self.pings(hub))
        #expect(Set(report.failures.map(\.failure)) == [.redirected(status)])
        #expect(hub.requests.count == 9 && elsewhere.connections == 0)
    }

    @Test("leaves a hub alone that is not there, and another gets all that is for it")
    func silence() async throws {
        let (gone, good) = (try await LoopbackHub(), try await LoopbackHub())
        let pings = Self.pings(gone, good)
        let own = Self.pings(gone)
        try await gone.stop()
        let limits = Self.limits { ($0.connections, $0.maximumSilences) = (1, 2) }
        let report = await Announcer(limits: limits).announce(pings)
        #expect(report.accepted == 9 && good.requests.count == 9)
        // Untried pings come first, so that the next run tries them first.
        #expect(report.failures.map(\.ping) == Array(own[2...] + own[..<2]))
        #expect(
            report.failures.map(\.failure)
                == Array(repeating: .postponed, count: 7)
                + Array(repeating: .noConnection("Connection refused"), count: 2))
    }

    @Test("ends when the time is over, whatever a hub does")
    func timeIsOver() async throws {
        let hub = try await LoopbackHub(.hang)
        let limits = Self.limits {
            ($0.total, $0.connections, $0.maximumSilences) = (.milliseconds(100), 2, 100)
        }
        let report = await Announcer(limits: limits).announce(Self.pings(hub))
        let postponed = report.failures.prefix { $0.failure == .postponed }
        #expect(report.failures.count == 9 && postponed.count >= 7 && hub.requests.count <= 2)
        #expect(report.failures[postponed.count...].allSatisfy { $0.failure == .noAnswer })
    }

    @Test("waits for an answer no longer than a ping may take")
    func hanging() async throws {
        let hub = try await LoopbackHub(.hang)
        let limits = Self.limits { $0.ping = .milliseconds(50) }
        let report = await Announcer(limits: limits).announce(Self.pings(hub))
        let tried = report.failures.filter { $0.failure != .postponed }
        #expect(report.failures.count == 9 && (3...6).contains(tried.count))
        #expect(tried.allSatisfy { $0.failure == .noAnswer })
    }

    @Test("tells a hub over TLS if its certificate is to be trusted")
    func secure() async throws {
        let folder = try TemporaryFolder()
        let hub = try SecureHub(in: folder.path)
        let pings = Self.topics.map { Ping(hub: hub.address, topic: $0) }
        let trusting = Announcer(limits: Self.limits(), trusting: hub.certificate)
        #expect(await trusting.announce(pings).accepted == 9 && hub.requests == 9)
        let report = await Announcer(limits: Self.limits()).announce(pings)
        #expect(report.failures.contains { $0.failure == .notSecure })
        #expect(report.accepted == 0 && hub.requests == 9)
    }

    @Test("sends nothing in the clear to a hub that does not speak TLS")
    func insecure() async throws {
        let hub = try await LoopbackHub()
        let address = hub.address.replacing("http:", with: "https:")
        let report = await Announcer(limits: Self.limits()).announce([
            Ping(hub: address, topic: "https://x.example/")
        ])
        #expect(report.failures.map(\.failure) == [.notSecure])
        #expect(hub.requests.isEmpty)
    }
}
