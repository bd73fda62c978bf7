/// A body as HTML that any feed may carry.
public struct RenderedBody: Equatable, Sendable {
    /// Well-formed HTML of allowed elements, attributes and addresses only; see docs/full-text.md.
    ///
    /// It has only characters of XML 1.0. It is empty if there is nothing to show.
    public var html: String
    /// What could not be shown, by name, such as `shortcode youtube` or `component Tabs`, and how often.
    public var leftOut: [String: Int]
    /// Whether the body was too long and ends with a link to the article.
    public var isCut: Bool

    /// Creates a body.
    public init(html: String, leftOut: [String: Int] = [:], isCut: Bool = false) {
        self.html = html
        self.leftOut = leftOut
        self.isCut = isCut
    }
}
