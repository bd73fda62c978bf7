import Articles
import Feeds
import Formats
import Foundation
import Publishing
import Text

/// The values of all options: the defaults, unless a file, the environment or the command line sets them.
///
/// Paths are relative to the working directory.
struct Configuration: Equatable {
    var sources: [String] = []
    var output = "feeds"
    var state = ".outfeed"
    /// The ids of the groupings whose feeds are written; nil for all of them.
    var by: [String]?
    var formats = FeedFormat.allCases
    var hasLinks = false
    var hasNewsSitemap = false
    /// The folder with custom templates.
    var templates: String?
    /// The file with names of authors.
    var authors: String?
    var compression = Compression.off
    /// Which articles to publish; the time is filled in when a run begins.
    var rules = SelectionRules(now: Timestamp(seconds: 0))
    /// Nil for the current time.
    var now: Timestamp?
    /// Nil for one per core.
    var jobs: Int?
    var verifies = true
    var isDryRun = false
    var isStrict = false
    /// In seconds.
    var wait = 0
    var maximumShrink = 0.5
    /// In seconds.
    var keepsEmpty = 30 * TimeSpan.day
    /// In seconds.
    var keepsMoved = 180 * TimeSpan.day
    /// The last one set wins, so that `--verbose` overrides `quiet: true`.
    var isQuiet = false { didSet { if isQuiet { isVerbose = false } } }
    var isVerbose = false { didSet { if isVerbose { isQuiet = false } } }
    var printsJSON = false
    var metrics: String?
    var site = Site()

    /// Starts from the defaults and applies changes in order.
    init(_ changes: [ConfigurationChange] = []) {
        apply(changes)
    }

    /// Applies changes in order.
    mutating func apply(_ changes: [ConfigurationChange]) {
        for change in changes { change.apply(&self) }
    }

    /// Loads all settings: the command line overrides the environment, which overrides the file and the
    /// defaults.
    ///
    /// - Parameters:
    ///   - path: the file; if nil, the one the environment names, or else `outfeed.yml` if it exists.
    ///   - arguments: the options given on the command line.
    /// - Throws: ``ConfigurationError`` for the first mistake.
    static func load(
        _ path: String?, arguments: [ConfigurationChange] = [],
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(ConfigurationError) -> Configuration {
        let environment = ConfigurationEnvironment(environment)
        var configuration = Configuration()
        if var file = ConfigurationFile.found(at: path ?? environment.configurationPath) {
            file.folder = environment.configurationFolder
            configuration.state = file.resolve(configuration.state)
            configuration.apply(try file.changes())
        }
        configuration.apply(try environment.changes())
        configuration.apply(arguments)
        try configuration.checkChoice()
        return configuration
    }

    /// Reads the names of authors from their file, if there is one; only needed to read documents.
    ///
    /// - Throws: ``ConfigurationError`` for the first mistake in the file.
    mutating func readAuthors() throws(ConfigurationError) {
        guard let authors else { return }
        site.authorNames = try ConfigurationFile(path: authors).authorNames()
    }
}

extension Configuration {
    /// Checks that the site says what its news sitemap, its archives and platforms need.
    func checkSite() throws(ConfigurationError) {
        try checkNewsSitemap()
        try checkArchives()
        try checkPlatforms()
    }

    private func checkPlatforms() throws(ConfigurationError) {
        for grouping in site.groupings {
            guard let name = grouping.podcast == nil ? grouping.profile?.rawValue : "podcast" else {
                continue
            }
            guard site.language != nil else {
                throw ConfigurationError(
                    place: nil, message: "feeds: `\(name)` requires site.language")
            }
            if let profile = grouping.profile, grouping.limit ?? rules.limit < profile.leastLimit {
                throw ConfigurationError(
                    place: nil,
                    message:
                        "feeds: `\(name)` asks for at least \(profile.leastLimit) entries: raise the limit "
                        + "of `\(grouping.id)`")
            }
        }
    }

    private func checkNewsSitemap() throws(ConfigurationError) {
        guard hasNewsSitemap else { return }
        let missing = [
            site.title == nil ? "site.title" : nil, site.language == nil ? "site.language" : nil,
            site.url == nil && site.baseURL == nil ? "site.url" : nil,
        ].compactMap(\.self)
        guard missing.isEmpty else {
            throw ConfigurationError(
                place: nil, message: "news_sitemap: expected \(missing.joined(separator: " and ")) as well")
        }
    }

    private func checkArchives() throws(ConfigurationError) {
        guard site.baseURL == nil, !Groupings(site).archives.isEmpty else { return }
        throw ConfigurationError(
            place: nil, message: "archive: expected base_url as well, because archives link to each other")
    }

    /// Checks that every chosen grouping exists.
    private func checkChoice() throws(ConfigurationError) {
        let ids = site.groupings.map(\.id)
        guard let unknown = by?.first(where: { !ids.contains($0) }) else { return }
        let hint = NearestKey.hint(
            for: unknown, among: ids,
            otherwise:
                "expected some of \(ids.joined(separator: ", ")); add it to `feeds` in the configuration")
        throw ConfigurationError(place: nil, message: "by: there are no feeds by `\(unknown)`: \(hint)")
    }
}
