import ArgumentParser
import Feeds
import Formats

/// The options that decide which feeds exist and what they contain.
struct FeedOptions: ConfigurationArguments {
    @OptionGroup var folders: FolderOptions

    @Option(.baseURL) var baseURL: String?

    @Option(.by, completion: .list(Grouping.defaults.map(\.id))) var by: String?

    @Option(.format, completion: .list(FeedFormat.allCases.map(\.rawValue))) var format: String?

    @Flag(.pages) var pages: Bool?

    @Flag(.links) var links: Bool?

    @Option(.templates, completion: .directory) var templates: String?

    @Option(.authors, completion: .file(extensions: ["yml", "yaml", "json"])) var authors: String?

    @Option(.limit) var limit: String?

    @Option(.content) var content: String?

    @Option(.updated) var updated: String?

    @Flag(.includeUnpublished) var includeUnpublished: Bool?

    // Unconditional because a negative number looks like an option.
    @Option(.minQuality, parsing: .unconditional) var minQuality: String?

    @Option(.minHeat, parsing: .unconditional) var minHeat: String?

    @Option(.type) var type: [String] = []

    @Option(.category) var category: [String] = []

    @Option(.now) var now: String?

    @Option(.jobs) var jobs: String?

    @Flag(.verify) var verify: Bool?

    var arguments: [ConfigurationArgument?] {
        [
            .init(.baseURL, baseURL), .init(.by, by), .init(.format, format), .init(.pages, pages),
            .init(.links, links), .init(.templates, templates), .init(.authors, authors),
            .init(.limit, limit),
            .init(.content, content), .init(.updated, updated),
            .init(.includeUnpublished, includeUnpublished), .init(.minQuality, minQuality),
            .init(.minHeat, minHeat), .init(.type, type), .init(.category, category), .init(.now, now),
            .init(.jobs, jobs), .init(.verify, verify),
        ]
    }

    /// Applies these and other options to the configuration and derives the settings.
    ///
    /// - Parameters:
    ///   - sources: the sources named on the command line; nil if none are.
    ///   - adjust: changes the result.
    /// - Throws: ``CommandError`` if there is no source; ``ConfigurationError``.
    func settings(
        reading sources: SourceOptions?, _ changes: [ConfigurationChange] = [],
        _ adjust: (inout ExportSettings) -> Void = { _ in }
    ) throws -> (ExportSettings, Configuration) {
        var configuration = try folders.configuration(self.changes() + changes)
        try configuration.readAuthors()
        try configuration.checkSite()
        var settings = try ExportSettings(configuration)
        if let named = sources?.sources, !named.isEmpty { settings.sources = named }
        adjust(&settings)
        if sources == nil, configuration.site.updates == .content {
            throw CommandError(
                .usage,
                "edits cannot be noticed on many machines, which keep no state: set `updated: document`, or use "
                    + "outfeed export")
        }
        try settings.checkFolders()
        guard sources == nil || !settings.sources.isEmpty else {
            throw CommandError(
                .usage, "there is nothing to read: name a folder of documents, or set `source` in outfeed.yml"
            )
        }
        return (settings, configuration)
    }
}
