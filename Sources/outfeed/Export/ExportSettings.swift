import Announcing
import Articles
import Feeds
import Formats
import Foundation
import Publishing
import Text
import Validation

/// The settings of one export: the options, and what follows from them.
@dynamicMemberLookup
struct ExportSettings {
    private var configuration: Configuration
    var sources: [String]
    var output: String
    var state: StateFolder
    var design: PageDesign
    /// Whether to read all documents again.
    var isFull = false
    /// Whether to reject documents that can no longer be parsed instead of keeping their earlier version.
    var dropsBroken = false
    /// Whether this run may remove any number of articles and feeds.
    var allowsShrink = false
    /// Whether this run may replace files that no export wrote.
    var allowsOverwrite = false
    /// Whether this run may change the ids of published articles.
    var allowsNewIDs = false
    /// Time limits for pinging hubs.
    var announcing = Announcer.Limits()

    /// Applies the options.
    ///
    /// - Throws: ``DesignFolder/DesignError``.
    init(_ configuration: Configuration) throws {
        self.configuration = configuration
        (sources, output) = (configuration.sources, configuration.output)
        state = StateFolder(path: configuration.state)
        design = try configuration.templates.map(DesignFolder.design) ?? PageDesign()
        self.configuration.rules.now =
            configuration.now ?? Timestamp(seconds: Int64(Date().timeIntervalSince1970))
        if let chosen = configuration.by {
            self.configuration.site.groupings.removeAll { !chosen.contains($0.id) }
        }
    }

    subscript<Value>(dynamicMember field: WritableKeyPath<Configuration, Value>) -> Value {
        get { configuration[keyPath: field] }
        set { configuration[keyPath: field] = newValue }
    }

    /// Which feeds there are.
    var groupings: Groupings { Groupings(configuration.site, sources: sources.map(DocumentTree.path)) }

    /// The articles of the news sitemap, none so far; nil if there is no such sitemap.
    var newsArticles: NewsArticles? {
        configuration.hasNewsSitemap ? NewsArticles(configuration.site, now: configuration.rules.now) : nil
    }

    /// How many threads to use.
    var jobs: Int { configuration.jobs ?? ProcessInfo.processInfo.activeProcessorCount }

    /// How long to wait for another run to end.
    var timeout: Duration { .seconds(configuration.wait) }

    /// The formats in which each feed is written.
    var outputFormats: OutputFormats { OutputFormats(self) }

    /// The check that every file must pass before it is published; nil with `--no-verify`.
    var checker: FeedChecker? { configuration.verifies ? .shared : nil }

    /// The extensions of all files of a feed, given those of its documents; includes compressed siblings.
    func fileNames(_ extensions: [String]) -> [String] {
        extensions.flatMap { configuration.compression.names(for: $0) }
    }

    /// Warnings about the settings, each a sentence.
    var warnings: [String] {
        let site = configuration.site
        var warnings: [String] = []
        if site.baseURL == nil {
            warnings.append("base_url is not set: feeds have no self links, and there is no feeds.opml")
        }
        if site.baseURL == nil, !site.hubs.isEmpty {
            warnings.append("base_url is not set: feeds do not name the hubs, and no hub is notified")
        }
        if site.id == nil {
            let basis = site.baseURL?.string ?? Site.fallbackID
            warnings.append(
                "site.id is not set: feed identities are made from \(basis) and would change with it")
        }
        if let folder = configuration.templates { warnings += DesignFolder.warnings(about: folder) }
        return warnings
    }
}
