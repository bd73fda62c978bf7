import Articles
import Feeds
import FileSystem

/// Looks at documents, and reads those that are not as the catalog knows them.
public struct Survey: Sendable {
    private let catalog: Catalog
    private let rules: SelectionRules
    private let isNoted: @Sendable (Article) -> Bool

    /// Prepares to compare documents with a catalog.
    ///
    /// - Parameter isNoted: which of the articles that are read are to be handed on in ``Findings/noted``.
    public init(
        _ catalog: Catalog, rules: SelectionRules,
        noting isNoted: @escaping @Sendable (Article) -> Bool = { _ in false }
    ) {
        self.catalog = catalog
        self.rules = rules
        self.isNoted = isNoted
    }

    /// Looks at slices of folders; may be called from many threads, each with slices of its own.
    ///
    /// - Throws: ``CatalogFailure``, ``Articles/OutOfResources``.
    public func look(at slices: [FolderListing.Slice]) throws -> Findings {
        var file = DocumentFile()
        var findings = Findings()
        let known = try catalog.isEmpty ? nil : catalog.known(in: slices)
        for (index, slice) in slices.enumerated() {
            try look(at: slice, known?[index] ?? KnownSlice(), with: &file, into: &findings)
        }
        return findings
    }

    private func look(
        at slice: FolderListing.Slice, _ known: KnownSlice, with file: inout DocumentFile,
        into findings: inout Findings
    ) throws(OutOfResources) {
        let listing = slice.listing
        var folder = Findings.Folder(prefix: listing.prefix, id: known.folder)
        var next = 0
        for index in slice.range {
            while next < known.count, known.order(next, listing, index) < 0 {
                folder.gone.append(known[next])
                next += 1
            }
            guard next < known.count, known.order(next, listing, index) == 0 else {
                folder.read.append(try read(listing, at: index, nil, with: &file, noting: &findings.noted))
                continue
            }
            let earlier = known.documents[next]
            next += 1
            if earlier.isSettled, !earlier.isDue(by: rules), listing.stamp(at: index) == earlier.stamp {
                findings.standing[earlier.state, default: 0] += 1
            } else {
                folder.read.append(
                    try read(listing, at: index, earlier, with: &file, noting: &findings.noted))
            }
        }
        for index in next..<known.count { folder.gone.append(known[index]) }
        findings.folders.append(folder)
    }

    private func read(
        _ listing: FolderListing, at index: Int, _ earlier: KnownDocument?, with file: inout DocumentFile,
        noting noted: inout [Article]
    ) throws(OutOfResources) -> Findings.Document {
        let reading = try file.read(listing, at: index)
        var known = KnownDocument(
            id: earlier?.id ?? 0, stamp: reading.stamp ?? FileStamp(size: 0, modified: 0, inode: 0),
            isSettled: reading.isSettled, state: .notDocument)
        var article: Findings.Digest?
        var problems: [Problem] = []
        switch reading.outcome {
        case .notDocument: break
        case .rejected(let flaws):
            known.state = .rejected
            problems = flaws
        case .article(let found, let flaws):
            if isNoted(found) { noted.append(found) }
            known.judge(found, by: rules)
            if known.state.isKept { article = Findings.Digest(found) }
            problems = flaws
        }
        return Findings.Document(
            name: listing.name(at: index), earlier: earlier, known: known, article: article,
            problems: problems)
    }
}

extension KnownDocument {
    /// Notes what the rules make of an article.
    mutating func judge(_ article: Article, by rules: SelectionRules) {
        state = DocumentState(of: article, by: rules)
        due = state.isFuture ? article.published.seconds : nil
    }
}

/// What the catalog knows of the documents in a slice of a folder, in order of name.
struct KnownSlice: Sendable {
    var folder: Int64?
    private(set) var names = PackedNames()
    private(set) var documents: [KnownDocument] = []

    var count: Int { documents.count }

    subscript(index: Int) -> (name: String, document: KnownDocument) {
        (names.withName(at: index) { String(decoding: $0, as: UTF8.self) }, documents[index])
    }

    mutating func append(_ name: UnsafeRawBufferPointer, _ document: KnownDocument) {
        names.append(name)
        documents.append(document)
    }

    /// Whether a known name comes before one of a listing (less than 0), is the same (0), or comes after it.
    func order(_ index: Int, _ listing: FolderListing, _ place: Int) -> Int {
        names.withName(at: index) { -listing.order(at: place, $0) }
    }
}

extension Catalog {
    /// What is known of the documents in each slice.
    func known(in slices: [FolderListing.Slice]) throws(CatalogFailure) -> [KnownSlice] {
        try access { db in
            let table = DocumentTable(db: db)
            return try slices.map { slice in
                var known = KnownSlice()
                guard let folder = try table.folder(slice.listing.prefix) else { return known }
                known.folder = folder
                try table.each(in: folder, from: slice.start, to: slice.end) { known.append($0, $1) }
                return known
            }
        }
    }
}
