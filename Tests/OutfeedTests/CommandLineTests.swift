import ArgumentParser
import TestSupport
import Testing

@testable import outfeed

@Suite("The command line")
struct CommandLineTests {
    @Test(
        "refuses what makes no sense, with the status of a usage error",
        arguments: [
            ["export", "--limit", "0", "x"], ["export", "--limit", "all", "x"],
            ["export", "--jobs", "0", "x"],
            ["export", "--by", "", "x"],
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
        let folder = try TemporaryFolder()
        try folder.write("source: a\nlimit: 10\nmin_heat: 3\nby: [topic, provider]\n", to: "outfeed.yml")
        let config = ["--config", "\(folder.path)/outfeed.yml"]
        func settings(_ arguments: String...) throws -> ExportSettings {
            try ExportOptions.parse(config + arguments).settings().0
        }
        let changed = try settings(
            "--limit", "20", "--min-heat", "-1", "--by", "topic", "b", "c")
        #expect(changed.sources == ["b", "c"])
        #expect(changed.rules.limit == 20)
        #expect(changed.rules.minimumHeat == -1)
        #expect(changed.site.groupings == [.topic])
        #expect(changed.state.path == "\(folder.path)/.outfeed")
        let unchanged = try settings()
        #expect(unchanged.sources == ["\(folder.path)/a"])
        #expect(unchanged.rules.limit == 10 && unchanged.site.groupings == [.topic, .provider])
        let bare = try ExportSettings(Configuration())
        #expect(bare.output == "feeds" && bare.state.path == ".outfeed")
    }

    @Test("warns of identities and addresses that cannot last")
    func warnings() throws {
        func warnings(_ arguments: String...) throws -> Int {
            try ExportSettings(Configuration(FeedOptions.parse(arguments).changes())).warnings.count
        }
        #expect(try warnings() == 2)
        #expect(try warnings("--base-url", "https://example.org/") == 1)
    }

    @Test("has examples and statuses for every command")
    func help() {
        func check(_ command: any ParsableCommand.Type, _ names: [String]) {
            let text = CommandHelp.help(for: names)?.text()
            #expect(text?.contains("\nEXIT STATUS:\n   0  ") == true, "\(names)")
            for below in command.configuration.subcommands {
                check(below, names + [below.configuration.commandName ?? ""])
            }
        }
        check(Outfeed.self, [])
    }

    @Test("names every exit status in the help of the program", arguments: outfeed.ExitStatus.allCases)
    func statuses(status: outfeed.ExitStatus) {
        let text = CommandHelp.help(for: [])?.text(columns: 500)
        #expect(text?.contains("\(status.rawValue)  \(status.meaning)") == true)
    }

    @Test(
        "refuses a state folder that would be served",
        arguments: ["feeds", "feeds/.state", "./feeds/../feeds/x"])
    func servedState(state: String) throws {
        let options = try ExportOptions.parse(["--output", "feeds", "--state", state, "x"])
        let error = #expect(throws: CommandError.self) { _ = try options.settings() }
        #expect(error?.status == .usage)
    }
}
