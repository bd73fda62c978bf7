import Articles
import Bodies
import Feeds
import Foundation
import Synchronization

/// The full texts of the articles in feeds: each is read and rendered once a run, however many feeds show it.
///
/// They are kept in a file without a name, so that memory does not depend on their number.
final class FullTexts: Sendable {
    /// Where a text is in the file.
    private struct Place {
        var offset: Int
        var length: Int
    }

    private struct Contents: Sendable {
        /// Nil for an article whose document has no text to show any longer.
        var places: [String: Place?] = [:]
        /// Texts of files of several articles for which there was no room in the file.
        var others: [String: String] = [:]
        var end = 0
        var notes = Notes()
    }

    /// What could not be shown.
    struct Notes: Sendable {
        /// The articles whose text was rendered, by path.
        var rendered: Set<String> = []
        /// Those whose text was too long.
        var cut: [String] = []
        /// What was left out, by name, and how often.
        var leftOut: [String: Int] = [:]
    }

    private let reader: ArticleReader
    private let site: WebAddress?
    /// Negative if there is no such file, so that a text is rendered for each feed.
    private let file: Int32
    private let contents = Mutex(Contents())

    /// Prepares to read full texts; nil if no feed has any.
    ///
    /// - Parameter folder: where the file is; nothing can be seen there, and nothing stays.
    init?(_ groupings: Groupings, in folder: String) {
        guard groupings.haveFullText else { return nil }
        let rules = groupings.readingRules
        reader = ArticleReader(rules)
        site = rules.site
        file = open(folder, O_RDWR | O_CLOEXEC | Self.unnamed, 0o600)
    }

    deinit {
        if file >= 0 { close(file) }
    }

    /// `O_TMPFILE`, which Foundation does not import.
    private static let unnamed = 0o20000000 | O_DIRECTORY

    /// What could not be shown so far.
    var notes: Notes {
        contents.withLock { contents in
            var notes = contents.notes
            notes.cut.sort()
            return notes
        }
    }

    /// What the full texts of some articles have that feeds cannot show; nil if no feed has full texts.
    ///
    /// - Throws: ``Articles/OutOfResourcesError``.
    static func notes(on articles: [Article], of groupings: Groupings) throws -> Notes? {
        guard let texts = FullTexts(groupings, in: NSTemporaryDirectory()) else { return nil }
        var wanted = Wanted()
        for article in articles {
            wanted.add(article)
            _ = try texts.text(of: article)
        }
        try texts.read(wanted)
        return texts.notes
    }

    /// The text of an article as clean HTML; nil if its document has none, or holds the article back by now.
    ///
    /// - Throws: ``Articles/OutOfResourcesError``.
    func text(of article: Article) throws -> String? {
        if let place = contents.withLock({ $0.places[article.path] }) {
            guard let place else { return nil }
            if let text = read(place) { return text }
        }
        if let text = contents.withLock({ $0.others[article.path] }) { return text }
        // Those that have a text have been read.
        guard DocumentPlace(inArticleFile: article.path) == nil else { return nil }
        var document = DocumentFile(reader)
        let body = try document.withBody(at: article.path) { now, body in
            // Another article may be in its place by now.
            now.identity == article.identity ? body.rendered(for: now, site: site) : nil
        }
        if let body = body ?? nil { note(body, of: article.path) }
        guard let body = body ?? nil, !body.html.isEmpty else {
            contents.withLock { contents in
                contents.places[article.path] = .some(nil)
                contents.notes.rendered.insert(article.path)
            }
            return nil
        }
        keep(body, of: article.path)
        return body.html
    }

    /// Articles in files of several articles.
    struct Wanted {
        fileprivate var files: [String: [Int: String]] = [:]

        /// Adds an article if it is in such a file.
        mutating func add(_ article: Article) {
            guard let place = DocumentPlace(inArticleFile: article.path) else { return }
            files[place.path, default: [:]][place.number ?? 0] = article.identity.string
        }
    }

    /// Reads the texts of articles, each file once.
    ///
    /// - Throws: ``Articles/OutOfResourcesError``.
    func read(_ wanted: Wanted) throws {
        for (path, articles) in wanted.files {
            guard let form = DocumentForm(name: path.utf8),
                case .file(var file, _, _) = try ArticleFile.open(path, form, reader)
            else { continue }
            // What cannot be read, or is another article by now, shows its excerpt.
            file.eachBody(of: articles) { now, body, place in
                let (body, name) = (body.rendered(for: now, site: site), place.description)
                note(body, of: name)
                if body.html.isEmpty { return }
                if !keep(body, of: name) { contents.withLock { $0.others[name] = body.html } }
            }
        }
    }

    /// Takes note of what could not be shown of a text.
    private func note(_ body: RenderedBody, of path: String) {
        contents.withLock { contents in
            // Two feeds may render a text at the same time.
            guard contents.notes.rendered.insert(path).inserted else { return }
            if body.isCut { contents.notes.cut.append(path) }
            contents.notes.leftOut.merge(body.leftOut, uniquingKeysWith: +)
        }
    }

    /// Keeps a text in the file; returns false if there is no room for it.
    @discardableResult
    private func keep(_ body: RenderedBody, of path: String) -> Bool {
        var html = body.html
        return html.withUTF8 { bytes in
            let place = contents.withLock { contents in
                let place = Place(offset: contents.end, length: bytes.count)
                contents.end += bytes.count
                return place
            }
            // Without room for it, the text is rendered again for the next feed.
            guard file >= 0, pwrite(file, bytes.baseAddress, bytes.count, place.offset) == bytes.count else {
                return false
            }
            contents.withLock { $0.places[path] = place }
            return true
        }
    }

    private func read(_ place: Place) -> String? {
        let text = String(unsafeUninitializedCapacity: place.length) { buffer in
            max(0, pread(file, buffer.baseAddress, place.length, place.offset))
        }
        return text.utf8.count == place.length ? text : nil
    }
}
