import Announcing
import Articles
import Feeds
import Formats
import Foundation
import Publishing
import Text

/// What one export is to do: the command line over the configuration file over the defaults.
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
    /// Lets options override what a configuration file says.
    ///
    /// - Throws: ``DesignFolder/Failure``.
    init(_ options: FeedOptions, over file: Configuration, configurationPath: String?) throws {
        sources = file.sources ?? []
        output = options.folders.output ?? file.output ?? "feeds"
        state = Self.stateFolder(options.folders.state ?? file.state, configurationPath: configurationPath)
        site = file.site
        if let baseURL = options.baseURL { site.baseURL = baseURL }
        site.hasPages = options.pages ?? file.hasPages ?? true
        hasLinks = options.links ?? file.hasLinks ?? false
        design = try (options.templates ?? file.templates).map(DesignFolder.design) ?? PageDesign()
        rules = SelectionRules(
            now: options.now ?? file.now ?? Timestamp(seconds: Int64(Date().timeIntervalSince1970)))
        rules.includesUnpublished = options.includeUnpublished ?? file.includesUnpublished ?? false
        rules.minimumQuality = options.minQuality ?? file.minimumQuality
        rules.minimumHeat = options.minHeat ?? file.minimumHeat
        rules.types = options.type.isEmpty ? file.types ?? [] : options.type
        rules.categories = options.category.isEmpty ? file.categories ?? [] : options.category
        rules.limit = options.limit ?? file.limit ?? 50
        rules.kinds = Set(options.by?.choices ?? file.kinds ?? FeedKey.Kind.allCases)
        let chosen = Set(options.format?.choices ?? file.formats ?? FeedFormat.allCases)
        formats = FeedFormat.allCases.filter(chosen.contains)
        compression = file.compression ?? .off
        jobs = options.jobs ?? file.jobs ?? ProcessInfo.processInfo.activeProcessorCount
        verifies = options.verify ?? file.verifies ?? true
        isDryRun = file.isDryRun ?? false
        isStrict = file.isStrict ?? false
        patience = .seconds(file.wait ?? 0)
        maximumShrink = file.maximumShrink ?? 0.5
        keepsEmpty = Int64(file.keepsEmpty ?? TimeSpan.day * 30)
        metrics = file.metrics
    }

    /// The state lies beside the configuration file, or in the working folder without one.
    static func stateFolder(_ path: String?, configurationPath: String?) -> StateFolder {
        let folder = configurationPath.flatMap { path in path.lastIndex(of: "/").map { path[...$0] } } ?? ""
        return StateFolder(path: path ?? folder + ".outfeed")
    }
}
