import XML

extension RuleGroup {
    static let address = RuleGroup(
        "Addresses",
        rules: [
            .addressCharacters, .addressPercent, .addressScheme, .addressHost, .addressPort, .addressTag,
            .addressTagAuthority, .addressURN, .addressEscapedTwice,
        ],
        checks: [
            .everyElement { element, diagnostics in
                if let base = element.attribute("base", in: Namespace.xml) { diagnostics.reportAddress(base) }
            }
        ])
}

extension DiagnosticCollector {
    /// Reports a problem with an address: its syntax, or else what its place requires.
    mutating func reportAddress(
        _ value: String, of name: String, at offset: @autoclosure () -> Int,
        _ judge: (String) -> (rule: Rule, problem: String)? = { _ in nil }
    ) {
        let syntax = AddressSyntaxError.find(in: value).map { (rule: Rule($0.kind), problem: $0.message) }
        let escape = AddressReference.escapeProblem(in: value).map { (Rule.addressEscapedTwice, $0) }
        guard let (rule, problem) = syntax ?? judge(value) ?? escape else { return }
        report(rule, at: offset(), "\(name) \(Quotation(value)): \(problem)")
    }

    /// Reports an attribute that is neither an absolute nor a relative address.
    mutating func reportAddress(_ attribute: XMLAttribute) {
        reportAddress(attribute.value, of: attribute.name.qualified, at: attribute.offset)
    }

    /// Reports a value that is not an address or, under the rule of its place, is a relative one.
    mutating func reportWholeAddress(
        _ value: String, of name: String, _ rule: Rule, at offset: @autoclosure () -> Int
    ) {
        reportAddress(value, of: name, at: offset()) { value in
            AddressReference.schemeProblem(in: value).map { (rule, $0) }
        }
    }
}

extension Rule {
    /// The rule that a problem with an address violates.
    init(_ kind: AddressSyntaxError.Kind) {
        self =
            switch kind {
            case .characters: .addressCharacters
            case .percent: .addressPercent
            case .scheme: .addressScheme
            case .host: .addressHost
            case .port: .addressPort
            case .tag: .addressTag
            case .tagAuthority: .addressTagAuthority
            case .resourceName: .addressURN
            }
    }

    static let addressCharacters = Rule(
        "address-characters", .error,
        "An address has no white space, no control characters and none of \" < > \\ ^ ` { | }, # at most once, "
            + "and [ ] only around a host; browsers and many readers repair such addresses.",
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
        "A colon before the first /, ? or # of an address ends a scheme, and something follows it: after "
            + "http and https, two slashes.",
        .rfc(3986, "section 3.1"),
        wrong: .rssItem("<link>http:example.com</link>"),
        right: .rssItem("<link>http://example.com</link>"))

    static let addressHost = Rule(
        "address-host", .error,
        "The host of an address is present, and no part of it is empty or longer than 63 characters; in "
            + "brackets, it is an IPv6 address. Underscores are allowed.",
        .rfc(3986, "section 3.2.2"),
        wrong: .rssItem("<link>https:///1</link>"), right: .rssItem("<link>https://example.com/1</link>"))

    static let addressPort = Rule(
        "address-port", .error, "The port of an address is a number of at most 65535.",
        .rfc(3986, "section 3.2.3"),
        wrong: .rssItem("<link>https://example.com:http/</link>"),
        right: .rssItem("<link>https://example.com:8080/</link>"))

    static let addressTag = Rule(
        "address-tag", .error,
        "After tag: come a domain or mail address, a comma, a date and a colon.",
        .rfc(4151, "section 2.1"),
        wrong: .atomEntry("<id>tag:example.com:1</id>"),
        right: .atomEntry("<id>tag:example.com,2024:1</id>"))

    static let addressTagAuthority = Rule(
        "address-tag-authority", .warning,
        "The domain or mail address of a tag has only ASCII letters, digits and - . _; readers compare ids byte by byte.",
        .rfc(4151, "section 2.1"),
        wrong: .atomEntry("<id>tag:jane+news@example.com,2024:1</id>"),
        right: .atomEntry("<id>tag:jane@example.com,2024:1</id>"))

    static let addressEscapedTwice = Rule(
        "address-escaped-twice", .warning,
        "The & of an address is escaped once; escaped twice, it leads to an address with &amp; in it.",
        .rfc(3986, "section 3.4"),
        wrong: .rssItem("<link>https://example.com/?a=1&amp;amp;b=2</link>"),
        right: .rssItem("<link>https://example.com/?a=1&amp;b=2</link>"))

    static let addressURN = Rule(
        "address-urn", .error, "After urn: come a namespace, a colon and a name; after urn:uuid: a UUID.",
        .rfc(8141, "section 2"),
        wrong: .atomEntry("<id>urn:uuid:1</id>"),
        right: .atomEntry("<id>urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6</id>"))
}
