import Articles
import Catalog
import Publishing

/// Why a run publishes nothing although nothing failed: it would remove more than its settings allow.
struct Refusal: CustomStringConvertible {
    /// The exit status of the command.
    let status: ExitStatus
    /// What would be removed and what to do about it, for the user.
    let description: String

    /// Refuses if some sources cannot be read, feeds are published already, and nobody knows what was read
    /// there before.
    init?(forgotten unreadable: UnreadableSource?, over manifest: Manifest) {
        guard let unreadable, manifest.feeds.contains(where: \.hasArticles) else { return nil }
        self.init(
            "\(unreadable.path): cannot be read, and no earlier version is recorded",
            status: .noInput)
    }

    /// Refuses if settings change the ids of published articles.
    init?(_ changed: ChangedIDs) {
        guard changed.count > 0 else { return nil }
        let articles = changed.count == 1 ? "an article" : "\(changed.count) articles"
        let rest = changed.count - changed.samples.count
        self.init(
            "changed settings would change the ids of \(articles), which readers would show again as new",
            list: changed.samples.map { "\($0.before) would be \($0.now)" }
                + (rest > 0 ? ["and \(rest) more"] : []),
            option: "--allow-new-ids")
    }

    /// Describes what would be removed, in a sentence and a list.
    ///
    /// - Parameter option: the option that allows it.
    init(
        _ words: String, list: [String] = [], status: ExitStatus = .badData,
        option: String = "--allow-shrink"
    ) {
        self.status = status
        let sentence = "\(words); nothing was published; if you want this, run once with \(option)"
        description = sentence + (list.isEmpty ? "" : ":") + list.map { "\n  \($0)" }.joined()
    }
}
