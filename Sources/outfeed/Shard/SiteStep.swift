import Articles
import Feeds
import Publishing
import Sharding
import Validation

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
