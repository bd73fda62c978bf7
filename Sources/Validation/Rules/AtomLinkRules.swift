import XML

extension RuleGroup {
    static let atomLink = RuleGroup(
        "Atom link",
        rules: [
            .atomLinkHrefMissing, .atomLinkRelation, .atomLinkRelationSpace, .atomLinkRelationUnregistered,
            .atomLinkType, .atomLinkLength, .atomAlternateRepeated, .hubAddress,
        ],
        checks: [
            .elements(in: Namespace.atom) { link, diagnostics in
                guard link.name.local == "link" else { return }
                var hasHref = false
                for attribute in link.attributes where attribute.name.namespace.isEmpty {
                    switch attribute.name.local {
                    case "href":
                        hasHref = true
                        diagnostics.reportAddress(attribute)
                    case "rel": judgeRelation(attribute, &diagnostics)
                    case "type": diagnostics.reportProblem(in: attribute, .atomLinkType, MediaType.problem)
                    case "length":
                        diagnostics.reportProblem(in: attribute, .atomLinkLength, WholeNumber.problem)
                    default: break
                    }
                }
                if link.linkRelation == "hub", let href = link.attribute("href"),
                    let scheme = AddressReference.scheme(of: href.value)?.lowercased(),
                    !["http", "https"].contains(scheme)
                {
                    diagnostics.report(
                        .hubAddress, at: href,
                        "href of the hub is \(Quotation(href.value)), expected an http or https address")
                }
                if !hasHref {
                    diagnostics.report(
                        .atomLinkHrefMissing, at: link, "the link has no href; add its address")
                }
            },
            .atomFeed(compareAlternates),
            .atomEntry(compareAlternates),
        ])

    private static func judgeRelation(_ attribute: XMLAttribute, _ diagnostics: inout DiagnosticCollector) {
        var value = attribute.value
        if value.last?.isWhitespace == true {
            while value.last?.isWhitespace == true { value.removeLast() }
            diagnostics.report(
                .atomLinkRelationSpace, at: attribute,
                "rel \(Quotation(value)) ends with white space; remove it")
            return
        }
        if let problem = LinkRelation.problem(in: value) {
            diagnostics.report(.atomLinkRelation, at: attribute, "rel \(Quotation(value)): \(problem)")
            return
        }
        let name = LinkRelation.name(value)
        if !name.utf8.contains(UInt8(ascii: ":")), !LinkRelation.isRegistered(name) {
            diagnostics.report(
                .atomLinkRelationUnregistered, at: attribute,
                "the relation \(Quotation(value)) is not registered")
        }
    }

    private struct Variant: Hashable {
        let type, language: String
    }

    private static let compareAlternates: Check.Look<XMLElement> = { parent, diagnostics in
        var variants: Set<Variant> = []
        for link in parent.elements("link", in: Namespace.atom) where link.linkRelation == "alternate" {
            let variant = Variant(
                type: link.attribute("type")?.value.lowercased() ?? "",
                language: link.attribute("hreflang")?.value.lowercased() ?? "")
            if !variants.insert(variant).inserted {
                diagnostics.report(
                    .atomAlternateRepeated, at: link, "another alternate link has the same type and hreflang")
            }
        }
    }
}

extension Rule {
    static let atomLinkHrefMissing = Rule(
        "atom-link-href-missing", .error, "A link has an href.", .atom("section 4.2.7.1"),
        wrong: .atomEntry("<link rel=\"related\"/>\(alternate)"),
        right: .atomEntry("<link rel=\"related\" href=\"https://example.com/2\"/>\(alternate)"))

    static let atomLinkRelation = Rule(
        "atom-link-rel", .error, "The rel of a link is one name, or one whole address.",
        .atom("section 4.2.7.2"),
        wrong: .atomEntry("<link rel=\"related nofollow\" href=\"https://example.com/2\"/>\(alternate)"),
        right: .atomEntry("<link rel=\"related\" href=\"https://example.com/2\"/>\(alternate)"))

    static let atomLinkRelationSpace = Rule(
        "atom-link-rel-space", .warning,
        "A rel does not end with white space; some readers take it for another relation.",
        .atom("section 4.2.7.2"),
        wrong: .atomEntry("<link rel=\"https://example.com/rel/similar \" href=\"/2\"/>\(alternate)"),
        right: .atomEntry("<link rel=\"https://example.com/rel/similar\" href=\"/2\"/>\(alternate)"))

    static let atomLinkRelationUnregistered = Rule(
        "atom-link-rel-unregistered", .warning,
        "A rel that is not an address is registered with IANA; readers do not know others.",
        .atom("section 7.1"),
        wrong: .atomEntry("<link rel=\"similar\" href=\"https://example.com/2\"/>\(alternate)"),
        right: .atomEntry(
            "<link rel=\"https://example.com/rel/similar\" href=\"https://example.com/2\"/>\(alternate)"))

    static let atomLinkType = Rule(
        "atom-link-type", .error, "The type of a link is a media type.", .atom("section 4.2.7.3"),
        wrong: .atomEntry("<link type=\"html\" href=\"https://example.com/1\"/>"),
        right: .atomEntry("<link type=\"text/html\" href=\"https://example.com/1\"/>"))

    static let atomLinkLength = Rule(
        "atom-link-length", .error, "The length of a link is a number of bytes.", .atom("section 4.2.7.6"),
        wrong: .atomEntry("<link length=\"12 MB\" href=\"https://example.com/1\"/>"),
        right: .atomEntry("<link length=\"12582912\" href=\"https://example.com/1\"/>"))

    static let atomAlternateRepeated = Rule(
        "atom-alternate-repeated", .error,
        "Alternate links of one feed or entry differ in type or hreflang.", .atom("sections 4.1.1 and 4.1.2"),
        wrong: .atomEntry("\(alternate)<link href=\"https://example.com/2\"/>"),
        right: .atomEntry("\(alternate)<link hreflang=\"fr\" href=\"https://example.com/2\"/>"))

    static let hubAddress = Rule(
        "hub-address", .warning,
        "The address of a hub is one of http or https; readers ask no other hub.",
        .other("WebSub", "section 4", "https://www.w3.org/TR/websub/"),
        wrong: .atomFeed("<link rel=\"hub\" href=\"ftp://hub.example.com/\"/>"),
        right: .atomFeed("<link rel=\"hub\" href=\"https://hub.example.com/\"/>"))

    private static let alternate = "<link href=\"https://example.com/1\"/>"
}
