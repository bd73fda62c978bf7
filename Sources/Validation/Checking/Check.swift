import XML

/// A piece of code that looks at one kind of place and reports what is wrong there.
///
/// All but `.xml` and `.json` are called only for documents that could be read to their end.
enum Check: Sendable {
    typealias Look<Place> = @Sendable (Place, inout DiagnosticCollector) -> Void

    /// Each XML document, also one that is not well-formed.
    case xml(Look<XMLTree>)
    /// Each JSON document, also one that is not well-formed.
    case json(Look<JSONTree>)
    /// The `channel` of RSS; of several, the first.
    case rssChannel(Look<XMLElement>)
    /// Each `item` of RSS.
    case rssItem(Look<XMLElement>)
    /// The `feed` of Atom.
    case atomFeed(Look<XMLElement>)
    /// Each `entry` of Atom, in a feed or alone.
    case atomEntry(Look<XMLElement>)
    /// Each element of a namespace, wherever it stands; for extensions.
    case elements(in: String, Look<XMLElement>)
    /// Each element of all.
    case everyElement(Look<XMLElement>)
    /// The top object of a JSON Feed.
    case jsonFeed(Look<JSONValue>)
    /// Each item of a JSON Feed that is an object.
    case jsonItem(Look<JSONValue>)
}
