import XML

extension RuleGroup {
    static let rdfParts = RuleGroup(
        "RSS 1.0 parts",
        rules: [.rdfChannelPart, .rdfItemPart, .rdfImagePart, .rdfTextInputPart, .rdfPartRepeated],
        checks: [
            .rdfElements { element, diagnostics in
                let name = element.name.local
                // In the channel, image and textinput only refer to others.
                guard element.parent?.parent == nil || RDFVocabulary.isItem(element),
                    let required = RDFVocabulary.required[name], let rule = rules[name]
                else { return }
                for part in required where !element.hasRDFPart(part) {
                    diagnostics.report(rule, at: element, "the \(name) has no \(part); add one")
                }
            },
            .rdf { root, diagnostics in
                reportRepeated(["image", "textinput"], in: root, &diagnostics)
            },
            .rdfElements { element, diagnostics in
                guard let children = RDFVocabulary.children[element.name.local] else { return }
                reportRepeated(Set(children), in: element, &diagnostics)
            },
        ])

    private static let rules: [String: Rule] = [
        "channel": .rdfChannelPart, "item": .rdfItemPart, "image": .rdfImagePart,
        "textinput": .rdfTextInputPart,
    ]

    private static func reportRepeated(
        _ names: Set<String>, in parent: XMLElement, _ diagnostics: inout DiagnosticCollector
    ) {
        diagnostics.reportRepeated(among: names, in: parent, namespace: Namespace.rss10, .rdfPartRepeated)
    }
}

extension Rule {
    static let rdfChannelPart = Rule(
        "rdf-channel-part", .error,
        "A channel has a title, a link, a description and the list of its items.", .rss10("section 5.3"),
        wrong: .rdf("<channel rdf:about=\"https://example.com/\">\(channel)</channel>"),
        right: .rdf(
            """
            <channel rdf:about="https://example.com/">\(channel)\(RDFExample.items("https://example.com/1"))\
            </channel>
            """))

    static let rdfItemPart = Rule(
        "rdf-item-part", .error, "An item has a title and a link.", .rss10("section 5.5"),
        wrong: .rdf("<item rdf:about=\"https://example.com/1\"><title>One</title></item>"),
        right: .rdf(
            """
            <item rdf:about="https://example.com/1"><title>One</title><link>https://example.com/1</link></item>
            """))

    static let rdfImagePart = Rule(
        "rdf-image-part", .error, "An image has a title, a url and a link.", .rss10("section 5.4"),
        wrong: .rdf(RDFExample.withImage("<title>News</title><link>https://example.com/</link>")),
        right: .rdf(
            RDFExample.withImage(
                "<title>News</title><url>https://example.com/1.png</url><link>https://example.com/</link>")))

    static let rdfTextInputPart = Rule(
        "rdf-text-input-part", .error, "A textinput has a title, a description, a name and a link.",
        .rss10("section 5.6"),
        wrong: .rdf(RDFExample.withTextInput(input)),
        right: .rdf(RDFExample.withTextInput("\(input)<name>q</name>")))

    static let rdfPartRepeated = Rule(
        "rdf-part-repeated", .error,
        "channel, item, image and textinput have each element of RSS 1.0 at most once, and rdf:RDF has one image "
            + "and one textinput.",
        .rss10("section 5"),
        wrong: .rdfItem("<title>One</title><title>More</title>"), right: .rdfItem("<title>One</title>"))

    private static let channel = """
        <title>News</title><link>https://example.com/</link><description>What is new.</description>
        """
    private static let input = """
        <title>Search</title><description>Search the news.</description><link>https://example.com/search</link>
        """
}
