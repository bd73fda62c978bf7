import Articles
import Catalog
import Feeds
import FileSystem
import Foundation
import Text

/// What happened to a document or article.
struct Explanation {
    /// The documents, or the articles of a file, that were named.
    let documents: [ExplainedDocument]
    /// What is in a file of several articles, if it was named as a whole.
    let summary: FileSummary?

    /// The explanation for people.
    var text: String { summary?.text ?? documents.map(\.text).joined(separator: "\n\n") }

    /// Reads all sources and finds the documents that `subject` names.
    ///
    /// Changes nothing: it works on a temporary copy of the catalog.
    ///
    /// - Throws: ``CommandError`` with status 66 if no document matches.
    init(of subject: String, settings: ExportSettings) async throws {
        let named = ArticleSelection(subject)
        let path = try Self.path(of: named.path, in: settings.sources)
        let addresses = (try? WebAddress(subject)).map { [$0.string, $0.canonical] } ?? [subject]
        var settings = settings
        settings.isFull = true
        let catalog = try Catalog.copy(in: settings.state.path, program: Outfeed.version).catalog
        let keptVersions = try KeptVersions.open(
            in: settings.state.path, isReadOnly: true, name: settings.state.name(ofDocument:)
        ).versions
        let groupings = settings.groupings
        var update = try CatalogUpdate(
            catalog, rules: settings.rules, groupings, keptVersions: keptVersions)
        let refresh = CatalogRefresh(
            settings: settings, groupings: groupings, keptVersions: keptVersions,
            progress: Progress(isEnabled: false))
        let (contents, _, articles) = try await refresh.run(&update, of: catalog) { article in
            path == nil && [article.identity.string, article.link.string].contains(where: addresses.contains)
        }
        let places = FeedPlaces(catalog: catalog, contents: contents, groupings, settings: settings)
        if let path, let form = DocumentForm(name: path.utf8), form.isArticleFile {
            (documents, summary) = try Self.articles(
                of: named, in: path, form, groupings.reader, catalog, places)
            return
        }
        summary = nil
        if let path {
            var file = DocumentFile(groupings.reader)
            switch try file.read(path) {
            case .gone: throw CommandError(.noInput, "\(path): the document no longer exists")
            case .unreadable(let source): throw CommandError(.noInput, source.description)
            case .read(let content):
                documents = [
                    try Self.document(
                        content.outcome, file.fieldSources(), path: path,
                        kept: try catalog.keptVersion(at: path), places)
                ]
            }
            return
        }
        guard !articles.isEmpty else {
            throw CommandError(.noInput, "\(subject): no document has this path, address or id")
        }
        documents = try articles.sorted { $0.path < $1.path }.map { article in
            let sources = try Self.fieldSources(of: article, groupings.reader)
            return try Self.document(.article(article, []), sources, path: article.path, kept: nil, places)
        }
    }

    /// Which keys of its document an article was read from; nil if the document is another one by now.
    private static func fieldSources(of article: Article, _ reader: ArticleReader) throws -> FieldSources? {
        guard let place = DocumentPlace(inArticleFile: article.path),
            let form = DocumentForm(name: place.path.utf8)
        else {
            var file = DocumentFile(reader)
            _ = try file.read(article.path)
            return file.fieldSources()
        }
        guard case .file(var file, _, _) = try ArticleFile.open(place.path, form, reader) else { return nil }
        while let part = try file.next() {
            if part.number == place.number ?? 0 { return file.fieldSources() }
        }
        return nil
    }

    /// Converts a document's path as the user wrote it into its path in the sources; accepts paths outside of
    /// them.
    ///
    /// Returns nil if there is no such file.
    private static func path(of subject: String, in sources: [String]) throws -> String? {
        guard let stamp = FileStamp(ofFileAt: subject) else { return nil }
        var tree = try DocumentTree(sources)
        var found: String?
        while let listing = try tree.next() {
            for index in 0..<listing.count where listing.stamp(at: index) == stamp {
                let path = listing.path(at: index)
                if path == subject { return path }
                found = found ?? path
            }
        }
        return found ?? subject
    }

    static func document(
        _ outcome: ArticleReader.Outcome, _ sources: FieldSources?, path: String, kept: Article?,
        _ places: FeedPlaces
    ) throws -> ExplainedDocument {
        func inNoFeed(_ problems: [Diagnostic], because reason: String) -> ExplainedDocument {
            ExplainedDocument(path, nil, sources, problems, places: ["In no feed: \(reason)"])
        }
        switch (outcome, kept) {
        case (.article(var article, var problems), _):
            _ = places.settings.rules.holdBackUpdate(of: &article, noting: &problems)
            return ExplainedDocument(path, article, sources, problems, places: try places.lines(of: article))
        case (.rejected(let problems), nil):
            return inNoFeed(problems, because: "the document is rejected.")
        case (.heldBack(let reason, let problems, let missing), nil):
            return inNoFeed(problems + missing, because: FeedPlaces.reason(.heldBack(reason)) ?? "")
        case (.notDocument, nil):
            let lack =
                DocumentForm(name: path.prefix { $0 != "#" }.utf8)?.isArticleFile == true
                ? "it has no date with a title or an address, so it is not an article; `fields` can name the keys that have them"
                : "the file has no front matter, `exclude` names it, or the site generator does not turn it into an article"
            return inNoFeed([], because: "\(lack).")
        case (_, let kept?):
            let problems = if case .rejected(let problems) = outcome { problems } else { [Diagnostic]() }
            return ExplainedDocument(
                path, kept, nil, problems, places: try places.lines(of: kept), isKeptVersion: true)
        }
    }
}
