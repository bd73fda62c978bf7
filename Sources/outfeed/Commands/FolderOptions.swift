import ArgumentParser

/// The options that name files and folders.
struct FolderOptions: ConfigurationArguments {
    @Option(.output, completion: .directory) var output: String?

    @OptionGroup var file: FileOption

    @Option(.state, completion: .directory) var state: String?

    var arguments: [ConfigurationArgument?] {
        [.init(.output, output), .init(.state, state)]
    }

    /// Applies these and other options to the configuration.
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
