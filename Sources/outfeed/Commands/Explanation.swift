import Articles
import Catalog
import Feeds
import FileSystem
import Foundation
import Text

/// What happened to a document or article.
struct Explanation {
    let text: String

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
            text = try Self.text(of: named, in: path, form, groupings.reader, catalog, places)
            return
        }
        if let path {
            var file = DocumentFile(groupings.reader)
            switch try file.read(path) {
            case .gone: throw CommandError(.noInput, "\(path): the document no longer exists")
            case .unreadable(let source): throw CommandError(.noInput, source.description)
            case .read(let content):
                text = try Self.text(
                    content.outcome, path: path, kept: try catalog.keptVersion(at: path), places)
            }
            return
        }
        guard !articles.isEmpty else {
            throw CommandError(.noInput, "\(subject): no document has this path, address or id")
        }
        text = try articles.sorted { $0.path < $1.path }
            .map { try Self.text(.article($0, []), path: $0.path, kept: nil, places) }.joined(
                separator: "\n\n")
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

    static func text(
        _ outcome: ArticleReader.Outcome, path: String, kept: Article?, _ places: FeedPlaces
    ) throws -> String {
        switch (outcome, kept) {
        case (.article(var article, var problems), _):
            _ = places.settings.rules.holdBackUpdate(of: &article, noting: &problems)
            return try text(of: article, problems, path: path, places)
        case (.rejected(let problems), nil):
            return ([path, "", "In no feed: the document is rejected."] + problems.map(\.description))
                .joined(separator: "\n")
        case (.heldBack(let reason, let problems, let missing), nil):
            let line = FeedPlaces.reason(.heldBack(reason)).map { "In no feed: \($0)" } ?? ""
            return ([path, "", line] + (problems + missing).map(\.description)).joined(separator: "\n")
        case (.notDocument, nil):
            let lack =
                DocumentForm(name: path.prefix { $0 != "#" }.utf8)?.isArticleFile == true
                ? "it has no date with a title or an address, so it is not an article"
                : "the file has no front matter, or the site generator makes no article of it"
            return "\(path)\n\nIn no feed: \(lack)."
        case (_, let kept?):
            let problems = if case .rejected(let problems) = outcome { problems } else { [Diagnostic]() }
            return try text(of: kept, problems, path: path, places)
                + "\nThe document is no longer valid; feeds keep its last valid version."
        }
    }

    private static func text(
        of article: Article, _ problems: [Diagnostic], path: String, _ places: FeedPlaces
    ) throws -> String {
        let read = fields(of: article).map { name, value in
            name.padding(toLength: 12, withPad: " ", startingAt: 0) + value
        }
        return try ([path, ""] + read + problems.map(\.description) + [""] + places.lines(of: article))
            .joined(separator: "\n")
    }

    private static func fields(of article: Article) -> [(String, String)] {
        let fields: [(String, String?)] = [
            ("title", article.title),
            ("link", article.link.string),
            ("identity", article.identity.string),
            ("published", article.published.rfc3339),
            ("updated", article.updated?.rfc3339),
            ("author", article.author == nil ? nil : article.authors.joined(separator: ", ")),
            ("language", article.language?.string),
            (
                "provider",
                [article.provider.name, article.provider.domain.string].compactMap { $0 }.joined(
                    separator: ", ")
            ),
            ("topics", article.topics.isEmpty ? nil : article.topics.map(\.name).joined(separator: ", ")),
            ("excerpt", article.excerpt),
            ("category", article.category),
            ("type", article.type),
            ("quality", article.quality?.decimal),
            ("heat", article.heat?.decimal),
            ("AMP", article.ampLink?.string),
            ("cached AMP", article.cachedAMPLink?.string),
            ("images", article.images.isEmpty ? nil : String(article.images.count)),
            ("enclosures", article.enclosures.map { String($0.count) }),
            ("related", article.related.isEmpty ? nil : String(article.related.count)),
        ]
        return fields.compactMap { name, value in value.map { (name, $0) } }
    }
}
