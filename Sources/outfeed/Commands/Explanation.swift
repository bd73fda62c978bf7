import Articles
import Feeds
import Foundation

/// What became of a document or article.
struct Explanation {
    let text: String

    /// Reads all sources and finds the documents that `subject` names.
    ///
    /// - Throws: ``CommandFailure`` with status 66 if there is none.
    init(of subject: String, settings: ExportSettings) async throws {
        let corpus = try Corpus(settings.sources)
        let path = Self.path(of: subject, in: corpus.paths)
        let address = (try? WebAddress(subject)).map { [$0.string, $0.canonical] } ?? [subject]
        var selection = Selection(rules: settings.rules)
        var articles: [Article] = []
        await corpus.read(jobs: settings.jobs) { batch in
            for article in batch.articles {
                selection.add(article)
                let names = [article.identity.string, article.link.string]
                if article.path == path || !names.allSatisfy({ !address.contains($0) }) {
                    articles.append(article)
                }
            }
        }
        if let path {
            var file = DocumentFile()
            text = Self.text(
                file.read(path), path: path, Edition(selection, site: settings.site), settings)
            return
        }
        guard !articles.isEmpty else {
            throw CommandFailure(.noInput, "\(subject): no document has this path, address or id")
        }
        let edition = Edition(selection, site: settings.site)
        text = articles.sorted { $0.path < $1.path }.map {
            Self.text(.article($0, []), path: $0.path, edition, settings)
        }
        .joined(separator: "\n\n")
    }

    /// The corpus' path of a document, however the user wrote it; also one that is outside of the sources.
    private static func path(of subject: String, in paths: [String]) -> String? {
        guard FileManager.default.fileExists(atPath: subject) else { return nil }
        if paths.contains(subject) { return subject }
        let absolute = URL(filePath: subject).resolvingSymlinksInPath().path
        return paths.first { URL(filePath: $0).resolvingSymlinksInPath().path == absolute } ?? subject
    }

    private static func text(
        _ outcome: ArticleReader.Outcome, path: String, _ edition: Edition, _ settings: ExportSettings
    ) -> String {
        switch outcome {
        case .notDocument:
            return "\(path)\n\nIn no feed: the file has no front matter, so it is no document."
        case .rejected(let problems):
            return ([path, "", "In no feed: the document is rejected."] + problems.map(\.description))
                .joined(separator: "\n")
        case .article(let article, let problems):
            let read = fields(of: article).map { name, value in
                name.padding(toLength: 12, withPad: " ", startingAt: 0) + value
            }
            return
                ([path, ""] + read + problems.map(\.description) + [""]
                + places(of: article, edition, settings))
                .joined(separator: "\n")
        }
    }

    private static func fields(of article: Article) -> [(String, String)] {
        let fields: [(String, String?)] = [
            ("title", article.title),
            ("link", article.link.string),
            ("identity", article.identity.string),
            ("published", article.published.rfc3339),
            ("updated", article.updated?.rfc3339),
            ("author", article.author),
            (
                "provider",
                [article.provider.name, article.provider.domain.string].compactMap { $0 }.joined(
                    separator: ", ")
            ),
            ("topics", article.topics.isEmpty ? nil : article.topics.map(\.name).joined(separator: ", ")),
            ("excerpt", article.excerpt),
            ("category", article.category),
            ("type", article.type),
            ("quality", article.quality.map { "\($0)" }),
            ("heat", article.heat.map { "\($0)" }),
            ("AMP", article.ampLink?.string),
            ("cached AMP", article.cachedAMPLink?.string),
            ("images", article.images.isEmpty ? nil : String(article.images.count)),
            ("related", article.related.isEmpty ? nil : String(article.related.count)),
        ]
        return fields.compactMap { name, value in value.map { (name, $0) } }
    }

    private static func places(of article: Article, _ edition: Edition, _ settings: ExportSettings)
        -> [String]
    {
        if let reason = reason(settings.rules.verdict(on: article)) { return ["In no feed: \(reason)"] }
        guard let position = edition.articles.firstIndex(where: { $0.identity == article.identity }) else {
            return ["In no feed: no source has the document."]
        }
        guard edition.articles[position].path == article.path else {
            return [
                "In no feed: a duplicate of \(edition.articles[position].path), which has the same identity."
            ]
        }
        let places = edition.outlines.compactMap { outline in
            outline.entries.firstIndex(of: position).map { index in
                "  \(outline.path): entry \(index + 1) of \(outline.entries.count)"
            }
        }
        let hasFeeds =
            article.topics.isEmpty ? settings.rules.kinds != [.topic] : !settings.rules.kinds.isEmpty
        guard hasFeeds else { return ["In no feed: it has no topic, and only topics have feeds (--by)."] }
        return places.isEmpty
            ? ["In no feed: there are \(settings.rules.limit) newer articles in each of its feeds."]
            : ["In \(places.count) feed\(places.count == 1 ? "" : "s"):"] + places
    }

    private static func reason(_ verdict: SelectionRules.Verdict) -> String? {
        switch verdict {
        case .selected: nil
        case .unpublished: "held back, the document says `published: false`."
        case .future: "held back until its date has come."
        case .filtered(.quality): "its quality is too low or not given (--min-quality)."
        case .filtered(.heat): "its heat is too low or not given (--min-heat)."
        case .filtered(.type): "its type is not wanted (--type)."
        case .filtered(.category): "its category is not wanted (--category)."
        }
    }
}
