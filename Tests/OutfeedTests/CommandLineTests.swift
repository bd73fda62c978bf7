import ArgumentParser
import Testing

@testable import outfeed

@Suite("The command line")
struct CommandLineTests {
    @Test(
        "refuses what makes no sense, with the status of a usage error",
        arguments: [
            ["export", "--limit", "0", "x"], ["export", "--limit", "all", "x"],
            ["export", "--jobs", "0", "x"],
            ["export", "--by", "author", "x"], ["export", "--by", "", "x"],
            ["export", "--format", "rss,pdf", "x"],
            ["export", "--now", "soon", "x"], ["export", "--base-url", "example.org", "x"],
            ["export", "--quiet", "--verbose", "x"], ["export", "--nope"], ["explain"], ["publish"],
        ])
    func usage(arguments: [String]) throws {
        let error = try #require(throws: (any Error).self) { _ = try Outfeed.parseAsRoot(arguments) }
        #expect(Outfeed.exitCode(for: error).rawValue == outfeed.ExitStatus.usage.rawValue)
    }

    @Test("lets options override the configuration file")
    func overrides() throws {
        var file = Configuration()
        file.sources = ["a"]
        file.limit = 10
        file.minimumHeat = 3
        file.kinds = [.topic]
        let options = try ExportOptions.parse([
            "--limit", "20", "--min-heat", "-1", "--by", "all,provider", "b", "c",
        ])
        #expect(try options.settings().0.sources == ["b", "c"])
        let settings = try ExportSettings(options.feeds, over: file, configurationPath: "conf/outfeed.yml")
        #expect(settings.sources == ["a"])
        #expect(settings.rules.limit == 20)
        #expect(settings.rules.minimumHeat == -1)
        #expect(settings.rules.kinds == [.all, .provider])
        #expect(settings.state.path == "conf/.outfeed")
        let unchanged = try ExportSettings(FeedOptions.parse([]), over: file, configurationPath: nil)
        #expect(
            unchanged.sources == ["a"] && unchanged.rules.limit == 10 && unchanged.rules.kinds == [.topic])
        #expect(unchanged.output == "feeds" && unchanged.state.path == ".outfeed")
    }

    @Test("warns of identities and addresses that cannot last")
    func warnings() throws {
        func warnings(_ arguments: String...) throws -> Int {
            try ExportSettings(FeedOptions.parse(arguments), over: Configuration(), configurationPath: nil)
                .warnings.count
        }
        #expect(try warnings() == 2)
        #expect(try warnings("--base-url", "https://example.org/") == 1)
    }

    @Test("names every exit status in the help", arguments: outfeed.ExitStatus.allCases)
    func statuses(status: outfeed.ExitStatus) {
        #expect(
            Outfeed.helpMessage(for: ExportCommand.self, columns: 500).contains(
                "\(status.rawValue)  \(status.meaning)"))
    }

    @Test(
        "refuses a state folder that would be served",
        arguments: ["feeds", "feeds/.state", "./feeds/../feeds/x"])
    func servedState(state: String) throws {
        let options = try ExportOptions.parse(["--output", "feeds", "--state", state, "x"])
        let failure = #expect(throws: CommandFailure.self) { _ = try options.settings() }
        #expect(failure?.status == .usage)
    }
}
