import XML

/// The gate that every document passes before it may replace a file: well-formed, and as our strict profile of
/// its format allows.
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
    /// - Throws: ``XML/XMLFailure`` if a schema is damaged, which only a broken build can do.
    public init() throws(XMLFailure) {
        rss = try XMLSchema("rss.xsd", in: Self.schemas)
        atom = try XMLSchema("atom.xsd", in: Self.schemas)
        opml = try XMLSchema("opml.xsd", in: Self.schemas)
    }

    /// Parses a document anew and checks it against the schema of its format, or the rules for pages.
    ///
    /// - Throws: ``XML/XMLFailure`` with the first thing that is wrong, and its line.
    public func verify(_ document: [UInt8], as dialect: Dialect) throws(XMLFailure) {
        switch dialect {
        case .rss: try rss.validate(document)
        case .atom: try atom.validate(document)
        case .opml: try opml.validate(document)
        case .page: try PageChecker.verify(document)
        case .links: try PageChecker.verify(document, isPiece: true)
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
