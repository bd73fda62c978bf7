/// The text of an entry, in the language that you write.
///
/// Feeds get clean HTML of it: elements, attributes and addresses that no reader should run, such as `script`,
/// `onclick` and `javascript:`, are left out, and relative addresses become absolute by the entry's link.
/// It may have up to 1 MiB.
public enum Content: Hashable, Sendable {
    /// HTML: what may be within `body`.
    case html(String)
    /// GitHub Flavored Markdown, with footnotes; HTML within it is kept.
    case markdown(String)
    /// Text without markup; blank lines separate paragraphs.
    case text(String)
}
