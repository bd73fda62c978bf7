/// A document that shows a rule: a whole document, or a fragment to be inserted into a valid one.
///
/// The document around a fragment has everything a feed must have, except what the fragment contains itself.
/// So `.rssItem("<guid>1</guid>")` has one `guid`, and an item without one needs a whole `.document`.
public struct Example: Sendable {
    /// The text to show.
    public let shown: String
    /// Where it belongs, such as `an item`; empty for a whole document.
    let place: String
    private let make: @Sendable () -> [UInt8]

    /// The whole document.
    public var document: [UInt8] { make() }

    /// A whole document.
    static func document(_ text: String) -> Example {
        Example(shown: text, place: "") { Array(text.utf8) }
    }

    /// A document that cannot be shown as text, or is too large for that.
    static func described(_ description: String, _ bytes: @escaping @Sendable () -> [UInt8]) -> Example {
        Example(shown: description, place: "", make: bytes)
    }

    /// Children of an RSS 2.0 `channel`.
    static func rssChannel(_ fragment: String) -> Example {
        around(fragment, in: "a channel") {
            rss(Frame.rssChannel.missing(in: fragment) + fragment + Frame.rssItems.missing(in: fragment))
        }
    }

    /// Children of an RSS 2.0 `item`.
    static func rssItem(_ fragment: String) -> Example {
        around(fragment, in: "an item") {
            let item = "<item>\(Frame.rssItem.missing(in: fragment))\(fragment)</item>"
            return rss(Frame.rssChannel.missing(in: "") + item)
        }
    }

    /// Children of the `rdf:RDF` of RSS 1.0.
    static func rdf(_ fragment: String) -> Example {
        around(fragment, in: "rdf:RDF") {
            RDFExample.document(Frame.rdf.missing(in: fragment) + fragment)
        }
    }

    /// Children of an RSS 1.0 `channel`.
    static func rdfChannel(_ fragment: String) -> Example {
        around(fragment, in: "a channel of RSS 1.0") {
            RDFExample.document(RDFExample.channel(fragment) + RDFExample.item())
        }
    }

    /// Children of an RSS 1.0 `item`.
    static func rdfItem(_ fragment: String) -> Example {
        around(fragment, in: "an item of RSS 1.0") {
            RDFExample.document(RDFExample.channel("") + RDFExample.item(fragment))
        }
    }

    /// Children of an Atom `feed`.
    static func atomFeed(_ fragment: String) -> Example {
        around(fragment, in: "a feed") {
            atom(Frame.atomFeed.missing(in: fragment) + fragment + Frame.atomEntries.missing(in: fragment))
        }
    }

    /// Children of an Atom `entry`.
    static func atomEntry(_ fragment: String) -> Example {
        around(fragment, in: "an entry") {
            let entry = "<entry>\(Frame.atomEntry.missing(in: fragment))\(fragment)</entry>"
            return atom(Frame.atomFeed.missing(in: "") + entry)
        }
    }

    /// Members of a JSON Feed's top-level object.
    static func jsonFeed(_ fragment: String) -> Example {
        around(fragment, in: "the feed") { Frame.jsonFeed.object(fragment) }
    }

    /// Members of a JSON Feed item.
    static func jsonItem(_ fragment: String) -> Example {
        around(fragment, in: "an item") {
            Frame.jsonFeed.object("\"items\": [\(Frame.jsonItem.object(fragment))]")
        }
    }

    private static func around(
        _ fragment: String, in place: String, _ document: @escaping @Sendable () -> String
    ) -> Example {
        Example(shown: fragment, place: place) { Array(document().utf8) }
    }

    private static func rss(_ channel: String) -> String {
        "<rss version=\"2.0\"\(Namespace.declarations)><channel>\(channel)</channel></rss>"
    }

    private static func atom(_ feed: String) -> String {
        "<feed xmlns=\"\(Namespace.atom)\"\(Namespace.declarations)>\(feed)</feed>"
    }
}
