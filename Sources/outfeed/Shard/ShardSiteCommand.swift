import ArgumentParser
import Articles
import Feeds
import Publishing
import Sharding
import Validation

/// `outfeed shard site`: writes the files shared by all feeds.
struct ShardSiteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site",
        abstract: "Write the files that all feeds share: feeds.opml, index.html, style sheets and scripts.",
        discussion: """
            Expects all lines of kind feed, in any order, and the lines of kind news, sorted. If you pass the lines \
            of kind count as well, warns of queries that match nothing; `shard publish` does so too. Prints lines of \
            the kinds feed and file, as `shard write` does. Keeps the list of feeds in memory.
            """)

    @OptionGroup var feeds: FeedOptions

    func run() async throws {
        try await reportingErrors {
            var step = SiteStep(settings: try feeds.settings(reading: nil).0)
            try StandardLines.run(&step)
        }
    }
}

/// The step `site`: turns the list of feeds into the documents that show it.
struct SiteStep: Step {
    let settings: ExportSettings
    private let groupings: Groupings
    private var listed: [FeedDescriptor] = []
    private var news: NewsArticles?
    /// The groupings that have articles.
    private var filled: Set<String> = []
    private var isCounted = false

    init(settings: ExportSettings) {
        self.settings = settings
        groupings = settings.groupings
        news = settings.newsArticles
    }

    mutating func take(_ line: Line, into lines: inout Lines) throws(LineError) {
        switch line.kind {
        case .news:
            try line.expect(.news, "order", "article", "document")
            _ = news?.add(try line.article(2, path: try line.text(3)))
        case .count:
            if let filled = Lines.grouping(filledBy: try line.text(1)) { self.filled.insert(filled) }
            isCounted = true
        default: try take(feed: line)
        }
    }

    private mutating func take(feed line: Line) throws(LineError) {
        let record = try Manifest.Record(line, groupings)
        // Lists name feeds, whose documents lead to their archives.
        guard !record.isArchive else { return }
        guard let feed = record.descriptor(groupings) else {
            throw LineError("expected a feed with its grouping and the time of its newest entry")
        }
        listed.append(feed)
    }

    mutating func finish(into lines: inout Lines) throws {
        let checker = settings.checker
        for (record, files) in try SiteFiles(listed, settings).all() {
            lines.add(record)
            for file in files {
                try lines.add(
                    file.bytes, at: "\(record.path).\(file.fileExtension)", as: file.dialect,
                    verifiedBy: checker)
            }
        }
        if isCounted {
            for warning in groupings.warnings(besides: filled) { Console.warning(warning) }
        }
        if let news, let sitemap = NewsSitemapFile(settings) {
            lines.add(sitemap.record(of: news))
            try lines.add(
                sitemap.document(for: news), at: NewsSitemapFile.file, as: .newsSitemap, verifiedBy: checker)
        }
    }
}

extension Manifest.Record {
    /// Reads a line of kind `feed`, which may also be of files that all feeds share.
    init(_ line: Line, _ groupings: Groupings) throws(LineError) {
        try line.expect(.feed, "path", "grouping", "subject", "name", "entries", "updated")
        let grouping = try line.text(2)
        // The subject of an archive is the grouping of its feed.
        let published = grouping == ReservedNames.archives ? try line.text(3) : grouping
        guard grouping == ReservedNames.siteFiles || groupings.publishes(FeedKey(grouping: published)) else {
            throw .unknownGrouping(2)
        }
        self.init(
            kind: grouping, subject: try line.text(3), name: try line.text(4),
            path: try line.text(1), entries: try line.number(5), updated: try line.text(6), files: [])
    }
}

extension Lines {
    /// Adds a line of kind `feed`.
    mutating func add(_ record: Manifest.Record) {
        add(
            .feed, .text(record.path), .text(record.kind), .text(record.subject), .text(record.name),
            .number(record.entries), .text(record.updated))
    }
}
