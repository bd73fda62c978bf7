import Articles
import Feeds
import TestSupport
import Testing

@testable import outfeed

@Suite("The environment")
struct ConfigurationEnvironmentTests {
    func configuration(
        _ environment: [String: String], file: String = "", arguments: [ConfigurationArgument?] = []
    ) throws -> Configuration {
        let folder = try TemporaryFolder()
        try folder.write(file, to: "outfeed.yml")
        return try Configuration.load(
            "\(folder.path)/outfeed.yml", arguments: try arguments.compactMap { try $0?.change() },
            environment: environment)
    }

    @Test(
        "gives every option but mappings its example",
        arguments: ConfigurationOption.all.filter { $0.key != "by" })
    func examples(option: ConfigurationOption) throws {
        guard let variable = option.variable else {
            #expect(option.shape == .mapping)
            return
        }
        let file = ConfigurationFile(path: "outfeed.yml")
        let keys = option.key.replacing(".", with: ":\n  ")
        let expected = Configuration(try file.changes(in: "\(keys): \(option.example)"))
        #expect(Configuration(try ConfigurationEnvironment([variable: option.word]).changes()) == expected)
    }

    @Test("says where relative paths of a copied file begin")
    func folderOfTheFile() throws {
        let file = "exclude: [old, /x]\noutput: ."
        for (folder, expected) in [(".", ["old", "/x", "."]), ("conf", ["conf/old", "/x", "conf/"])] {
            let configuration = try configuration(["OUTFEED_CONFIG_FOLDER": folder], file: file)
            let excluded = configuration.site.folders.excluded.map(\.string)
            #expect(excluded + [configuration.output] == expected)
        }
    }

    @Test("is over the file and below the command line")
    func order() throws {
        let file = "limit: 10\nmin_heat: 1\nquiet: true\njson: true\nsite: {title: File}\n"
        let configuration = try configuration(
            [
                "OUTFEED_LIMIT": "20", "OUTFEED_MIN_HEAT": "2", "OUTFEED_JSON": "no",
                "OUTFEED_SITE_TITLE": "A &amp; B",
            ],
            file: file,
            arguments: [ConfigurationArgument(.limit, "30"), ConfigurationArgument(.verbose, true)])
        #expect(
            configuration.rules.limit == 30 && configuration.rules.minimumHeat == 2
                && !configuration.printsJSON)
        #expect(configuration.isVerbose && !configuration.isQuiet)
        #expect(configuration.site.title == "A & B")
    }

    @Test("separates lists by commas, and takes paths from the working folder")
    func lists() throws {
        let configuration = try configuration([
            "OUTFEED_SOURCE": "a, b/c,", "OUTFEED_OUTPUT": "out", "OUTFEED_BY": "topic,all",
            "OUTFEED_TYPE": "article,video", "OUTFEED_HUBS": "https://a.example/,https://b.example/",
        ])
        #expect(configuration.sources == ["a", "b/c"] && configuration.output == "out")
        #expect(configuration.by == ["topic", "all"] && configuration.rules.types == ["article", "video"])
        #expect(configuration.site.hubs.map(\.string) == ["https://a.example/", "https://b.example/"])
    }

    @Test("leaves alone what is no option, and what is empty")
    func unknown() throws {
        let environment = [
            "OUTFEED": "x", "OUTFEED_SOAK": "1", "OUTFEED_LIMIT": "", "OUTFEED_SLUGS": "x", "LIMIT": "x",
        ]
        #expect(try ConfigurationEnvironment(environment).changes().isEmpty)
    }

    @Test("names the file, which says where the state is")
    func file() throws {
        let folder = try TemporaryFolder()
        try folder.write("limit: 7", to: "conf/x.yml")
        let environment = ["OUTFEED_CONFIG": "\(folder.path)/conf/x.yml"]
        let configuration = try Configuration.load(nil, environment: environment)
        #expect(configuration.rules.limit == 7 && configuration.state == "\(folder.path)/conf/.outfeed")
    }

    @Test(
        "says which variable is wrong, with the message that the file has for it",
        arguments: [
            (["OUTFEED_LIMIT": "0"], "OUTFEED_LIMIT: expected a whole number from 1 to 100000"),
            (["OUTFEED_STRICT": "perhaps"], "OUTFEED_STRICT: expected true or false"),
            (
                ["OUTFEED_FORMAT": "rss,pdf"],
                "OUTFEED_FORMAT: expected one or more of rss, atom, json, found pdf"
            ),
            (["OUTFEED_SITE_ID": "mailto:a@b.c"], "OUTFEED_SITE_ID: expected a tag: URI"),
            (
                ["OUTFEED_KEEP_EMPTY": "soon"],
                "OUTFEED_KEEP_EMPTY: expected a number of days, hours or minutes"
            ),
            (["OUTFEED_NOW": "soon"], "OUTFEED_NOW: expected a date"),
            (
                ["OUTFEED_QUIET": "true", "OUTFEED_VERBOSE": "true"],
                "OUTFEED_QUIET and OUTFEED_VERBOSE cannot be used together"
            ),
        ])
    func wrong(environment: [String: String], message: String) throws {
        let error = try #require(throws: ConfigurationError.self) {
            try ConfigurationEnvironment(environment).changes()
        }
        #expect(error.description.hasPrefix(message), "\(error)")
        #expect(CommandError(error)?.status == .configuration)
    }
}
