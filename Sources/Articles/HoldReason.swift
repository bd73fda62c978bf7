/// Why a document's author holds it back.
public enum HoldReason: String, Hashable, Codable, Sendable {
    /// It says `published: false` or `publish: false`.
    case unpublished
    /// It says `draft: true` or `status: draft`, or is in a folder of drafts.
    case draft
    /// It says `private: true` or `unlisted: true`, or has a status such as `private`, `pending` or `trash`.
    case `private`

    /// The reason that a value of `status` gives; nil for none.
    ///
    /// Letter case does not matter, and neither does whether words are separated by `-`, `_` or a space.
    init?(status: String) {
        let words = status.lowercased().split { $0 == "-" || $0 == "_" || $0 == " " }
        switch words.joined(separator: "-") {
        case "draft", "auto-draft", "idea", "wip", "in-progress": self = .draft
        case "false": self = .unpublished
        case let word where Self.privateStatuses.contains(word): self = .private
        default: return nil
        }
    }

    /// The reason that the readers give whom an article is for; nil if it is for everybody.
    init?(audience: String) {
        let words = audience.lowercased().split { $0 == "-" || $0 == "_" || $0 == " " }
        guard Self.closedAudiences.contains(words.joined(separator: "-")) else { return nil }
        self = .private
    }

    /// The reason that the title gives which interfaces write in place of a withdrawn article's own; nil for
    /// any other title.
    init?(title: String) {
        guard ["[removed]", "[deleted]"].contains(title.lowercased()) else { return nil }
        self = .private
    }

    /// Whether a value of `status` says that everybody may read the article.
    static func isPublic(status: String) -> Bool {
        ["published", "publish", "public", "live", "true"].contains(status.lowercased())
    }

    private static let closedAudiences: Set = [
        "members", "members-only", "subscribers", "subscribers-only", "paid", "only-paid", "only-free",
        "founding", "tiers", "direct",
    ]

    private static let privateStatuses: Set = [
        "private", "hidden", "internal", "unlisted", "skip", "never",
        "pending", "review", "in-review", "needs-review", "pending-review", "on-hold", "hold",
        "future", "scheduled", "embargoed",
        "trash", "trashed", "soft-trashed", "deleted", "removed", "archived", "inactive", "unpublished",
        "expired",
        "withdrawn", "withheld", "retracted", "rejected", "canceled", "cancelled", "killed", "spiked",
    ]
}
