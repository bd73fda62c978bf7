/// The parts of RSS 1.0 documents in examples.
enum RDFExample {
    /// A document with these top-level elements.
    static func document(_ parts: String) -> String {
        """
        <rdf:RDF xmlns:rdf="\(Namespace.rdf)" xmlns="\(Namespace.rss10)"\(Namespace.declarations)>\(parts)</rdf:RDF>
        """
    }

    /// A channel with a fragment and what else it must have.
    static func channel(_ fragment: String) -> String {
        let parts = Frame.rdfChannel.missing(in: fragment) + fragment
        return "<channel rdf:about=\"https://example.com/\">\(parts)</channel>"
    }

    /// An item with a fragment and what else it must have.
    static func item(_ fragment: String = "", about address: String = "https://example.com/1") -> String {
        let parts = Frame.rdfItem.missing(in: fragment) + fragment
        return "<item rdf:about=\"\(address)\">\(parts)</item>"
    }

    /// A channel's list of items.
    static func items(_ addresses: String...) -> String {
        let list = addresses.map { "<rdf:li rdf:resource=\"\($0)\"/>" }.joined()
        return "<items><rdf:Seq>\(list)</rdf:Seq></items>"
    }
}

extension RDFExample {
    /// A channel with an image beside it.
    static func withImage(_ parts: String, reference: String = "https://example.com/1.png") -> String {
        channel("<image rdf:resource=\"\(reference)\"/>")
            + "<image rdf:about=\"https://example.com/1.png\">\(parts)</image>"
    }

    /// A channel with a text input beside it.
    static func withTextInput(_ parts: String) -> String {
        channel("<textinput rdf:resource=\"https://example.com/search\"/>")
            + "<textinput rdf:about=\"https://example.com/search\">\(parts)</textinput>"
    }
}
