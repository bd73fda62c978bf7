import XML

/// The gate that every document passes before it may replace a file: well-formed XML that our strict
/// profile of its format allows.
///
/// The schemas are part of the program; nothing is read from elsewhere. One checker serves any number of
/// threads.
public struct FeedChecker: Sendable {
    /// The XML formats it knows.
    public enum Dialect: String, Sendable {
        /// RSS 2.0 with the extensions that Outfeed writes.
        case rss
        /// Atom 1.0 (RFC 4287) with the extensions that Outfeed writes.
        case atom
        /// The list of all feeds, OPML 2.0.
        case opml
    }

    private let rss: XMLSchema
    private let atom: XMLSchema
    private let opml: XMLSchema

    /// Compiles the schemas.
    ///
    /// - Throws: ``XML/XMLFailure`` if a schema is damaged, which only a broken build can do.
    public init() throws(XMLFailure) {
        rss = try XMLSchema("rss.xsd", in: Self.schemas)
        atom = try XMLSchema("atom.xsd", in: Self.schemas)
        opml = try XMLSchema("opml.xsd", in: Self.schemas)
    }

    /// Parses a document anew and checks it against the schema of its format.
    ///
    /// - Throws: ``XML/XMLFailure`` with the first thing that is wrong, and its line.
    public func verify(_ document: [UInt8], as dialect: Dialect) throws(XMLFailure) {
        try schema(of: dialect).validate(document)
    }

    func schema(of dialect: Dialect) -> XMLSchema {
        switch dialect {
        case .rss: rss
        case .atom: atom
        case .opml: opml
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
