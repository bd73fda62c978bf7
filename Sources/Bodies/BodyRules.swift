/// How the bodies of documents are written.
public struct BodyRules: Hashable, Sendable {
    /// The language of a body.
    public enum Form: String, Hashable, Sendable, CaseIterable {
        /// GitHub Flavored Markdown, with footnotes; HTML within it is kept.
        case markdown
        /// Markdown with components and expressions of JavaScript.
        case mdx
        /// HTML.
        case html
        /// Text without markup; blank lines separate paragraphs.
        case text
    }

    /// What generators of sites add to Markdown and HTML.
    public struct Dialects: OptionSet, Hashable, Sendable {
        /// The members as bits.
        public let rawValue: UInt8

        /// Creates a set from its bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// What kramdown adds to Markdown: `{: .class}`, `{:toc}`, `## Title {#id}`, lists of definitions,
        /// abbreviations, Markdown in HTML.
        public static let kramdown = Self(rawValue: 1)
        /// Tags and outputs of Liquid, Nunjucks and Hexo: `{% include x %}`, `{{ site.url }}`.
        public static let liquid = Self(rawValue: 2)
        /// Shortcodes of Hugo: `{{< figure src="a.png" >}}`, `{{% note %}}`.
        public static let hugoShortcodes = Self(rawValue: 4)
        /// Boxes such as `:::note` … `:::`.
        public static let admonitions = Self(rawValue: 8)
        /// Links of Pelican: `{static}/a.png`, `{filename}b.md`; `:::python` in code.
        public static let pelican = Self(rawValue: 16)
        /// All of them: none can be mistaken for another.
        public static let all: Self = [.kramdown, .liquid, .hugoShortcodes, .admonitions, .pelican]
    }

    /// The language of bodies.
    public var form: Form
    /// What is recognized beside it; never within code.
    public var dialects: Dialects

    /// Creates rules.
    public init(_ form: Form = .markdown, dialects: Dialects = .all) {
        self.form = form
        self.dialects = dialects
    }
}
