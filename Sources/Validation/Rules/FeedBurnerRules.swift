import XML

extension RuleGroup {
    static let feedBurner = RuleGroup(
        "FeedBurner",
        rules: [
            .feedBurnerAddress, .feedBurnerPlace, .feedBurnerAttribute, .feedBurnerRepeated,
            .feedBurnerUnknown,
        ],
        checks: [
            .elements(in: Rule.feedBurnerNamespace) { element, diagnostics in
                guard let form = forms[element.name.local] else {
                    diagnostics.report(
                        .feedBurnerUnknown, at: element,
                        "\(Quotation(element.name.qualified)) is not defined; remove it")
                    return
                }
                let place = Place(of: element)
                if place != .foreign, place != form.place {
                    diagnostics.report(
                        .feedBurnerPlace, at: element, "expected \(element.name.qualified) in \(form.place)")
                }
                if form.isAddress {
                    diagnostics.reportWholeAddress(
                        element.value, of: element.name.qualified, .feedBurnerAddress, at: element.offset)
                }
                for name in form.addresses {
                    guard let attribute = element.attribute(name) else {
                        diagnostics.report(
                            .feedBurnerAttribute, at: element,
                            "\(element.name.qualified) has no attribute \(name)")
                        continue
                    }
                    diagnostics.reportWholeAddress(
                        attribute.value, of: name, .feedBurnerAddress, at: attribute.offset)
                }
            }
        ]
            + Check.feedsAndEntries { parent, diagnostics in
                diagnostics.reportRepeated(
                    among: single, in: parent, namespace: Rule.feedBurnerNamespace, .feedBurnerRepeated)
            })

    /// An element: where it belongs, and whether its text or attributes are addresses.
    private struct Form {
        var place = Place.feed
        var isAddress = false
        var addresses: [String] = []
    }

    private static let forms = [
        "origLink": Form(place: .entry, isAddress: true),
        "origEnclosureLink": Form(place: .entry, isAddress: true),
        "feedburnerHostname": Form(isAddress: true), "awareness": Form(isAddress: true),
        "feedFlare": Form(addresses: ["href", "src"]),
        "info": Form(), "emailServiceId": Form(), "browserFriendly": Form(),
    ]
    private static let single = Set(forms.keys).subtracting(["feedFlare"])
}

extension Rule {
    static let feedBurnerAddress = Rule(
        "feedburner-address", .error,
        "feedburner:origLink, origEnclosureLink, feedburnerHostname and awareness hold whole addresses, and so "
            + "do href and src of feedburner:feedFlare.",
        .feedBurner,
        wrong: .rssItem(element("origLink", "/1")),
        right: .rssItem(element("origLink", "https://example.com/1")))

    static let feedBurnerPlace = Rule(
        "feedburner-place", .error,
        "feedburner:origLink and origEnclosureLink belong in items, the others of FeedBurner in the channel.",
        .feedBurner,
        wrong: .rssChannel(element("origLink", "https://example.com/1")),
        right: .rssItem(element("origLink", "https://example.com/1")))

    static let feedBurnerAttribute = Rule(
        "feedburner-attribute", .error, "feedburner:feedFlare has an href and a src.", .feedBurner,
        wrong: .rssChannel("<feedburner:feedFlare \(declaration) href=\"https://example.com/add\"/>"),
        right: .rssChannel(
            "<feedburner:feedFlare \(declaration) href=\"https://example.com/add\" src=\"https://example.com/1.png\"/>"
        ))

    static let feedBurnerRepeated = Rule(
        "feedburner-repeated", .error,
        "A channel or item has each element of FeedBurner at most once, except feedburner:feedFlare.",
        .feedBurner,
        wrong: .rssItem(
            element("origLink", "https://example.com/1") + element("origLink", "https://example.com/2")),
        right: .rssItem(element("origLink", "https://example.com/1")))

    static let feedBurnerUnknown = Rule(
        "feedburner-unknown", .error, "Elements of FeedBurner's namespace are those that it defined.",
        .feedBurner,
        wrong: .rssItem(element("link", "https://example.com/1")),
        right: .rssItem(element("origLink", "https://example.com/1")))

    fileprivate static let feedBurnerNamespace = "http://rssnamespace.org/feedburner/ext/1.0"

    private static let declaration = "xmlns:feedburner=\"\(feedBurnerNamespace)\""

    private static func element(_ name: String, _ text: String) -> String {
        "<feedburner:\(name) \(declaration)>\(text)</feedburner:\(name)>"
    }
}

extension Specification {
    fileprivate static let feedBurner = other(
        "FeedBurner namespace", "", "http://rssnamespace.org/feedburner/ext/1.0")
}
