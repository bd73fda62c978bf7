import Announcing
import Articles
import Feeds
import Formats
import Foundation
import Publishing
import Text

/// What one export is to do: what the options say, and what follows from it.
@dynamicMemberLookup
struct ExportSettings {
    private var configuration: Configuration
    var sources: [String]
    var output: String
    var state: StateFolder
    var design: PageDesign
    /// Whether all documents are read again.
    var isFull = false
    /// Whether documents that can no longer be understood are rejected, and not kept as they were.
    var dropsBroken = false
    /// Whether as much may go in this run as there is.
    var allowsShrink = false
    /// How much time hubs get.
    var announcing = Announcer.Limits()

    /// Takes what the options say.
    ///
    /// - Throws: ``DesignFolder/DesignError``.
    init(_ configuration: Configuration) throws {
        self.configuration = configuration
        (sources, output) = (configuration.sources, configuration.output)
        state = StateFolder(path: configuration.state)
        design = try configuration.templates.map(DesignFolder.design) ?? PageDesign()
        self.configuration.rules.now =
            configuration.now ?? Timestamp(seconds: Int64(Date().timeIntervalSince1970))
        self.configuration.rules.kinds = Set(configuration.kinds)
    }

    subscript<Value>(dynamicMember field: WritableKeyPath<Configuration, Value>) -> Value {
        get { configuration[keyPath: field] }
        set { configuration[keyPath: field] = newValue }
    }

    /// How many threads to use.
    var jobs: Int { configuration.jobs ?? ProcessInfo.processInfo.activeProcessorCount }

    /// How long to wait for another run to end.
    var timeout: Duration { .seconds(configuration.wait) }

    /// The formats that each feed is written in.
    var outputFormats: OutputFormats { OutputFormats(self) }

    /// The extensions of all files where documents have these, compressed siblings among them.
    func fileNames(_ extensions: [String]) -> [String] {
        extensions.flatMap { configuration.compression.names(for: $0) }
    }

    /// What the owner should know about the settings, each a sentence.
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
        return warnings
    }
}
