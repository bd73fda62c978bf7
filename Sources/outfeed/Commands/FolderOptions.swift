import ArgumentParser

/// The options that say where things are.
struct FolderOptions: ConfigurationArguments {
    @Option(.output, completion: .directory) var output: String?

    @OptionGroup var file: FileOption

    @Option(.state, completion: .directory) var state: String?

    var arguments: [ConfigurationArgument?] {
        [.init(.output, output), .init(.state, state)]
    }

    /// The configuration with these and other options over it.
    func configuration(_ changes: [ConfigurationChange] = []) throws(ConfigurationError) -> Configuration {
        try Configuration.load(file.config, arguments: self.changes() + changes)
    }
}

/// The option that names the configuration file.
struct FileOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The configuration file (default: outfeed.yml, if it exists).", valueName: "file"),
        completion: .file(extensions: ["yml", "yaml"]))
    var config: String?
}
