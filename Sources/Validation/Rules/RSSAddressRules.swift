import XML

extension RuleGroup {
    static let rssAddress = RuleGroup(
        "RSS addresses", rules: [.rssAddress, .rssAddressNonASCII],
        checks: [
            .rssChannel { channel, diagnostics in
                for element in channel.parts("link", "docs") { diagnostics.reportAddress(in: element) }
                for image in channel.parts("image") {
                    for element in image.parts("url", "link") { diagnostics.reportAddress(in: element) }
                }
                for input in channel.parts("textInput", "textinput") {
                    for element in input.parts("link") { diagnostics.reportAddress(in: element) }
                }
            },
            .rssItem { item, diagnostics in
                for element in item.parts("link", "comments") { diagnostics.reportAddress(in: element) }
            },
        ])
}

extension DiagnosticCollector {
    /// Reports an element whose text is not an address.
    mutating func reportAddress(in element: XMLElement) {
        let value = element.value
        // If the address is in an attribute or element instead, that is reported there.
        if value.isEmpty,
            element.attribute("href") != nil
                || element.elements.contains(where: { $0.name.namespace == element.name.namespace })
        {
            return
        }
        reportRSSAddress(value, of: element.name.qualified, .rssAddress, at: element.offset)
    }

    /// Reports a value that is not an address as RSS requires it there, or only by the rules for IRIs.
    mutating func reportRSSAddress(
        _ value: String, of name: String, _ rule: Rule, at offset: @autoclosure () -> Int,
        _ problem: (String) -> String? = AddressReference.schemeProblem
    ) {
        reportAddress(value, of: name, at: offset()) { value in
            if let problem = problem(value) { return (rule, problem) }
            return Self.nonASCIIProblem(in: value).map { (.rssAddressNonASCII, $0) }
        }
    }

    private static func nonASCIIProblem(in value: String) -> String? {
        if value.utf8.allSatisfy({ $0 < 0x80 }) { return nil }
        if let name = InvisibleCharacter.name(in: value) {
            return "the character \(name) cannot be seen; remove it"
        }
        return HostName.isASCII(in: value)
            ? "expected escapes such as %C3%A9 for characters that are not ASCII"
            : "expected a host of ASCII characters, such as xn--mnchen-3ya.de for münchen.de"
    }
}

extension Rule {
    static let rssAddress = Rule(
        "rss-address", .error, "link, comments, docs and url hold whole addresses, with a scheme.",
        .rss("Comments"),
        wrong: .rssItem("<link>/news/1</link>"), right: .rssItem("<link>https://example.com/news/1</link>"))

    static let rssAddressNonASCII = Rule(
        "rss-address-non-ascii", .error,
        "An address is a URI, of ASCII characters only; most readers accept others, too.",
        .rfc(3986, "section 2"),
        wrong: .rssItem("<link>https://example.com/caf\u{E9}</link>"),
        right: .rssItem("<link>https://example.com/caf%C3%A9</link>"))
}
