import Articles
import Publishing

/// Why a run publishes nothing though nothing failed: more would go than its settings allow.
struct Refusal: CustomStringConvertible {
    /// How the command ends.
    let status: ExitStatus
    /// What would go, and what to do, for the user.
    let description: String

    /// Nil unless a part of the sources cannot be read whose articles nobody remembers, though feeds stand.
    init?(forgotten unreadable: UnreadableSource?, over manifest: Manifest) {
        guard let unreadable, manifest.feeds.contains(where: \.hasArticles) else { return nil }
        self.init(
            "\(unreadable.path): cannot be read, and no earlier version is recorded",
            status: .noInput)
    }

    /// Says what would go, in a sentence and a list.
    init(_ words: String, list: [String] = [], status: ExitStatus = .badData) {
        self.status = status
        let sentence = "\(words); nothing was published; if you want this, run once with --allow-shrink"
        description = sentence + (list.isEmpty ? "" : ":") + list.map { "\n  \($0)" }.joined()
    }
}
