import Articles
import Feeds
import Publishing
import Sharding

/// The last step: publishes finished documents as files.
struct PublishStep {
    private let settings: ExportSettings
    private let groupings: Groupings
    private let publication: Publication
    private var staged: [StagedFeed] = []
    private var problems: [Diagnostic] = []
    private var unreadable: [UnreadableSource] = []
    private var counts: [String: Int] = [:]
    private var isComplete = false

    /// Publishes the documents on standard input.
    ///
    /// - Throws: ``Publishing/PublishingError``, ``Publishing/StateFolder/BusyError``; ``CommandError`` if a
    ///   line is invalid. The published feeds are unchanged then.
    static func run(_ settings: ExportSettings, clock: StageClock) async throws -> Export.Result {
        let start = ContinuousClock.now
        let lock = settings.isDryRun ? nil : try settings.state.lock(timeout: settings.timeout)
        defer { _ = lock }
        let manifest = try Manifest(of: settings.output, in: settings.state)
        var step = PublishStep(
            settings: settings, publication: try Publication(over: manifest, settings))
        var lines = StandardLines()
        clock.enter(.reading)
        while let line = try lines.next() { try lines.naming { try step.take(line) } }
        guard step.isComplete else {
            throw CommandError(
                .badData, "standard input: expected `end` as the last line; nothing was published")
        }
        clock.enter(.publishing)
        var result = Export.Result()
        let announcement = try step.finish(over: manifest, into: &result)
        if let announcement {
            clock.enter(.announcing)
            await announcement.send(notingIn: &result)
        }
        result.complete(since: start)
        return result
    }

    private init(settings: ExportSettings, publication: Publication) {
        self.settings = settings
        groupings = settings.groupings
        self.publication = publication
    }

    private mutating func take(_ line: Line) throws {
        guard !isComplete else { throw LineError("expected nothing after the line `end`") }
        switch line.kind {
        case .feed:
            let record = try Manifest.Record(line, groupings)
            guard Self.isInside(record.path) else { throw LineError("expected a path within the output") }
            staged.append(StagedFeed(record))
        case .file:
            try line.expect(.file, "path", "media type", "bytes")
            try take([UInt8](line.data(3)), at: try line.text(1))
        case .problem:
            problems.append(try Diagnostic(line))
        case .unreadable:
            unreadable.append(try UnreadableSource(line))
        case .count:
            try line.expect(.count, "name", "", "number")
            counts[try line.text(1), default: 0] += try line.number(3)
        case .end:
            try line.expect(.end)
            isComplete = true
        default:
            throw LineError("expected a line of kind feed, file, problem, unreadable, count or end")
        }
    }

    private mutating func take(_ document: [UInt8], at path: String) throws {
        guard var feed = staged.popLast(), let format = format(of: path, in: feed.record) else {
            throw LineError("expected a file of the feed in the line before")
        }
        try feed.put(document, as: nil, format: format, at: path, verifiedBy: nil, in: publication)
        staged.append(feed)
    }

    /// The extension that names the format of a feed's file; nil if the file is not one of the feed's.
    private func format(of path: String, in record: Manifest.Record) -> String? {
        let files = record.key.map { groupings.descriptor(of: $0, spelling: nil).files } ?? [:]
        if let own = files.first(where: { $0.value == path }) { return own.key }
        guard path.hasPrefix("\(record.path).") else { return nil }
        let format = path.dropFirst(record.path.count + 1)
        return format.isEmpty || format.contains("/") ? nil : String(format)
    }

    private static func isInside(_ path: String) -> Bool {
        let names = path.split(separator: "/", omittingEmptySubsequences: false)
        return names.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") }
    }

    private func finish(over manifest: Manifest, into result: inout Export.Result) throws -> Announcement? {
        result.problems = problems.sorted()
        result.report.count(counts)
        result.warnings += groupings.warnings(besides: Set(counts.keys.compactMap(Lines.grouping(filledBy:))))
        result.report.unreadable = unreadable.sorted()
        for (name, number) in counts {
            if let leftOut = Lines.leftOut(countedBy: name) { result.leftOut[leftOut] = number }
        }
        try checkArchives()
        result.warnings += FeedArchives.warnings(aboutLarge: largeDocuments)
        if !settings.allowsShrink {
            result.refusal = refusal(over: manifest, articles: result.report.exported)
        }
        guard result.refusal == nil, !result.report.isAllRejected,
            !settings.isStrict || result.report.isClean
        else { return nil }
        return try PublishPhase(settings: settings, publication: publication).run(
            staged, over: manifest, origin: [],
            baseline: Manifest.Baseline(articles: result.report.exported, sources: []), into: &result)
    }
}

extension PublishStep {
    /// Documents of feeds with archives that have more entries than all readers can take.
    private var largeDocuments: [String] {
        let archives = groupings.archives
        return staged.map(\.record).filter { record in
            guard record.isFeed else {
                return record.isArchive && record.entries > FeedArchives.comfortableLength
            }
            guard archives[record.kind] != nil, let key = record.key else { return false }
            return record.entries
                > max(FeedArchives.comfortableLength, groupings.limit(of: key, settings.rules))
        }.map(\.path).sorted()
    }

    /// Checks that no archive is in the way of a feed, which only all lines together can tell.
    private func checkArchives() throws {
        let feeds = Set(staged.lazy.filter(\.record.isFeed).map(\.record.path))
        guard let archive = staged.first(where: { $0.record.isArchive && feeds.contains($0.record.path) })
        else {
            return
        }
        throw CommandError(
            .configuration,
            "archive: a feed has the path \(archive.record.path) as well; give one of the groupings another path"
        )
    }

    /// Checks whether the run would remove too much; nil if it may publish.
    ///
    /// Feeds without articles are removed at once: nothing records since when they are empty.
    private func refusal(over manifest: Manifest, articles: Int) -> Refusal? {
        if let refusal = Refusal(forgotten: unreadable.first, over: manifest) { return refusal }
        let standing = Set(staged.map(\.record.path))
        let groupings = Set(settings.site.groupings.map(\.id))
        let gone = manifest.feeds.filter { !standing.contains($0.path) && groupings.contains($0.kind) }
        return ShrinkGuard(manifest: manifest, limit: settings.maximumShrink).refusal(
            articles: articles, lostFeeds: gone.count, emptySources: [])
            ?? RemovalGuard(manifest: manifest, settings: settings).refusal(
                planned: { Set(staged.flatMap(\.record.paths) + gone.flatMap(\.paths)) })
    }
}

extension ExportReport {
    /// Adds up the counts of the steps.
    fileprivate mutating func count(_ counts: [String: Int]) {
        func number(_ name: String) -> Int { counts[name] ?? 0 }
        notDocuments = number("notDocuments")
        documents = number("documents")
        rejected = number("rejected")
        heldBack = HeldBack(
            unpublished: number("unpublished"), draft: number("draft"), private: number("private"),
            future: number("future"), expired: number("expired"))
        filtered = number("filtered")
        exported = number("exported")
        duplicates = max(0, number("selected") - exported)
    }
}
