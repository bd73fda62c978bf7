import Articles
import Catalog
import Feeds
import Formats
import Publishing
import Validation

/// Renders feeds in all formats, verifies them and stages them.
struct FeedRenderer: Sendable {
    let outputFormats: OutputFormats
    let rules: SelectionRules
    let checker: FeedChecker?
    let feedSet: FeedSet
    let catalog: Catalog
    let publication: Publication
    /// Nil if no feed has full text.
    let fullTexts: FullTexts?
    /// Nil if documents alone say when they changed.
    let edits: NoticedEdits?

    /// Renders and stages feeds, several at once, but one wave after the other.
    ///
    /// - Throws: ``Publishing/PublishingError`` if a file cannot be staged; ``XML/XMLWriter/MemoryError``;
    ///   ``Catalog/CatalogError``.
    func run(_ waves: [[RenderJob]], threads: Int, progress: Progress) async throws -> [StagedFeed] {
        progress.begin("Writing", total: waves.reduce(0) { $0 + $1.count })
        try prepareFullTexts(of: waves.joined())
        var staged: [StagedFeed] = []
        for wave in waves { staged += try await run(wave, threads: threads, progress: progress) }
        return staged
    }

    private func run(_ jobs: [RenderJob], threads: Int, progress: Progress) async throws -> [StagedFeed] {
        let batchSize = max(1, min(32, jobs.count / (threads * 4)))
        return try await withThrowingTaskGroup(of: [StagedFeed].self) { group in
            var staged: [StagedFeed] = []
            var running = 0
            func take(_ batch: [StagedFeed]) {
                staged += batch
                progress.advance(by: batch.count)
            }
            for start in stride(from: 0, to: jobs.count, by: batchSize) {
                if running == threads, let batch = try await group.next() {
                    take(batch)
                    running -= 1
                }
                let batch = jobs[start..<min(start + batchSize, jobs.count)]
                group.addTask { try batch.flatMap(render) }
                running += 1
            }
            for try await batch in group { take(batch) }
            return staged
        }
    }

    /// Reads the full texts that are in files of several articles, each file once.
    private func prepareFullTexts(of jobs: some Sequence<RenderJob>) throws {
        guard let fullTexts, try catalog.hasArticleFiles else { return }
        var wanted = FullTexts.Wanted()
        for job in jobs where job.descriptor.map({ feedSet.groupings.content(of: $0.key) == .full }) == true {
            for article in try articles(of: job) { wanted.add(article) }
        }
        try fullTexts.read(wanted)
    }

    /// The articles that a feed or an archive shows.
    private func articles(of job: RenderJob) throws -> [Article] {
        switch job {
        case .feed(let descriptor, let number, let archived, _):
            let limit = feedSet.groupings.limit(of: descriptor.key, rules)
            return try catalog.newest(max(limit, archived?.open ?? 0), inFeed: number)
        case .archive(_, let number, _, let period):
            return try catalog.newest(.max, inFeed: number, publishedIn: period.seconds)
        case .empty: return []
        }
    }

    private func feed(
        _ descriptor: FeedDescriptor, of job: RenderJob, _ history: FeedHistory?
    ) throws -> Feed {
        let articles = try articles(of: job)
        var feed = feedSet.feed(descriptor, articles: edits?.dated(articles) ?? articles)
        feed.history = history
        return feed
    }

    private func render(_ job: RenderJob) throws -> [StagedFeed] {
        switch job {
        case .feed(let descriptor, _, let archived, let copies):
            let feed = try feed(descriptor, of: job, archived?.history)
            let record = Manifest.Record(feed, articles: descriptor.articles)
            return try render(feed, as: record, copies)
        case .archive(let descriptor, _, let history, let period):
            let feed = try feed(descriptor, of: job, history)
            return try render(feed, as: Manifest.Record(archive: feed, of: period), [])
        case .empty(let record, let copies):
            guard let feed = Feed(empty: record, feedSet.groupings) else { return [StagedFeed(record)] }
            return try render(feed, as: record, copies)
        }
    }

    private func render(
        _ feed: Feed, as record: Manifest.Record, _ copies: [MovedFeeds.Copy]
    ) throws -> [StagedFeed] {
        var staged = StagedFeed(record)
        var stagedCopies = copies.map { StagedFeed($0.record) }
        let rendered = try RenderedFeed(feed) { try fullTexts?.text(of: $0) }
        for format in outputFormats.formats(feed.descriptor.formats, isArchive: feed.isArchive) {
            let document = try format.make(rendered)
            let failures = staged.failures.count
            try staged.put(
                document, as: format.dialect, format: format.fileExtension,
                at: feed.file(format.fileExtension), verifiedBy: checker, in: publication)
            for (index, copy) in copies.enumerated() {
                guard let path = copy.files[format.fileExtension] else { continue }
                if staged.failures.count == failures {
                    // The same bytes have just been verified.
                    try stagedCopies[index].put(
                        document, as: nil, format: format.fileExtension, at: path, verifiedBy: nil,
                        in: publication)
                } else {
                    stagedCopies[index].leave(path, format: format.fileExtension, in: publication)
                }
            }
        }
        return [staged] + stagedCopies
    }
}
