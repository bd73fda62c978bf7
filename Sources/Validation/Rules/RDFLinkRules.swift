import XML

extension RuleGroup {
    static let rdfLinks = RuleGroup(
        "RSS 1.0 addresses", rules: [.rdfLinkScheme],
        checks: [
            .rdfElements { element, diagnostics in
                guard ["link", "url"].contains(element.name.local) else { return }
                diagnostics.reportAddress(in: element)
                let value = element.value
                // Nearly all are http or https URLs, which need no closer look.
                if value.hasPrefix("https://") || value.hasPrefix("http://") { return }
                guard let scheme = AddressReference.scheme(of: value),
                    AddressReference.problem(in: value) == nil,
                    !["http", "https", "ftp"].contains(scheme.lowercased())
                else { return }
                diagnostics.report(
                    .rdfLinkScheme, at: element,
                    "\(element.name.local) \(Quotation(value)): expected an address with http, https or ftp")
            },
            .rdfElements { element, diagnostics in
                guard element.name.local == "textinput" else { return }
                diagnostics.reportValues(
                    of: "name", in: element, namespace: Namespace.rss10, .rssTextInputName, fieldNameProblem)
            },
        ])
}

extension Rule {
    static let rdfLinkScheme = Rule(
        "rdf-link-scheme", .warning,
        "A link or url begins with http:, https: or ftp:, the schemes that readers of RSS 1.0 open.",
        .rss10("section 5"),
        wrong: .rdfItem("<link>mailto:jane@example.com</link>"),
        right: .rdfItem("<link>https://example.com/1</link>"))
}
