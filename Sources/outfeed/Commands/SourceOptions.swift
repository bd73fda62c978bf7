import ArgumentParser

/// The sources to read.
struct SourceOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp("Folders of documents, or single documents.", valueName: "source"),
        completion: .directory)
    var sources: [String] = []
}
