import Articles
import Feeds
import GRDB

extension CatalogUpdate {
    /// The contents of the catalog once all results are added.
    public struct Contents: Sendable {
        /// All feeds that have articles, of every grouping, published or not.
        public let feeds: [CatalogFeed]
        /// The periods with articles of feeds that have archives, oldest first, by the feed's number.
        public let periods: [Int64: [CatalogPeriod]]
        /// The number of files in each state, counting all that are named like documents.
        public let documents: [DocumentState: Int]
        /// Problems with documents, unordered.
        public let problems: [Diagnostic]
        /// The number of documents that are replaced by an earlier version.
        public let kept: Int
        /// The number of the last run that changed what feeds show; may be the current run.
        public let run: Int64
        /// The number of the last such run before this one.
        ///
        /// Feeds made by a later run were made from a catalog that was not saved.
        public let savedRun: Int64
        /// The articles whose ids the settings changed.
        public let changedIDs: ChangedIDs
    }

    /// Finishes the update: removes documents that were not found again, unless they are in a folder that
    /// cannot be read.
    ///
    /// - Throws: ``CatalogError``.
    public mutating func finish(besides unreadable: [UnreadableSource] = []) throws(CatalogError)
        -> Contents
    {
        try catalog.access { db in
            try forgetUnseenFolders(besides: unreadable, db)
            if isBulk { try deduplicateAll(db) } else { try deduplicate(db) }
            try countSpellings(db)
            for feed in register.feeds where feed.touched == register.run { try FeedTable(db: db).put(feed) }
            try savePeriods(db)
            if register.isTouched { try catalog.set(.run, String(register.run), db) }
            try catalog.set(.lastDocument, String(lastID), db)
            // After a run that could not read everything, some articles may still be as they were.
            if unreadable.isEmpty || !needsAllDocuments {
                try catalog.set(.reading, reading, db)
                try catalog.set(.fields, groupings.keptFields.sorted().joined(separator: "\n"), db)
            }
            return Contents(
                feeds: register.feeds.filter { $0.members > 0 },
                periods: register.periods.all.keys.reduce(into: [:]) {
                    $0[$1] = register.periods.periods(of: $1)
                },
                documents: standing,
                problems: try DiagnosticTable(db: db).all(),
                kept: try noteKeptVersions(db),
                run: register.isTouched ? register.run : savedRun, savedRun: savedRun,
                changedIDs: changedIDs)
        }
    }

    private mutating func savePeriods(_ db: Database) throws {
        register.touchNeighbors()
        let table = PeriodTable(db: db)
        for (feed, periods) in register.periods.all {
            for period in periods.values where period.touched == register.run {
                try table.put(period, of: feed)
            }
        }
    }

    /// Saves all changes and closes the catalog.
    ///
    /// - Throws: ``CatalogError``.
    public func save() throws(CatalogError) {
        try catalog.save()
    }

    private mutating func forgetUnseenFolders(besides unreadable: [UnreadableSource], _ db: Database) throws {
        let table = DocumentTable(db: db)
        for (folder, prefix) in try table.folders() where !seenFolders.contains(folder) {
            if unreadable.contains(where: { $0.contains(prefix) }) {
                try table.each(in: folder, from: nil, to: nil) { _, document in
                    standing[document.state, default: 0] += 1
                }
                continue
            }
            try forgetAll(in: folder, db)
            try table.removeFolder(folder)
        }
    }

    /// Removes all documents of a folder, some at a time: a file may have had a million articles.
    private mutating func forgetAll(in folder: Int64, _ db: Database) throws {
        let table = DocumentTable(db: db)
        while true {
            var gone: [(name: String, document: KnownDocument)] = []
            try table.each(in: folder, from: nil, to: nil, limit: 1000) { name, document in
                gone.append((String(decoding: name, as: UTF8.self), document))
            }
            guard !gone.isEmpty else { return }
            for (name, document) in gone {
                try forget(document, db)
                try table.remove(folder: folder, name: name)
            }
        }
    }

    /// Determines the feeds' names; if one changes, all feeds that show it are marked as changed.
    private mutating func countSpellings(_ db: Database) throws {
        let table = SpellingTable(db: db)
        var renamed: [Int] = []
        for (position, spellings) in register.spellings {
            for (name, count) in spellings where count != 0 {
                try table.add(count, to: name, of: register[position].id)
            }
            if register.rename(position, try table.mostUsed(of: register[position].id)) {
                renamed.append(position)
            }
        }
        register.clearSpellings()
        guard register.feeds.contains(where: { $0.touched != register.run }) else { return }
        for position in renamed where register[position].key.isNamedByEntries {
            try touchShowing(register[position].id, db)
        }
    }

    /// Marks every feed that shares an article with the given feed as changed.
    private mutating func touchShowing(_ feed: Int64, _ db: Database) throws {
        var ids: [Int64] = []
        try MembershipTable(db: db).each(in: feed) { ids.append($0) }
        let table = ArticleTable(db: db)
        for id in ids {
            guard let known = try table.article(id) else { throw InconsistencyError() }
            let article = try table.completed(known)
            for membership in groupings.memberships(of: article) {
                if let position = register.position(of: membership.key) {
                    register.touch(position, published: article.published)
                }
            }
        }
    }
}

extension FeedKey {
    /// Whether entries of other feeds show the feed's name.
    fileprivate var isNamedByEntries: Bool { [Grouping.topic.id, Grouping.provider.id].contains(grouping) }
}
