import Articles
import Feeds
import Formats
import Publishing
import Serving
import Sharding
import Validation

/// The step that turns the sorted articles of each feed into documents.
struct WriteStep: Step {
    private let settings: ExportSettings
    private let groupings: Groupings
    private let outputFormats: OutputFormats
    private let checker: FeedChecker?
    private let names: NameTable
    /// Nil if no feed has full text.
    private let texts: TextTable?
    private var entries: EntryLines
    private var key: FeedKey?
    private var parts = FeedParts(limit: 0, archives: .none)
    /// The feed; nil before its first article.
    private var own: FeedDescriptor?

    /// Prepares to write feeds.
    init(_ settings: ExportSettings, names: NameTable, texts: TextTable?) {
        self.settings = settings
        (self.names, self.texts) = (names, texts)
        groupings = settings.groupings
        outputFormats = settings.outputFormats
        checker = settings.checker
        entries = EntryLines(groupings)
    }

    mutating func take(_ line: Line, into lines: inout Lines) throws {
        if let key = try entries.beginning(with: line) {
            try finish(into: &lines)
            self.key = key
            parts = FeedParts(
                limit: groupings.limit(of: key, settings.rules), archives: groupings.archive(of: key))
        }
        guard !parts.isFull else { return }
        let article = try entries.article(of: line)
        own = try own ?? descriptor(firstOf: article)
        if let archive = parts.add(article) { try write(archive, into: &lines) }
    }

    /// Writes what is left of the feed.
    mutating func finish(into lines: inout Lines) throws {
        defer { own = nil }
        guard let own, own.isPublished else { return }
        if let archive = parts.finish() { try write(archive, into: &lines) }
        var feed = try feed(own, parts.subscription)
        if groupings.archive(of: own.key) != .none {
            feed.history = FeedHistory(of: own, previous: parts.newestArchive.map { own.archive(of: $0) })
        }
        try write(feed, as: Manifest.Record(feed), into: &lines)
    }

    private func descriptor(firstOf article: Article) throws(LineError) -> FeedDescriptor? {
        guard let membership = groupings.memberships(of: article).first(where: { $0.key == key }) else {
            return nil
        }
        return try names.descriptor(for: membership)
    }

    private func write(_ archive: FeedParts.Archive, into lines: inout Lines) throws {
        guard let own, own.isPublished else { return }
        var feed = try feed(own.archive(of: archive.period), archive.articles)
        feed.history = FeedHistory(
            of: own, period: archive.period, previous: archive.previous.map { own.archive(of: $0) },
            next: archive.next.map { own.archive(of: $0) })
        try write(feed, as: Manifest.Record(archive: feed, of: archive.period), into: &lines)
    }

    private func feed(_ descriptor: FeedDescriptor, _ articles: [Article]) throws -> Feed {
        try Feed(descriptor, articles: articles, groupings) { try names.descriptor(for: $0) }
    }

    private func write(_ feed: Feed, as record: Manifest.Record, into lines: inout Lines) throws {
        lines.add(record)
        let rendered = try RenderedFeed(feed) { try texts?.text(at: $0.path) }
        for format in outputFormats.formats(feed.descriptor.formats, isArchive: feed.isArchive) {
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
