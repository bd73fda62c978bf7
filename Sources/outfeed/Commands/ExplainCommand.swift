import ArgumentParser
import Articles
import Feeds
import Foundation

/// `outfeed explain`: says what happened to one document, and why.
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show what was read from a document, and which feeds it is in or why it is in none.",
        discussion: """
            Prints what was read, the keys that each field was read from, and the feeds that the article is in. \
            Pass the path of a document, or an article's address or id, and the options of your export. Of a file \
            of several articles, name one by its number (news.jsonl#17) or a line (news.json:120). Reads all \
            sources and writes nothing.
            """)

    @Argument(
        help: ArgumentHelp("A document's path, or an article's address or id.", valueName: "document-or-url"))
    var subject: String

    @Flag(
        help:
            "Print a JSON array, with an object for each document or article, or one that sums up a file of several."
    )
    var json = false

    @OptionGroup var feeds: FeedOptions

    @OptionGroup var sources: SourceOptions

    func run() async throws {
        try await reportingErrors {
            let (settings, _) = try feeds.settings(reading: sources) { settings in
                if settings.sources.isEmpty, let path = ArticleSelection(subject).existingPath {
                    settings.sources = [path]
                }
            }
            let explanation = try await Explanation(of: subject, settings: settings)
            if json {
                try Console.emit(
                    explanation.summary.map { try JSONText.line([$0]) }
                        ?? JSONText.line(explanation.documents))
            } else {
                try Console.print(explanation.text)
            }
        }
    }
}
