// Examples and exit statuses of every command.
extension CommandHelp {
    private static let reading: [ExitStatus] = [
        .done, .usage, .badData, .noInput, .software, .cannotCreate, .ioFailure, .busy, .configuration,
    ]
    private static let publishing: [ExitStatus] = ExitStatus.allCases.filter { $0 != .unavailable }

    /// The help of the command with these names; that of the program without any.
    static func help(for names: [String]) -> CommandHelp? {
        names.isEmpty ? program : commands[names.joined(separator: " ")]
    }

    private static let program = CommandHelp(
        [
            "outfeed init news": "look at the documents in news, and write outfeed.yml",
            "outfeed export": "write the feeds",
            "outfeed serve": "serve them at http://127.0.0.1:8080/",
        ], statuses: ExitStatus.allCases)

    private static let commands: [String: CommandHelp] = [
        "init": CommandHelp(
            [
                "outfeed init": "look at the folder you are in",
                "outfeed init news --base-url https://feeds.example.org/":
                    "look at the documents in news; feeds will be served at this address",
                "outfeed init news --dry-run": "show the configuration file without writing it",
            ], statuses: [.done, .usage, .noInput, .cannotCreate, .ioFailure], meanings: [.done: "success"]),
        "export": CommandHelp(
            [
                "outfeed export": "do what outfeed.yml says",
                "outfeed export --dry-run --verbose": "show what would change",
                "outfeed export --quiet": "from cron: print errors and new problems only",
                "outfeed export news --output public --base-url https://feeds.example.org/":
                    "write feeds of the documents in news, without a configuration file",
            ], statuses: publishing),
        "list": CommandHelp(
            [
                "outfeed list": "list the feeds",
                "outfeed list --urls": "print the address of each of their files",
                "outfeed list --empty": "list the feeds that lost their last article",
            ], statuses: [.done, .usage, .badData, .noInput, .ioFailure, .configuration],
            meanings: recorded),
        "problems": CommandHelp(
            [
                "outfeed problems": "list the first problems of each kind",
                "outfeed problems --verbose": "list all of them",
                "outfeed problems --json": "print them for a program",
            ], statuses: [.done, .usage, .badData, .noInput, .ioFailure, .configuration],
            meanings: recorded),
        "remove": CommandHelp(
            ["outfeed remove topics/old": "remove an empty feed now; its address answers 410 Gone"],
            statuses: [
                .done, .usage, .badData, .noInput, .cannotCreate, .ioFailure, .busy, .configuration,
            ],
            meanings: [
                .done: "success",
                .badData: "the feed has articles, or the state folder is from a newer version",
            ]),
        "explain": CommandHelp(
            [
                "outfeed explain news/2024/a.md": "show what was read, and the feeds that the article is in",
                "outfeed explain https://example.org/2024/a": "the same for the article at this address",
                "outfeed explain news.jsonl#17": "the same for one article of a file",
            ], statuses: reading,
            meanings: [.done: "success", .badData: "the state folder is from a newer version"]),
        "check": CommandHelp(
            [
                "outfeed check public": "check all feeds in a folder",
                "outfeed check https://example.org/feed.xml": "fetch a feed and check it",
                "outfeed check --explain rss-item-guid-missing": "explain a rule",
                "curl -s https://example.org/feed.xml | outfeed check -": "check standard input",
            ], statuses: [.done, .usage, .badData, .noInput, .ioFailure],
            meanings: [
                .done: "there are no errors", .badData: "there are errors",
                .noInput: "there are no errors, but a file could not be read",
            ]),
        "serve": CommandHelp(
            [
                "outfeed serve": "serve the output folder at http://127.0.0.1:8080/",
                "outfeed serve --host 0.0.0.0 --port 80": "serve it to other machines",
                "outfeed serve public --log-format json": "serve another folder, and log in JSON",
            ], statuses: [.done, .usage, .noInput, .unavailable, .configuration],
            meanings: [.done: "success", .noInput: "the folder does not exist"]),
        "shard": CommandHelp(
            ["outfeed shard read < documents | LC_ALL=C sort > lines": "the first step, on one machine"],
            statuses: publishing),
        "shard read": CommandHelp(
            [
                "outfeed shard read < documents": "read documents",
                "outfeed shard read --copies < documents | LC_ALL=C sort": "sort them for shard deduplicate",
            ], statuses: reading, meanings: step),
        "shard deduplicate": CommandHelp(
            ["LC_ALL=C sort copies | outfeed shard deduplicate": "choose one of the copies of each article"],
            statuses: reading, meanings: step),
        "shard name": CommandHelp(
            ["LC_ALL=C sort spellings | outfeed shard name > names": "choose the names of feeds"],
            statuses: reading, meanings: step),
        "shard write": CommandHelp(
            ["LC_ALL=C sort entries | outfeed shard write --names names": "write the files of feeds"],
            statuses: reading, meanings: step),
        "shard shown": CommandHelp(
            [
                "LC_ALL=C sort entries | outfeed shard shown > shown":
                    "find the articles whose full text feeds show"
            ], statuses: reading, meanings: step),
        "shard text": CommandHelp(
            [
                "outfeed shard text --shown shown < documents | LC_ALL=C sort > texts":
                    "render their full texts"
            ], statuses: reading, meanings: step),
        "shard site": CommandHelp(
            ["outfeed shard site < feeds": "write the list of feeds and the pages' style sheets"],
            statuses: reading, meanings: step),
        "shard publish": CommandHelp(
            ["cat feeds site end | outfeed shard publish --output public": "put the files in place"],
            statuses: publishing),
    ]

    private static let recorded: [ExitStatus: String] = [
        .done: "success", .badData: "the state folder is from a newer version",
        .noInput: "no export to the output is recorded yet",
    ]
    private static let step: [ExitStatus: String] = [
        .done: "success", .badData: "a line on standard input is wrong",
    ]
}
