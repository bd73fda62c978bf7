import Articles
import Feeds

/// Finds the articles whose full text feeds show.
///
/// Lines are of kind `entry` and sorted, as for writing feeds.
public struct ShownStep: Step {
    private let rules: SelectionRules
    private let groupings: Groupings
    private var entries: EntryLines
    /// How many more articles the feed shows.
    private var remaining = 0

    /// Prepares to read the lines of feeds.
    public init(_ rules: SelectionRules, _ groupings: Groupings) {
        (self.rules, self.groupings) = (rules, groupings)
        entries = EntryLines(groupings)
    }

    /// Processes an article of a feed.
    public mutating func take(_ line: Line, into lines: inout Lines) throws(LineError) {
        if let key = try entries.beginning(with: line) {
            let hasArchives = groupings.archive(of: key) != .none
            remaining =
                groupings.content(of: key) != .full ? 0 : hasArchives ? .max : groupings.limit(of: key, rules)
        }
        guard remaining > 0 else { return }
        remaining -= 1
        let article = try entries.article(of: line)
        let place = DocumentPlace(inArticleFile: article.path) ?? DocumentPlace(path: article.path)
        lines.add(
            .shown, .text(place.path), .number(place.number ?? 0), .text(article.identity.string))
    }

    /// Does nothing: each line stands for itself.
    public func finish(into lines: inout Lines) {}
}
