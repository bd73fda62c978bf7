import Articles
import Feeds
import FileSystem
import GRDB
import Text

/// Updates a catalog with the results of a ``ChangeScanner``, and determines which feeds change.
///
/// The outcome does not depend on the order of the results, nor on the number of runs.
public struct CatalogUpdate {
    let catalog: Catalog
    let rules: SelectionRules
    let groupings: Groupings
    let keptVersions: KeptVersions
    var register: FeedRegister
    /// Memberships and ids that are not in their tables yet.
    private var pending: [CatalogMembership] = []
    private var pendingIdentities: [CatalogIdentity] = []
    /// Hashes of ids whose articles must be compared.
    var touched: Set<Int64> = []
    var seenFolders: Set<Int64> = []
    var standing: [DocumentState: Int] = [:]
    var lastID: Int64
    /// The number of the last saved run that changed what feeds show.
    let savedRun: Int64
    /// Whether copies are only found at the end, because many articles are expected.
    var isBulk: Bool
    /// A fingerprint of what documents mean.
    let reading: String
    /// Whether documents mean the same as in the last run.
    private let isReadAlike: Bool
    /// The articles whose ids differ from those of the last run because documents mean something else now.
    var changedIDs = ChangedIDs()
    /// Whether all documents must be read: a grouping names a field that is not kept with articles yet, or
    /// what documents mean has changed.
    public let needsAllDocuments: Bool

    private static let pendingLimit = 1 << 18
    private static let touchedLimit = 100_000

    /// Begins to update a catalog.
    ///
    /// If the rules or the groupings have changed since the last run, they are applied without reading the
    /// documents again.
    ///
    /// - Parameters:
    ///   - rules: which articles may be in feeds.
    ///   - groupings: which feeds an article is in.
    ///   - keptVersions: earlier versions of documents that can no longer be parsed.
    /// - Throws: ``CatalogError``.
    public init(
        _ catalog: Catalog, rules: SelectionRules, _ groupings: Groupings,
        keptVersions: KeptVersions = .none
    ) throws(CatalogError) {
        self.catalog = catalog
        self.rules = rules
        self.groupings = groupings
        self.keptVersions = keptVersions
        isBulk = catalog.isEmpty
        lastID = try catalog.setting(.lastDocument).flatMap { Int64($0) } ?? 0
        savedRun = try catalog.setting(.run).flatMap { Int64($0) } ?? 0
        let feeds = try catalog.access { try FeedTable(db: $0).all() }
        let periods = FeedPeriods(
            try catalog.access { try PeriodTable(db: $0).all() }, lengths: groupings.archives,
            run: savedRun &+ 1)
        register = FeedRegister(feeds, periods, run: savedRun &+ 1)
        let kept = Set(try catalog.setting(.fields)?.split(separator: "\n").map(String.init) ?? [])
        reading = Fingerprint.reading(groupings.readingRules)
        isReadAlike = try catalog.setting(.reading) == reading
        needsAllDocuments = !isReadAlike || !groupings.keptFields.isSubset(of: kept)
        let selection = Fingerprint.selection(rules, groupings)
        let then = try catalog.moment() ?? rules.now
        let earlier = try catalog.setting(.selection)
        if !catalog.isEmpty, selection != earlier || rules.now < then { try judgeAll() }
        try catalog.set(.selection, selection)
        try catalog.set(.now, "\(rules.now.seconds) \(rules.now.nanoseconds)")
    }

    /// The slugs of topics whose names are beyond ASCII, by name, as far as the last run found them.
    public var slugs: [String: String] {
        // Elsewhere, a topic's subject may not be its slug.
        groupings.site.slugs.isEmpty ? register.subjectsOfTopics : [:]
    }

    /// Adds the results of a scan.
    ///
    /// - Throws: ``CatalogError``.
    public mutating func take(_ results: ScanResults) throws(CatalogError) {
        standing.merge(results.standing, uniquingKeysWith: +)
        try catalog.access { db in
            for folder in results.folders { try take(folder, db) }
            // Waiting until many copies of an article are there saves comparisons.
            if touched.count >= Self.touchedLimit { try deduplicate(db) }
        }
    }

    private mutating func take(_ results: ScanResults.Folder, _ db: Database) throws {
        let table = DocumentTable(db: db)
        var folder = results.id
        if folder == nil, !results.read.isEmpty || results.end != nil {
            folder = try table.folder(results.prefix) ?? table.addFolder(results.prefix)
        }
        guard let folder else { return }
        seenFolders.insert(folder)
        for (name, document) in results.gone {
            try forget(document, db)
            try table.remove(folder: folder, name: name)
        }
        let displaced = try displacedDocuments(of: results, db)
        for (index, document) in results.read.enumerated() {
            var document = document
            if displaced.contains(index) { document.isBroken = false }
            try take(document, in: folder, prefix: results.prefix, db)
        }
        if let end = results.end { try take(end, of: folder, db) }
    }

    /// Records the end of a file of several articles; what may follow a break stays as it was.
    private mutating func take(_ end: ScanResults.FileEnd, of file: Int64, _ db: Database) throws {
        let table = ArticleFileTable(db: db)
        try table.setStamp(end.stamp, isSettled: end.isSettled, of: file)
        guard let name = end.breakName else { return }
        try table.keepVersions(of: file, after: name)
        for (document, count) in try table.states(of: file, from: name + "\u{1}") {
            standing[document.state, default: 0] += count
        }
    }

    private mutating func take(
        _ found: ScanResults.Document, in folder: Int64, prefix: String, _ db: Database
    ) throws {
        var found = found
        if found.isBroken { try keepLastVersion(of: &found, at: DocumentTable.path(prefix, found.name), db) }
        var known = found.known
        standing[known.state, default: 0] += 1
        let isAsBefore = try found.earlier.map { try isUnchanged(found, since: $0, db) } ?? false
        if let earlier = found.earlier, !isAsBefore {
            let before = try forget(earlier, db)
            if !isReadAlike, known.state == .selected, earlier.state == .selected, let before,
                let now = found.article?.identity
            {
                changedIDs.note(before, now)
            }
        }
        if found.earlier == nil {
            lastID &+= 1
            known.id = lastID
        }
        // In a file of several articles, most are usually as they were, and the file itself has a stamp.
        let stays =
            isAsBefore && DocumentTable.isFile(prefix) && known.due == found.earlier?.due
            && known.keptVersion == found.earlier?.keptVersion
        if !stays { try DocumentTable(db: db).put(known, folder: folder, name: found.name) }
        guard !isAsBefore else { return }
        try DiagnosticTable(db: db).add(found.problems, to: known.id)
        guard let article = found.article else { return }
        let isEntered = isBulk && known.state == .selected
        try ArticleTable(db: db).add(
            known.id, article, path: DocumentTable.path(prefix, found.name), isEntered: isEntered)
        let hash = article.identity.hash
        pendingIdentities.append(CatalogIdentity(hash: hash, article: known.id))
        if isEntered {
            try enter(article.memberships, published: article.published, known.id, db)
        } else {
            touched.insert(hash)
        }
    }

    /// Whether a document has the same content as before, so that no feed changes.
    private func isUnchanged(
        _ found: ScanResults.Document, since earlier: KnownDocument, _ db: Database
    ) throws -> Bool {
        guard earlier.state == found.known.state, let article = found.article,
            try ArticleTable(db: db).has(article.body, earlier.id)
        else { return false }
        return try DiagnosticTable(db: db).problems(of: earlier.id)
            .filter { $0.message != DuplicateGroup.tooManyTopics } == found.problems
    }

    /// Removes everything that came from a document.
    ///
    /// - Returns: the id of the article; nil if there was none.
    @discardableResult
    mutating func forget(_ document: KnownDocument, _ db: Database) throws -> PermanentID? {
        try DiagnosticTable(db: db).remove(of: document.id)
        guard document.state.hasArticle else { return nil }
        let table = ArticleTable(db: db)
        guard let known = try table.article(document.id) else { throw InconsistencyError() }
        if known.isEntered { try withdraw(known, db) }
        let hash = known.article.identity.hash
        try flush(db)
        try IdentityTable(db: db).remove(CatalogIdentity(hash: hash, article: known.id))
        try table.remove(known.id)
        touched.insert(hash)
        return known.article.identity
    }

    /// Adds an article to its feeds.
    mutating func enter(
        _ memberships: [Membership], published: Timestamp, _ id: Int64, _ db: Database
    ) throws {
        for membership in memberships {
            let feed = register.count(membership, published: published, by: 1)
            pending.append(CatalogMembership(feed: feed, published: published, article: id))
        }
        if pending.count >= Self.pendingLimit { try flush(db) }
    }

    /// Removes an article from its feeds.
    mutating func withdraw(_ known: KnownArticle, _ db: Database) throws {
        try flush(db)
        let (articles, memberships) = (ArticleTable(db: db), MembershipTable(db: db))
        let article = try articles.completed(known)
        for membership in groupings.memberships(of: article) {
            let feed = register.count(membership, published: article.published, by: -1)
            try memberships.remove(
                CatalogMembership(feed: feed, published: article.published, article: known.id))
        }
        if article != known.article { try articles.setCompleted(nil, of: known.id) }
        if article.topics.count >= DuplicateGroup.topicLimit {
            try DiagnosticTable(db: db).remove(DuplicateGroup.tooManyTopics, of: known.id)
        }
        try articles.setEntered(false, known.id)
    }

    /// Writes pending rows to their tables; needed before anything is removed from them.
    mutating func flush(_ db: Database) throws {
        // Removing documents calls this often, usually with nothing pending.
        guard !pending.isEmpty || !pendingIdentities.isEmpty else { return }
        try MembershipTable(db: db).add(pending)
        pending.removeAll(keepingCapacity: true)
        try IdentityTable(db: db).add(pendingIdentities)
        pendingIdentities.removeAll(keepingCapacity: true)
    }
}
