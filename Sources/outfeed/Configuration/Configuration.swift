import Articles
import Feeds
import Formats
import Foundation
import Publishing
import Text

/// The value of every option: its default, unless a file, the environment or the command line says otherwise.
///
/// Paths are relative to the working folder.
struct Configuration: Equatable {
    var sources: [String] = []
    var output = "feeds"
    var state = ".outfeed"
    var kinds = FeedKey.Kind.allCases
    var formats = FeedFormat.allCases
    var hasLinks = false
    /// The folder of the owner's templates.
    var templates: String?
    var compression = Compression.off
    /// Which articles are in; a run that begins gives it the kinds and the moment.
    var rules = SelectionRules(now: Timestamp(seconds: 0))
    /// nil: the clock's.
    var now: Timestamp?
    /// nil: one per core.
    var jobs: Int?
    var verifies = true
    var isDryRun = false
    var isStrict = false
    /// In seconds.
    var wait = 0
    var maximumShrink = 0.5
    /// In seconds.
    var keepsEmpty = 30 * TimeSpan.day
    /// What is said later wins, so that `--verbose` ends `quiet: true`.
    var isQuiet = false { didSet { if isQuiet { isVerbose = false } } }
    var isVerbose = false { didSet { if isVerbose { isQuiet = false } } }
    var printsJSON = false
    var metrics: String?
    var site = Site()

    /// The defaults, with changes made to them in order.
    init(_ changes: [ConfigurationChange] = []) {
        apply(changes)
    }

    /// Makes changes in order.
    mutating func apply(_ changes: [ConfigurationChange]) {
        for change in changes { change.apply(&self) }
    }

    /// The command line over the environment over the file over the defaults.
    ///
    /// - Parameters:
    ///   - path: the file; nil for the one that the environment names, else `outfeed.yml` if there is one.
    ///   - arguments: what the command line says.
    /// - Throws: ``ConfigurationError`` for the first thing that is wrong.
    static func load(
        _ path: String?, arguments: [ConfigurationChange] = [],
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(ConfigurationError) -> Configuration {
        let environment = ConfigurationEnvironment(environment)
        var configuration = Configuration()
        if let file = ConfigurationFile.found(at: path ?? environment.configurationPath) {
            configuration.state = file.resolve(configuration.state)
            configuration.apply(try file.changes())
        }
        configuration.apply(try environment.changes())
        configuration.apply(arguments)
        return configuration
    }
}
