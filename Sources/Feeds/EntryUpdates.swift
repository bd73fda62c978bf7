/// What sets the date of an entry's last change.
public enum EntryUpdates: String, CaseIterable, Encodable, Sendable {
    /// The document alone.
    case document
    /// Also a change of the title, the summary or the text, when a run notices it.
    case content
}
