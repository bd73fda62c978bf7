/// The namespaces of feeds and their extensions.
enum Namespace {
    static let atom = "http://www.w3.org/2005/Atom"
    static let content = "http://purl.org/rss/1.0/modules/content/"
    static let dublinCore = "http://purl.org/dc/elements/1.1/"
    static let dublinCoreTerms = "http://purl.org/dc/terms/"
    static let geoRSS = "http://www.georss.org/georss"
    static let geographyMarkup = "http://www.opengis.net/gml"
    static let geo = "http://www.w3.org/2003/01/geo/wgs84_pos#"
    static let iTunes = "http://www.itunes.com/dtds/podcast-1.0.dtd"
    static let media = "http://search.yahoo.com/mrss/"
    static let podcast = "https://podcastindex.org/namespace/1.0"
    static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    /// RSS 1.0.
    static let rss10 = "http://purl.org/rss/1.0/"
    /// RSS 0.90, under both addresses that Netscape gave it.
    static let rss090: Set = [
        "http://my.netscape.com/rdf/simple/0.9/", "http://channel.netscape.com/rdf/simple/0.9/",
    ]
    static let slash = "http://purl.org/rss/1.0/modules/slash/"
    static let svg = "http://www.w3.org/2000/svg"
    static let syndication = "http://purl.org/rss/1.0/modules/syndication/"
    static let thread = "http://purl.org/syndication/thread/1.0"
    static let wellFormedWeb = "http://wellformedweb.org/CommentAPI/"
    static let xhtml = "http://www.w3.org/1999/xhtml"
    static let xml = "http://www.w3.org/XML/1998/namespace"

    /// The declarations needed by fragments in examples.
    static let declarations = [
        ("atom", atom), ("content", content), ("dc", dublinCore), ("dcterms", dublinCoreTerms),
        ("georss", geoRSS), ("gml", geographyMarkup), ("geo", geo), ("itunes", iTunes), ("media", media),
        ("podcast", podcast), ("slash", slash), ("sy", syndication), ("thr", thread), ("wfw", wellFormedWeb),
        ("xhtml", xhtml),
    ].map { " xmlns:\($0)=\"\($1)\"" }.joined()

    /// The attribute that declares the namespace of names with a prefix, or of those without one.
    static func attribute(declaring prefix: String) -> String {
        prefix.isEmpty ? "xmlns" : "xmlns:\(prefix)"
    }
}
