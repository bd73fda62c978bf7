import Foundation
import Testing

@testable import outfeed

@Suite("The table of options")
struct OptionTableTests {
    @Test("has each key, name and variable once")
    func names() {
        let options = ConfigurationOption.all
        #expect(Set(options.map(\.key)).count == options.count)
        #expect(Set(options.compactMap(\.variable)).count == options.compactMap(\.variable).count)
        let names = options.filter(\.isArgument).map(\.argumentName)
        #expect(Set(names).count == names.count)
    }

    @Test("tells the default that holds", arguments: ConfigurationOption.all)
    func defaults(option: ConfigurationOption) throws {
        guard option.shape != .mapping, let fallback = option.fallback else { return }
        let keys = option.key.split(separator: ".").joined(separator: ": {")
        let end = String(repeating: "}", count: option.key.count { $0 == "." })
        let changes = try? ConfigurationFile(path: "outfeed.yml").changes(in: "\(keys): \(fallback)\(end)")
        if let changes, !Self.defaultsInWords.contains(option.key) {
            #expect(Configuration(changes) == Configuration())
        } else {
            #expect(Self.defaultsInWords.contains(option.key), "\(option.key)")
        }
    }

    /// Options whose default depends on something else, or is not one of their values.
    static let defaultsInWords: Set = [
        "state", "by", "format", "templates", "type", "category", "now", "jobs", "site.description",
        "site.id",
        "site.url", "titles.all", "permalink", "root", "content",
    ]

    @Test(
        "is what commands have: the same names, help and placeholders, and nothing else but their own",
        arguments: [
            (["export"], ["config", "allow-shrink", "allow-new-ids", "full", "drop-broken"]),
            (["shard", "publish"], ["config", "allow-shrink"]),
        ])
    func commandLine(path: [String], own: [String]) throws {
        let arguments = try Self.arguments(of: path).filter { !own.contains($0.name) }
        let options = ConfigurationOption.all.filter(\.isArgument)
        let expected = options.flatMap { option in
            option.shape == .flag
                ? [option.argumentName, "no-\(option.argumentName)"] : [option.argumentName]
        }
        #expect(arguments.map(\.name).sorted() == expected.sorted())
        for option in options {
            let argument = try #require(arguments.first { $0.name == option.argumentName })
            #expect(argument.abstract.hasPrefix(option.about.dropLast()), "\(option.key)")
            switch option.shape {
            case .flag: #expect(argument.kind == "flag")
            case .list: #expect(argument.kind == "option" && argument.abstract.hasSuffix("May be repeated."))
            default:
                #expect(argument.kind == "option" && argument.abstract == option.summary, "\(option.key)")
            }
        }
    }

    @Test(
        "is read from the command line as from a file, except that `by` only chooses",
        arguments: ConfigurationOption.all.filter { $0.isArgument && $0.key != "by" })
    func reading(option: ConfigurationOption) throws {
        let words: [String] =
            switch (option.shape, option.word) {
            case (.flag, "false"): ["--no-\(option.argumentName)"]
            case (.flag, _): ["--\(option.argumentName)"]
            default: ["--\(option.argumentName)", option.word]
            }
        let command = try ExportCommand.parse(words + ["x"])
        let changes =
            try command.feeds.folders.changes() + command.feeds.changes() + command.publishing.changes()
        let file = try ConfigurationFile(path: "outfeed.yml").changes(in: "\(option.key): \(option.example)")
        #expect(changes.count == 1)
        #expect(Configuration(changes) == Configuration(file))
    }

    @Test(
        "has the bounds and the messages of the file on the command line",
        arguments: [
            ("limit", "0"), ("limit", "many"), ("jobs", "1025"), ("wait", "-1"), ("max_shrink", "2"),
            ("min_quality", "x"),
            ("keep_empty", "1y"), ("now", "soon"), ("format", "pdf"),
            ("base_url", "ftp://x/"),
        ])
    func messages(key: String, value: String) throws {
        let inFile = try #require(throws: ConfigurationError.self) {
            try ConfigurationFile(path: "outfeed.yml").changes(in: "\(key): \(value)")
        }
        let name = key.replacing("_", with: "-")
        let error = try #require(throws: (any Error).self) {
            try ExportCommand.parse(["--\(name)=\(value)", "x"])
        }
        #expect(ExportCommand.message(for: error) == "--\(name)\(inFile.message.dropFirst(key.count))")
    }

    /// An argument as described by ArgumentParser.
    private struct Argument {
        let name: String
        let kind: String
        let abstract: String
    }

    private static func arguments(of path: [String]) throws -> [Argument] {
        let dump = try JSONSerialization.jsonObject(with: Data(Outfeed._dumpHelp().utf8)) as? [String: Any]
        var command = try #require(dump?["command"] as? [String: Any])
        for name in path {
            let subcommands = command["subcommands"] as? [[String: Any]] ?? []
            command = try #require(subcommands.first { $0["commandName"] as? String == name })
        }
        return (command["arguments"] as? [[String: Any]] ?? []).compactMap { argument in
            let names = (argument["names"] as? [[String: Any]] ?? []).compactMap { $0["name"] as? String }
            guard let name = names.max(by: { $0.count < $1.count }), !["help", "version"].contains(name)
            else {
                return nil
            }
            return Argument(
                name: name, kind: argument["kind"] as? String ?? "",
                abstract: argument["abstract"] as? String ?? "")
        }
    }
}

extension ConfigurationOption {
    /// The example without YAML syntax: a list without brackets.
    var word: String { example.replacing("[", with: "").replacing("]", with: "").replacing(", ", with: ",") }
}
