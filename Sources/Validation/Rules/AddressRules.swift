import XML

extension RuleGroup {
    static let address = RuleGroup(
        "Addresses",
        rules: [
            .addressCharacters, .addressPercent, .addressScheme, .addressHost, .addressPort, .addressTag,
            .addressURN,
        ],
        checks: [
            .everyElement { element, findings in
                let name = element.name
                if name.namespace == Namespace.atom {
                    if atomTexts.contains(name.local) { findings.reportSyntax(of: element) }
                    for attribute in atomAttributes[name.local] ?? [] {
                        findings.reportSyntax(of: element.attribute(attribute))
                    }
                } else if name.namespace == Namespace.wellFormedWeb {
                    findings.reportSyntax(of: element)
                } else if name.namespace.isEmpty, let place = rssPlaces[name.local], isRSS(element, place) {
                    if let attribute = place.attribute {
                        findings.reportSyntax(of: element.attribute(attribute))
                    } else if name.local != "guid" || isPermaLink(element) {
                        findings.reportSyntax(of: element)
                    }
                }
                findings.reportSyntax(of: element.attribute("base", in: Namespace.xml))
            }
        ])

    private static func isPermaLink(_ guid: XMLElement) -> Bool {
        guid.attribute("isPermaLink")?.value != "false" && AddressReference.scheme(of: guid.value) != nil
    }

    private static let atomTexts: Set<String> = ["id", "uri", "icon", "logo"]
    private static let atomAttributes = [
        "link": ["href"], "content": ["src"], "generator": ["uri"], "category": ["scheme"],
    ]

    /// Where RSS has an address: the elements that may be around it, and its attribute if it is in one.
    private struct Place {
        let parents: [String]
        var attribute: String?
    }

    private static let rssPlaces: [String: Place] = [
        "link": Place(parents: ["channel", "item", "image", "textInput"]),
        "url": Place(parents: ["image"]),
        "docs": Place(parents: ["channel"]),
        "comments": Place(parents: ["item"]),
        "guid": Place(parents: ["item"]),
        "enclosure": Place(parents: ["item"], attribute: "url"),
        "source": Place(parents: ["item"], attribute: "url"),
    ]

    private static func isRSS(_ element: XMLElement, _ place: Place) -> Bool {
        guard let parent = element.parent?.name else { return false }
        return parent.namespace.isEmpty && place.parents.contains(parent.local)
    }
}

extension Findings {
    /// Reports what is wrong with the syntax of the address that an element's text is, if there is any text.
    fileprivate mutating func reportSyntax(of element: XMLElement) {
        reportSyntax(element.value, at: element.offset)
    }

    /// Reports what is wrong with the syntax of the address that an attribute holds.
    fileprivate mutating func reportSyntax(of attribute: XMLAttribute?) {
        guard let attribute, let flaw = AddressFlaw.find(in: attribute.value) else { return }
        report(flaw, of: attribute.value, at: attribute.offset)
    }

    private mutating func reportSyntax(_ value: String, at offset: Int) {
        guard let flaw = AddressFlaw.find(in: value) else { return }
        report(flaw, of: value, at: offset)
    }

    private mutating func report(_ flaw: AddressFlaw, of value: String, at offset: Int) {
        report(Rule(flaw.kind), at: offset, "\(Quotation(value)): \(flaw.message)")
    }
}

extension Rule {
    /// The rule that a flaw of an address breaks.
    init(_ kind: AddressFlaw.Kind) {
        self =
            switch kind {
            case .characters: .addressCharacters
            case .percent: .addressPercent
            case .scheme: .addressScheme
            case .host: .addressHost
            case .port: .addressPort
            case .tag: .addressTag
            case .resourceName: .addressURN
            }
    }

    static let addressCharacters = Rule(
        "address-characters", .error,
        "An address has no white space, no control characters and none of \" < > \\ ^ ` { | }, # at most once, "
            + "and [ ] only around a host; browsers and many readers put such addresses right.",
        .rfc(3986, "section 2"),
        wrong: .rssItem("<link>https://example.com/a b</link>"),
        right: .rssItem("<link>https://example.com/a%20b</link>"))

    static let addressPercent = Rule(
        "address-percent", .error, "Two hexadecimal digits follow each % of an address.",
        .rfc(3986, "section 2.1"),
        wrong: .rssItem("<link>https://example.com/100%</link>"),
        right: .rssItem("<link>https://example.com/100%25</link>"))

    static let addressScheme = Rule(
        "address-scheme", .error,
        "A colon before the first /, ? or # of an address follows a scheme, and more follows the colon: "
            + "after http and https two slashes.",
        .rfc(3986, "section 3.1"),
        wrong: .rssItem("<link>http:example.com</link>"),
        right: .rssItem("<link>http://example.com</link>"))

    static let addressHost = Rule(
        "address-host", .error,
        "The host of an address is not missing, has no part that is empty or longer than 63 characters, and"
            + " in brackets is an address of IPv6; underscores may stand in it.",
        .rfc(3986, "section 3.2.2"),
        wrong: .rssItem("<link>https:///1</link>"), right: .rssItem("<link>https://example.com/1</link>"))

    static let addressPort = Rule(
        "address-port", .error, "The port of an address is a number of at most 65535.",
        .rfc(3986, "section 3.2.3"),
        wrong: .rssItem("<link>https://example.com:http/</link>"),
        right: .rssItem("<link>https://example.com:8080/</link>"))

    static let addressTag = Rule(
        "address-tag", .error, "After tag: come a domain or mail address, a comma, a date and a colon.",
        .rfc(4151, "section 2.1"),
        wrong: .atomEntry("<id>tag:example.com:1</id>"),
        right: .atomEntry("<id>tag:example.com,2024:1</id>"))

    static let addressURN = Rule(
        "address-urn", .error, "After urn: come a namespace, a colon and a name; after urn:uuid: a UUID.",
        .rfc(8141, "section 2"),
        wrong: .atomEntry("<id>urn:uuid:1</id>"),
        right: .atomEntry("<id>urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6</id>"))
}
