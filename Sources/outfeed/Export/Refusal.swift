import Articles
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

    /// Describes what would be removed, in a sentence and a list.
    init(_ words: String, list: [String] = [], status: ExitStatus = .badData) {
        self.status = status
        let sentence = "\(words); nothing was published; if you want this, run once with --allow-shrink"
        description = sentence + (list.isEmpty ? "" : ":") + list.map { "\n  \($0)" }.joined()
    }
}
