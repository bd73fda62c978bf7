extension FeedOptions {
    /// Merges the options with the configuration file.
    ///
    /// - Parameters:
    ///   - sources: what the command line names to be read; nil where nothing is.
    ///   - adjust: overrides what came of that.
    /// - Throws: ``CommandFailure`` if there is no source; ``ConfigurationError``.
    func settings(
        reading sources: SourceOptions?, _ adjust: (inout ExportSettings) -> Void = { _ in }
    ) throws -> (ExportSettings, Configuration) {
        let file = try ConfigurationFile.load(folders.config)
        var settings = try ExportSettings(self, over: file, configurationPath: folders.config)
        if let named = sources?.sources, !named.isEmpty { settings.sources = named }
        adjust(&settings)
        try settings.checkFolders()
        guard sources == nil || !settings.sources.isEmpty else {
            throw CommandFailure(
                .usage, "there is nothing to read: name a folder of documents, or set `source` in outfeed.yml"
            )
        }
        return (settings, file)
    }
}
