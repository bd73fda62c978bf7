/// Why a document's author holds it back.
public enum HoldReason: String, Hashable, Codable, Sendable {
    /// It says `published: false` or `publish: false`.
    case unpublished
    /// It says `draft: true` or `status: draft`, or is in a folder `_drafts`.
    case draft
    /// It says `private: true` or `unlisted: true`, or has a status such as `private`, `hidden`, `pending`,
    /// `skip` or `never`.
    case `private`

    /// The reason that a value of `status`, in lower case, gives; nil for none.
    init?(status: String) {
        switch status {
        case "draft": self = .draft
        case "private", "hidden", "pending", "skip", "never": self = .private
        default: return nil
        }
    }
}
