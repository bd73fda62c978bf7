import Articles
import Feeds
import Formats
import Publishing
import Serving
import Sharding
import Validation

/// The fourth step: turns the sorted articles of each feed into documents.
struct WriteStep: Step {
    private let settings: ExportSettings
    private let groupings: Groupings
    private let outputFormats: OutputFormats
    private let checker: FeedChecker?
    private let names: NameTable
    private var key: FeedKey?
    private var limit = 0
    private var articles: [Article] = []
    private var identities: Set<PermanentID> = []
    private var last: ArraySlice<UInt8> = []
    private var group: ArraySlice<UInt8> = []

    /// Prepares to write feeds.
    ///
    /// - Throws: ``XML/XMLError`` if the schemas cannot be read.
    init(_ settings: ExportSettings, names: NameTable) throws {
        self.settings = settings
        self.names = names
        groupings = settings.groupings
        outputFormats = settings.outputFormats
        checker = settings.verifies ? try FeedChecker() : nil
    }

    mutating func take(_ line: Line, into lines: inout Lines) throws {
        try line.expect(.entry, "grouping", "subject", "order", "article")
        let place = line.prefix(before: 4)
        guard last.lexicographicallyPrecedes(place) else {
            throw LineError("expected lines sorted by bytes, without repeats")
        }
        last = place
        if !line.prefix(before: 3).elementsEqual(group) {
            try write(into: &lines)
            let feed = try line.feed(1, of: groupings)
            guard groupings.publishes(feed) else { throw LineError.unknownGrouping(1) }
            (key, limit) = (feed, groupings.limit(of: feed, settings.rules))
            group = line.prefix(before: 3)
        }
        guard articles.count < limit else { return }
        let article = try line.article(4)
        guard identities.insert(article.identity).inserted else {
            throw LineError(
                "expected one document of each article, found two: run shard deduplicate first")
        }
        articles.append(article)
    }

    mutating func finish(into lines: inout Lines) throws {
        try write(into: &lines)
    }

    private mutating func write(into lines: inout Lines) throws {
        defer {
            articles.removeAll(keepingCapacity: true)
            identities.removeAll(keepingCapacity: true)
        }
        guard let key, let first = articles.first,
            let membership = groupings.memberships(of: first).first(where: { $0.key == key })
        else { return }
        let own = try names.descriptor(for: membership)
        guard own.isPublished else { return }
        let feed = try Feed(own, articles: articles, groupings) { try names.descriptor(for: $0) }
        lines.add(Manifest.Record(feed))
        let rendered = RenderedFeed(feed)
        for format in outputFormats.formats(own.formats) {
            let document = try format.make(rendered)
            try lines.add(
                document, at: feed.file(format.fileExtension), as: format.dialect, verifiedBy: checker)
        }
    }
}

extension Lines {
    /// Adds a finished document after verifying it.
    ///
    /// - Throws: ``CommandError`` with status 70 if it is not valid, which is a bug in this program.
    mutating func add(
        _ document: [UInt8], at path: String, as dialect: FeedChecker.Dialect?,
        verifiedBy checker: FeedChecker?
    ) throws {
        do {
            if let dialect { try checker?.verify(document, as: dialect) }
        } catch {
            Console.note("\(path): \(error)")
            throw CommandError(.software, RunReporter.unverified)
        }
        add(.file, .text(path), .text(ServedFileType(of: path).text), .data(document))
    }
}
