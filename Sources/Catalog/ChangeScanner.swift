import Articles
import Feeds
import FileSystem

/// Checks documents, and reads those that differ from the catalog.
public struct ChangeScanner: Sendable {
    let catalog: Catalog
    let rules: SelectionRules
    private let groupings: Groupings
    let reader: ArticleReader
    let reading: Reading
    private let keptVersions: KeptVersions
    private let isNoted: @Sendable (Article) -> Bool

    /// How to read documents, apart from the rules for articles.
    public struct Reading: Sendable {
        /// Whether to read every document again.
        public var isFull: Bool
        /// Whether to reject a document that cannot be parsed, even if an earlier version is known.
        public var dropsBroken: Bool

        /// Reads only changed documents by default, and keeps the last version of one that cannot be parsed.
        public init(isFull: Bool = false, dropsBroken: Bool = false) {
            self.isFull = isFull
            self.dropsBroken = dropsBroken
        }
    }

    /// Prepares to compare documents with a catalog.
    ///
    /// - Parameters:
    ///   - slugs: slugs of topics that are known; see ``CatalogUpdate/slugs``.
    ///   - isNoted: selects the articles to return in ``ScanResults/noted``.
    public init(
        _ catalog: Catalog, rules: SelectionRules, _ groupings: Groupings, reading: Reading = Reading(),
        keptVersions: KeptVersions = .none, slugs: [String: String] = [:],
        noting isNoted: @escaping @Sendable (Article) -> Bool = { _ in false }
    ) {
        self.catalog = catalog
        self.rules = rules
        self.groupings = groupings
        reader = ArticleReader(groupings.readingRules, slugs: SlugCache(slugs))
        self.reading = reading
        self.keptVersions = keptVersions
        self.isNoted = isNoted
    }

    /// Compares slices of folders; may be called from many threads with different slices.
    ///
    /// - Throws: ``CatalogError``, ``Articles/OutOfResourcesError``.
    public func scan(_ slices: [FolderListing.Slice]) throws -> ScanResults {
        var file = DocumentFile(reader)
        var results = ScanResults()
        let known = try catalog.isEmpty ? nil : catalog.known(in: slices)
        var changed: [ArticleFileScan] = []
        for (index, slice) in slices.enumerated() {
            try scan(slice, known?[index] ?? KnownSlice(), with: &file, into: &results, &changed)
        }
        try scanFiles(changed, into: &results)
        return results
    }

    private func scan(
        _ slice: FolderListing.Slice, _ known: KnownSlice, with file: inout DocumentFile,
        into results: inout ScanResults, _ changed: inout [ArticleFileScan]
    ) throws(OutOfResourcesError) {
        let listing = slice.listing
        var folder = ScanResults.Folder(prefix: listing.prefix, id: known.folder)
        var next = 0
        for index in slice.range {
            if let form = listing.form(at: index), form.isArticleFile {
                let file = ArticleFileScan(
                    listing: listing, index: index, form: form, known: known.files[index])
                if !stands(file, in: &results) { changed.append(file) }
                continue
            }
            while next < known.count, known.order(next, listing, index) < 0 {
                folder.gone.append(known[next])
                next += 1
            }
            var earlier: KnownDocument?
            if next < known.count, known.order(next, listing, index) == 0 {
                earlier = known.documents[next]
                next += 1
            }
            if let earlier, isStanding(earlier), listing.stamp(at: index) == earlier.stamp {
                results.standing[earlier.state, default: 0] += 1
            } else {
                try read(listing, at: index, earlier, with: &file, into: &folder, &results)
            }
        }
        for index in next..<known.count { folder.gone.append(known[index]) }
        results.folders.append(folder)
    }

    /// Whether a document only needs to be read if its file has changed.
    func isStanding(_ document: KnownDocument) -> Bool {
        document.isSettled && !document.isDue(by: rules) && !reading.isFull
            && !(reading.dropsBroken && document.keptVersion != nil)
    }

    private func read(
        _ listing: FolderListing, at index: Int, _ earlier: KnownDocument?, with file: inout DocumentFile,
        into folder: inout ScanResults.Folder, _ results: inout ScanResults
    ) throws(OutOfResourcesError) {
        switch try file.read(listing, at: index) {
        case .gone:
            if let earlier { folder.gone.append((listing.name(at: index), earlier)) }
        case .unreadable(let source):
            results.unreadable.append(source)
            if let earlier { results.standing[earlier.state, default: 0] += 1 }
        case .read(let content):
            var document = document(
                listing.name(at: index), content.outcome, content.stamp, isSettled: content.isSettled,
                earlier,
                noting: &results.noted)
            if document.isBroken, !rules.includesUnpublished { document.isBroken = !file.hasUnpublishedLine }
            folder.read.append(document)
        }
    }

    /// What a run records about a document that was read.
    ///
    /// It may keep the last version of one that cannot be parsed, unless that says that it is held back.
    func document(
        _ name: String, _ outcome: consuming ArticleReader.Outcome, _ stamp: FileStamp, isSettled: Bool,
        _ earlier: KnownDocument?, noting noted: inout [Article]
    ) -> ScanResults.Document {
        let known = KnownDocument(
            id: earlier?.id ?? 0, stamp: stamp, isSettled: isSettled, state: .notDocument)
        var document = ScanResults.Document(name: name, earlier: earlier, known: known, problems: [])
        let mayKeep =
            !reading.dropsBroken && (earlier?.state.hasArticle == true || !keptVersions.isEmpty)
        switch consume outcome {
        case .notDocument: document.isBroken = mayKeep
        case .rejected(let problems):
            document.known.state = .rejected
            document.problems = problems
            document.isBroken = mayKeep
        case .heldBack(let reason, let problems, let missing):
            document.known.state = rules.includesUnpublished ? .rejected : DocumentState(reason)
            document.problems = problems + (rules.includesUnpublished ? missing : [])
        case .article(var article, let problems):
            document.problems = problems
            document.known.judge(&article, by: rules, noting: &document.problems)
            if isNoted(article) { noted.append(article) }
            if document.known.state.hasArticle { document.article = ScanResults.Digest(article, groupings) }
        }
        return document
    }
}

extension KnownDocument {
    /// Records the rules' verdict on an article, and removes from it what they do not allow yet.
    mutating func judge(
        _ article: inout Article, by rules: SelectionRules, noting problems: inout [Diagnostic]
    ) {
        // The catalog's article may lack an update that was held back before.
        let known = state.hasArticle ? due : nil
        state = DocumentState(of: article, by: rules)
        switch state {
        case .future, .unpublishedFuture: due = article.due.seconds
        case .expired: due = article.expires?.seconds
        case .selected, .filtered:
            let update = rules.holdBackUpdate(of: &article, noting: &problems)
            due = [update?.seconds ?? known, article.expires?.seconds].compactMap { $0 }.min()
        default: due = nil
        }
    }
}

/// The catalog's documents in a slice of a folder, sorted by name.
struct KnownSlice: Sendable {
    var folder: Int64?
    private(set) var names = PackedNames()
    private(set) var documents: [KnownDocument] = []
    /// The files of several articles, by their position in the listing.
    var files: [Int: KnownFile] = [:]

    var count: Int { documents.count }

    subscript(index: Int) -> (name: String, document: KnownDocument) {
        (names.withName(at: index) { String(decoding: $0, as: UTF8.self) }, documents[index])
    }

    mutating func append(_ name: UnsafeRawBufferPointer, _ document: KnownDocument) {
        names.append(name)
        documents.append(document)
    }

    /// Compares a known name with one of a listing: negative if it sorts before, zero if equal, positive if
    /// after.
    func order(_ index: Int, _ listing: FolderListing, _ place: Int) -> Int {
        names.withName(at: index) { -listing.order(at: place, $0) }
    }
}

extension Catalog {
    /// The catalog's documents in each slice.
    func known(in slices: [FolderListing.Slice]) throws(CatalogError) -> [KnownSlice] {
        try access { db in
            let table = DocumentTable(db: db)
            return try slices.map { slice in
                var known = KnownSlice()
                for index in slice.range where slice.listing.form(at: index)?.isArticleFile == true {
                    known.files[index] = try ArticleFileTable(db: db).file(slice.listing.path(at: index))
                }
                guard let folder = try table.folder(slice.listing.prefix) else { return known }
                known.folder = folder
                try table.each(in: folder, from: slice.start, to: slice.end) { known.append($0, $1) }
                return known
            }
        }
    }
}
