import Articles
import FileSystem
import Synchronization

/// A file of several articles that must be read.
struct ArticleFileScan: Sendable {
    let listing: FolderListing
    let index: Int
    let form: DocumentForm
    let known: KnownFile?

    var path: String { listing.path(at: index) }
}

/// Files of several articles that are read one after the other, some articles at a time.
private final class ArticleFileQueue: Sendable {
    /// A file that is being read.
    struct Open: ~Copyable {
        let scan: ArticleFileScan
        let stamp: FileStamp
        var isSettled: Bool
        var file: ArticleFile
        /// What the name of the next article is not before.
        var next = ""
    }

    struct State: ~Copyable {
        var waiting: ArraySlice<ArticleFileScan>
        var open: Open?
    }

    let state: Mutex<State>

    init(_ files: [ArticleFileScan]) {
        state = Mutex(State(waiting: files[...], open: nil))
    }
}

/// What is scanned at once.
private struct Piece {
    var results = ScanResults()
    private var room = 512
    private var roomForBytes = 4 << 20

    var hasRoom: Bool { room > 0 && roomForBytes > 0 }

    mutating func take(_ size: Int) {
        room -= 1
        roomForBytes -= size
    }
}

extension ChangeScanner {
    /// Whether a file only needs to be read if it has changed, and has not; its documents are counted.
    func stands(_ file: ArticleFileScan, in results: inout ScanResults) -> Bool {
        guard let known = file.known, known.isSettled, !reading.isFull,
            known.documents.allSatisfy({ isStanding($0.document) }),
            known.stamp == file.listing.stamp(at: file.index)
        else { return false }
        for (document, count) in known.documents { results.standing[document.state, default: 0] += count }
        results.folders.append(ScanResults.Folder(prefix: file.path, id: known.id))
        return true
    }

    /// Scans files one after the other; what is too much for one time is left as ``ScanResults/rest``.
    func scanFiles(_ files: [ArticleFileScan], into results: inout ScanResults) throws {
        guard !files.isEmpty else { return }
        results.add(try scan(ArticleFileQueue(files)))
    }

    private func scan(_ queue: ArticleFileQueue) throws -> ScanResults {
        try queue.state.withLock { state in
            var piece = Piece()
            while piece.hasRoom {
                if let open = state.open.take() {
                    state.open = try scan(open, &piece)
                } else if let next = state.waiting.popFirst() {
                    state.open = try open(next, &piece)
                } else {
                    return piece.results
                }
            }
            piece.results.rest = { try scan(queue) }
            return piece.results
        }
    }

    private func open(_ scan: ArticleFileScan, _ piece: inout Piece) throws -> ArticleFileQueue.Open? {
        switch try ArticleFile.open(scan.listing, at: scan.index, scan.form, reader) {
        case .file(var file, let stamp, let isSettled):
            file.searchesAfterBreaks =
                scan.known?.documents.contains { $0.document.state.hasArticle } ?? false
            return ArticleFileQueue.Open(scan: scan, stamp: stamp, isSettled: isSettled, file: file)
        case .gone: break
        case .unreadable(let source): piece.results.unreadable.append(source)
        case .other(let content):
            try take(
                [Found(name: "", outcome: content.outcome, hasUnpublishedLine: false)], of: scan, from: "",
                to: "\u{1}", content.stamp,
                end: ScanResults.FileEnd(stamp: content.stamp, isSettled: content.isSettled, breakName: ""),
                &piece)
        }
        return nil
    }

    /// Reads some articles of a file; returns nil at its end.
    private func scan(
        _ opened: consuming ArticleFileQueue.Open, _ piece: inout Piece
    ) throws -> ArticleFileQueue.Open? {
        var open = opened
        var found: [Found] = []
        var isAtEnd = false
        var breakName: String?
        let start = open.next
        do throws(UnreadableSource) {
            while !isAtEnd, piece.hasRoom {
                guard let part = try open.file.next() else {
                    isAtEnd = true
                    break
                }
                let name = DocumentTable.name(ofNumber: part.number)
                found.append(
                    Found(name: name, outcome: part.outcome, hasUnpublishedLine: part.hasUnpublishedLine))
                piece.take(part.size)
                if part.outcome.dependsOnFiles { open.isSettled = false }
                isAtEnd = part.isBreak
                let isHeldBack = part.hasUnpublishedLine && !rules.includesUnpublished
                if part.isBreak, !reading.dropsBroken, !isHeldBack { breakName = name }
                open.next = name + "\u{1}"
            }
        } catch {
            // What was not read stays as it was.
            piece.results.unreadable.append(error)
            try take(found, of: open.scan, from: start, to: open.next, open.stamp, end: nil, &piece)
            return nil
        }
        var end: ScanResults.FileEnd?
        if isAtEnd {
            // It may have been written again while it was read.
            let isSettled = open.isSettled && open.scan.listing.stamp(at: open.scan.index) == open.stamp
            end = ScanResults.FileEnd(stamp: open.stamp, isSettled: isSettled, breakName: breakName)
        }
        let isWhole = isAtEnd && breakName == nil
        try take(
            found, of: open.scan, from: start, to: isWhole ? nil : open.next, open.stamp, end: end, &piece)
        if isAtEnd { return nil }
        return open
    }

    /// An article that was read.
    private struct Found {
        let name: String
        let outcome: ArticleReader.Outcome
        let hasUnpublishedLine: Bool
    }

    /// Compares articles with the catalog's in the same range of names.
    private func take(
        _ found: [Found], of scan: ArticleFileScan, from start: String, to end: String?, _ stamp: FileStamp,
        end fileEnd: ScanResults.FileEnd?, _ piece: inout Piece
    ) throws {
        var folder = ScanResults.Folder(prefix: scan.path, id: scan.known?.id)
        folder.end = fileEnd
        var known = try scan.known.map { try catalog.documents(of: $0.id, from: start, to: end)[...] } ?? []
        // The file itself has the stamp.
        let stamp = FileStamp(size: 0, modified: stamp.modified, inode: 0)
        for part in found {
            while let first = known.first, first.name < part.name { folder.gone.append(known.removeFirst()) }
            let earlier = known.first?.name == part.name ? known.removeFirst().document : nil
            var document = document(
                part.name, part.outcome, stamp, isSettled: true, earlier, noting: &piece.results.noted)
            if part.hasUnpublishedLine, !rules.includesUnpublished { document.isBroken = false }
            folder.read.append(document)
        }
        folder.gone += known
        piece.results.folders.append(folder)
    }
}

extension Catalog {
    /// The documents of a file of several articles within a range of names.
    fileprivate func documents(
        of file: Int64, from start: String, to end: String?
    ) throws(CatalogError) -> [(name: String, document: KnownDocument)] {
        try access { db in
            var documents: [(name: String, document: KnownDocument)] = []
            try DocumentTable(db: db).each(in: file, from: start, to: end) { name, document in
                documents.append((String(decoding: name, as: UTF8.self), document))
            }
            return documents
        }
    }
}
