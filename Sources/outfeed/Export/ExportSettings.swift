import Announcing
import Articles
import Feeds
import Formats
import Foundation
import Publishing
import Text

/// What one export is to do.
struct ExportSettings {
    var sources: [String]
    var output: String
    var state: StateFolder
    var site: Site
    var rules: SelectionRules
    var formats: [FeedFormat]
    /// Whether each feed has a file of links for other pages to lead to it.
    var hasLinks: Bool
    var design: PageDesign
    var compression: Compression
    var jobs: Int
    var verifies: Bool
    var isDryRun: Bool
    var isStrict: Bool
    /// Whether all documents are read again.
    var isFull = false
    /// Whether documents that can no longer be understood are rejected, and not kept as they were.
    var dropsBroken = false
    /// For how many seconds a feed stands without articles.
    var keepsEmpty: Int64
    /// How long to wait for another run to end.
    var patience: Duration
    /// The share of articles, and of feeds, that may go in one run.
    var maximumShrink: Double
    /// Whether as much may go in this run as there is.
    var allowsShrink = false
    /// How much time hubs get.
    var announcing = Announcer.Limits()
    /// The file that tells what the run did, for Prometheus.
    var metrics: String?

    /// What is made of each feed.
    var renditions: Renditions { Renditions(self) }

    /// The extensions of all files where documents have these, compressed siblings among them.
    func fileNames(_ extensions: [String]) -> [String] {
        extensions.flatMap { compression.names(for: $0) }
    }

    /// What the owner should know about the settings, each a sentence.
    var warnings: [String] {
        var warnings: [String] = []
        if site.baseURL == nil {
            warnings.append("base_url is not set: feeds have no self links, and there is no feeds.opml")
        }
        if site.baseURL == nil, !site.hubs.isEmpty {
            warnings.append("base_url is not set: feeds do not name the hubs, and no hub is told of changes")
        }
        if site.id == nil {
            let basis = site.baseURL?.string ?? Site.fallbackID
            warnings.append(
                "site.id is not set: feed identities are made from \(basis) and would change with it")
        }
        return warnings
    }
}

extension ExportSettings {
    /// Takes what the configuration says.
    ///
    /// - Throws: ``DesignFolder/Failure``.
    init(_ configuration: Configuration) throws {
        sources = configuration.sources
        output = configuration.output
        state = StateFolder(path: configuration.state)
        site = configuration.site
        hasLinks = configuration.hasLinks
        design = try configuration.templates.map(DesignFolder.design) ?? PageDesign()
        rules = SelectionRules(
            now: configuration.now ?? Timestamp(seconds: Int64(Date().timeIntervalSince1970)))
        rules.includesUnpublished = configuration.includesUnpublished
        rules.minimumQuality = configuration.minimumQuality
        rules.minimumHeat = configuration.minimumHeat
        rules.types = configuration.types
        rules.categories = configuration.categories
        rules.limit = configuration.limit
        rules.kinds = Set(configuration.kinds)
        formats = FeedFormat.allCases.filter(configuration.formats.contains)
        compression = configuration.compression
        jobs = configuration.jobs ?? ProcessInfo.processInfo.activeProcessorCount
        verifies = configuration.verifies
        isDryRun = configuration.isDryRun
        isStrict = configuration.isStrict
        patience = .seconds(configuration.wait)
        maximumShrink = configuration.maximumShrink
        keepsEmpty = Int64(configuration.keepsEmpty)
        metrics = configuration.metrics
    }
}
