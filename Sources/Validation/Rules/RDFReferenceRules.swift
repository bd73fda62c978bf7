import XML

extension RuleGroup {
    static let rdfReferences = RuleGroup(
        "RSS 1.0 image and textinput",
        rules: [
            .rdfReferenceMissing, .rdfReferenceResource, .rdfReferenceUnlike, .rdfReferenceAlone,
        ],
        checks: [
            .rdf { root, diagnostics in
                guard let channel = root.first("channel", in: Namespace.rss10) else { return }
                for name in ["image", "textinput"] {
                    let part = root.first(name, in: Namespace.rss10)
                    if let reference = channel.first(name, in: Namespace.rss10) {
                        judge(reference, of: part, &diagnostics)
                    } else if let part, !channel.elements.contains(where: { isMisspelt($0, for: name) }) {
                        let address = part.rdfAttribute("about")?.value ?? "…"
                        diagnostics.report(
                            .rdfReferenceMissing, at: part,
                            "the channel does not refer to the \(name) \(Quotation(address)); write <\(name) rdf:resource=…/> in it"
                        )
                    }
                }
            }
        ])

    /// Whether only the capitals of a name are wrong, which another rule reports.
    private static func isMisspelt(_ element: XMLElement, for name: String) -> Bool {
        element.name.local.lowercased() == name
    }

    private static func judge(
        _ reference: XMLElement, of part: XMLElement?, _ diagnostics: inout DiagnosticCollector
    ) {
        let name = reference.name.local
        guard let resource = reference.rdfAttribute("resource") else {
            // Text and elements in it are reported as such.
            if !reference.holdsText, reference.elements.isEmpty {
                diagnostics.report(
                    .rdfReferenceResource, at: reference,
                    "the \(name) in the channel has no rdf:resource; write the rdf:about of the \(name) there"
                )
            }
            return
        }
        if resource.name.namespace.isEmpty {
            diagnostics.report(
                .rdfReferenceResource, at: resource, "\(name) has resource, expected rdf:resource")
        }
        let value = resource.value
        guard let part else {
            diagnostics.report(
                .rdfReferenceAlone, at: resource,
                "there is no \(name) with the rdf:about \(Quotation(value)) beside the channel; add one, or remove this"
            )
            return
        }
        guard let about = part.rdfAttribute("about")?.value, about != value else { return }
        diagnostics.report(
            .rdfReferenceUnlike, at: resource,
            "\(Quotation(value)) is not the rdf:about of the \(name); write \(Quotation(about))")
    }
}

extension Rule {
    static let rdfReferenceMissing = Rule(
        "rdf-reference-missing", .error,
        "If there is an image or textinput, the channel refers to it by an element of the same name.",
        .rss10("sections 5.3.4 and 5.3.6"),
        wrong: .rdf(
            RDFExample.channel("") + "<image rdf:about=\"https://example.com/1.png\">\(image)</image>"),
        right: .rdf(RDFExample.withImage(image)))

    static let rdfReferenceResource = Rule(
        "rdf-reference-resource", .error,
        "The image and textinput of a channel have an rdf:resource, with its prefix.",
        .rss10("sections 5.3.4 and 5.3.6"),
        wrong: .rdfChannel("<image/>"), right: .rdf(RDFExample.withImage(image)))

    static let rdfReferenceUnlike = Rule(
        "rdf-reference-unlike", .error,
        "The rdf:resource in the channel is exactly the rdf:about of the image or textinput.",
        .rss10("sections 5.3.4 and 5.3.6"),
        wrong: .rdf(RDFExample.withImage(image, reference: "https://example.com/2.png")),
        right: .rdf(RDFExample.withImage(image)))

    static let rdfReferenceAlone = Rule(
        "rdf-reference-alone", .warning,
        "The image or textinput to which a channel refers is beside the channel, with its title and link.",
        .rss10("sections 5.3.4 and 5.3.6"),
        wrong: .rdfChannel("<image rdf:resource=\"https://example.com/1.png\"/>"),
        right: .rdf(RDFExample.withImage(image)))

    private static let image = """
        <title>News</title><url>https://example.com/1.png</url><link>https://example.com/</link>
        """
}
