import XML

/// The gate that every document passes before it may replace a file: well-formed XML that our strict profile
/// of its format allows, a JSON Feed that breaks no rule, a page that is whole and in which nothing runs.
///
/// The schemas are part of the program; nothing is read from elsewhere. One checker serves any number of
/// threads.
public struct FeedChecker: Sendable {
    /// The kinds of documents it knows.
    public enum Dialect: String, Sendable {
        /// RSS 2.0 with the extensions that Outfeed writes.
        case rss
        /// Atom 1.0 (RFC 4287) with the extensions that Outfeed writes.
        case atom
        /// JSON Feed 1.1.
        case json
        /// The list of all feeds, OPML 2.0.
        case opml
        /// A page for people, in HTML.
        case page
        /// Lines for the head of a page, in HTML.
        case links
    }

    let rss: XMLSchema
    let atom: XMLSchema
    private let opml: XMLSchema

    /// Compiles the schemas.
    ///
    /// - Throws: ``XML/XMLError`` if a schema is damaged, which only a broken build can do.
    public init() throws(XMLError) {
        rss = try XMLSchema("rss.xsd", in: Self.schemas)
        atom = try XMLSchema("atom.xsd", in: Self.schemas)
        opml = try XMLSchema("opml.xsd", in: Self.schemas)
    }

    /// Parses a document anew and checks it against the schema or the rules of its kind.
    ///
    /// - Throws: ``VerificationError`` with the first thing that is wrong, and its line.
    public func verify(_ document: [UInt8], as dialect: Dialect) throws(VerificationError) {
        switch dialect {
        case .rss:
            try validate(document, by: rss)
            try HeadLinks.verify(document)
        case .atom:
            try validate(document, by: atom)
            try HeadLinks.verify(document)
        case .opml: try validate(document, by: opml)
        case .page: try PageChecker.verify(document)
        case .links: try PageChecker.verify(document, isPiece: true)
        case .json: if !JSONProfileReader.accepts(document) { try judge(document) }
        }
    }

    private func validate(_ document: [UInt8], by schema: XMLSchema) throws(VerificationError) {
        do throws(XMLError) {
            try schema.validate(document)
        } catch {
            throw VerificationError(error)
        }
    }

    private static let schemas: [String: [UInt8]] = [
        "rss.xsd": PackageResources.rss_xsd,
        "atom.xsd": PackageResources.atom_xsd,
        "atom-link.xsd": PackageResources.atom_link_xsd,
        "content.xsd": PackageResources.content_xsd,
        "dc.xsd": PackageResources.dc_xsd,
        "opml.xsd": PackageResources.opml_xsd,
        "media.xsd": PackageResources.media_xsd,
        "types.xsd": PackageResources.types_xsd,
        "xml.xsd": PackageResources.xml_xsd,
    ]
}

extension FeedChecker {
    /// Checks a JSON Feed of any form, and finds what is wrong with it.
    ///
    /// The clock has no say here: only warnings depend on it.
    func judge(_ document: [UInt8]) throws(VerificationError) {
        guard document.first == UInt8(ascii: "{") else {
            throw VerificationError(line: 1, message: "expected an object")
        }
        // Whether there is such a language is the owner's business, as in the schemas.
        let validator = FeedValidator(maximumSize: .max, ignoring: [Rule.jsonFeedLanguage.id])
        let diagnostics = validator.diagnostics(in: document)
        if let first = diagnostics.first(where: { $0.rule.severity == .error }) {
            throw VerificationError(first)
        }
    }
}
