import ArgumentParser

/// The options that say where things are.
struct FolderOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The folder of feeds (default: feeds).", valueName: "dir"),
        completion: .directory)
    var output: String?

    @Option(
        help: ArgumentHelp(
            "The configuration file (default: outfeed.yml, where there is one).", valueName: "file"),
        completion: .file(extensions: ["yml", "yaml"]))
    var config: String?

    @Option(
        help: ArgumentHelp(
            """
            The folder that remembers what was published (default: .outfeed beside the configuration file, \
            else in the working folder).
            """, valueName: "dir"),
        completion: .directory)
    var state: String?
}
