import XML

/// Code that checks one kind of place and reports problems.
///
/// All but `.xml` and `.json` are only called for documents that could be read completely.
enum Check: Sendable {
    typealias Look<Place> = @Sendable (Place, inout DiagnosticCollector) -> Void

    /// Each XML document, even if it is not well-formed.
    case xml(Look<XMLTree>)
    /// Each JSON document, even if it is not well-formed.
    case json(Look<JSONTree>)
    /// The RSS `channel`; the first if there are several.
    case rssChannel(Look<XMLElement>)
    /// Each RSS `item`.
    case rssItem(Look<XMLElement>)
    /// The `rdf:RDF` of RSS 1.0.
    case rdf(Look<XMLElement>)
    /// The RSS 1.0 `channel`; the first if there are several.
    case rdfChannel(Look<XMLElement>)
    /// Each RSS 1.0 `item`, even in the channel, where it does not belong.
    case rdfItem(Look<XMLElement>)
    /// The Atom `feed`.
    case atomFeed(Look<XMLElement>)
    /// Each Atom `entry`, in a feed or standalone.
    case atomEntry(Look<XMLElement>)
    /// Each element of a namespace, anywhere; for extensions.
    case elements(in: String, Look<XMLElement>)
    /// Every element.
    case everyElement(Look<XMLElement>)
    /// The top-level object of a JSON Feed.
    case jsonFeed(Look<JSONValue>)
    /// Each JSON Feed item that is an object.
    case jsonItem(Look<JSONValue>)
}
