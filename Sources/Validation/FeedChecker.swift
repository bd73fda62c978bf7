import XML

/// The check that every document must pass before it may replace a file.
///
/// It accepts well-formed XML that matches the strict profile of its format, a JSON Feed that violates no
/// rule, and a complete HTML page without executable content. The schemas are built in; nothing else is read.
/// One checker can be used on any number of threads.
public struct FeedChecker: Sendable {
    /// The kinds of documents.
    public enum Dialect: String, Sendable {
        /// RSS 2.0 with the extensions that Outfeed writes.
        case rss
        /// Atom 1.0 (RFC 4287) with the extensions that Outfeed writes.
        case atom
        /// JSON Feed 1.1.
        case json
        /// The list of all feeds, as OPML 2.0.
        case opml
        /// A news sitemap.
        case newsSitemap
        /// An HTML page for people.
        case page
        /// HTML lines for the head of a page.
        case links
    }

    let rss = LazySchema("rss.xsd")
    let atom = LazySchema("atom.xsd")
    private let opml = LazySchema("opml.xsd")
    private let newsSitemap = LazySchema("news-sitemap.xsd")

    /// The checker of the whole process, in which each schema is compiled once.
    public static let shared = FeedChecker()

    /// Creates a checker that compiles the schemas that it needs.
    public init() {}

    /// Parses a document and checks it against the schema or the rules of its kind.
    ///
    /// - Throws: ``VerificationError`` with the first problem and its line.
    public func verify(_ document: [UInt8], as dialect: Dialect) throws(VerificationError) {
        switch dialect {
        case .rss:
            try validate(document, by: rss)
            try HeadLinks.verify(document)
        case .atom:
            try validate(document, by: atom)
            try HeadLinks.verify(document)
        case .opml: try validate(document, by: opml)
        case .newsSitemap: try validate(document, by: newsSitemap)
        case .page: try PageChecker.verify(document)
        case .links: try PageChecker.verify(document, isPiece: true)
        case .json: if !JSONProfileReader.accepts(document) { try judge(document) }
        }
    }

    /// Compiles the schemas for some kinds of documents, so that the first checks need not wait for them.
    public func prepare(for dialects: [Dialect]) {
        for dialect in dialects {
            // A check says what is wrong.
            switch dialect {
            case .rss: _ = try? rss.get()
            case .atom: _ = try? atom.get()
            default: break
            }
        }
    }

    private func validate(_ document: [UInt8], by schema: LazySchema) throws(VerificationError) {
        do throws(XMLError) {
            try schema.get().validate(document)
        } catch {
            throw VerificationError(error)
        }
    }

    static let schemas: [String: [UInt8]] = [
        "rss.xsd": PackageResources.rss_xsd,
        "atom.xsd": PackageResources.atom_xsd,
        "atom-link.xsd": PackageResources.atom_link_xsd,
        "content.xsd": PackageResources.content_xsd,
        "creative-commons.xsd": PackageResources.creative_commons_xsd,
        "dc.xsd": PackageResources.dc_xsd,
        "history.xsd": PackageResources.history_xsd,
        "itunes.xsd": PackageResources.itunes_xsd,
        "opml.xsd": PackageResources.opml_xsd,
        "media.xsd": PackageResources.media_xsd,
        "news.xsd": PackageResources.news_xsd,
        "news-sitemap.xsd": PackageResources.news_sitemap_xsd,
        "types.xsd": PackageResources.types_xsd,
        "xml.xsd": PackageResources.xml_xsd,
    ]
}

extension FeedChecker {
    /// Validates any JSON Feed, and finds what is wrong with it.
    ///
    /// The current time does not matter, as only warnings depend on it.
    func judge(_ document: [UInt8]) throws(VerificationError) {
        guard document.first == UInt8(ascii: "{") else {
            throw VerificationError(line: 1, message: "expected an object")
        }
        // The site chooses its language; whether it exists is not checked, as in the schemas.
        let validator = FeedValidator(maximumSize: .max, ignoring: [Rule.jsonFeedLanguage.id])
        let diagnostics = validator.diagnostics(in: document)
        // A feed of ours is UTF-8.
        if let first = diagnostics.first(where: { $0.rule.severity == .error || $0.rule == .jsonEncoding }) {
            throw VerificationError(first)
        }
    }
}
