import Articles
import Feeds
import GRDB

extension CatalogUpdate {
    /// Articles that have something in common, for which there may be a feed.
    public struct Group: Sendable {
        /// What they have in common.
        public let key: FeedKey
        /// The feed's file in the output folder, without the extension.
        public let path: String
        /// The spelling of the topic's or provider's name that most of them use; nil if none has a name.
        public let spelling: String?
        /// How many they are.
        public let members: Int
        /// The feed's number, for ``Catalog/newest(_:inFeed:)``.
        public let feed: Int64
        /// The number of the last run that changed what the feed shows.
        public let touched: Int64
    }

    /// What there is once all results have been taken in.
    public struct Contents: Sendable {
        /// All groups, of every kind.
        public let groups: [Group]
        /// How many files that are named like documents are in each state.
        public let documents: [DocumentState: Int]
        /// What is wrong with documents, in no order.
        public let problems: [Diagnostic]
        /// In the place of how many documents an earlier version stands.
        public let kept: Int
        /// The number of the last run, this one perhaps, that changed what feeds show.
        public let run: Int64
        /// The number of the last such run before this one.
        ///
        /// What was made of a later one was made of a catalog that was not saved.
        public let savedRun: Int64
    }

    /// Closes the account: what was not found any more is gone, but for what lies below a folder that cannot be read.
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
            if register.isTouched { try catalog.set(.run, String(register.run), db) }
            try catalog.set(.lastDocument, String(lastID), db)
            let groups = register.feeds.lazy.filter { $0.members > 0 }.map { feed in
                Group(
                    key: feed.key, path: feed.path, spelling: feed.spelling, members: feed.members,
                    feed: feed.id, touched: feed.touched)
            }
            return Contents(
                groups: Array(groups), documents: standing, problems: try DiagnosticTable(db: db).all(),
                kept: try noteKeptVersions(db),
                run: register.isTouched ? register.run : savedRun, savedRun: savedRun)
        }
    }

    /// Keeps all that was taken in and noted, and closes the catalog.
    ///
    /// - Throws: ``CatalogError``.
    public func save() throws(CatalogError) {
        try catalog.save()
    }

    /// Finds copies among all articles that were entered one by one.
    mutating func deduplicateAll(_ db: Database) throws {
        try flush(db)
        touched = Set(try IdentityTable(db: db).repeatedHashes())
        try deduplicate(db)
        isBulk = false
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
            var gone: [(name: String, document: KnownDocument)] = []
            try table.each(in: folder, from: nil, to: nil) { name, document in
                gone.append((String(decoding: name, as: UTF8.self), document))
            }
            for (name, document) in gone {
                try forget(document, db)
                try table.remove(folder: folder, name: name)
            }
            try table.removeFolder(folder)
        }
    }

    /// Finds out what feeds are called now; where that changes, all feeds that show the name are touched.
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
        for position in renamed { try touchShowing(register[position].id, db) }
    }

    /// Touches every feed that has an article in common with a feed.
    private mutating func touchShowing(_ feed: Int64, _ db: Database) throws {
        var ids: [Int64] = []
        try MembershipTable(db: db).each(in: feed) { ids.append($0) }
        let table = ArticleTable(db: db)
        for id in ids {
            guard let known = try table.article(id) else { throw InconsistencyError() }
            for membership in try table.withJoinedTopics(known).memberships {
                if let position = register.position(of: membership.key) { register.touch(position) }
            }
        }
    }
}
