import XML

extension RuleGroup {
    static let rssMail = RuleGroup(
        "RSS mail addresses", rules: [.rssMail, .rssMailLink, .rssMailName],
        checks: [
            .rssChannel { channel, diagnostics in
                for element in channel.parts("managingEditor", "webMaster") { judge(element, &diagnostics) }
            },
            .rssItem { item, diagnostics in
                for element in item.parts("author") { judge(element, &diagnostics) }
            },
        ])

    private static func judge(_ element: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        let value = element.value
        let contact = MailContact(value)
        if let link = MailLink(contact.address),
            link.addresses.allSatisfy({ MailAddress.problem(in: $0) == nil })
        {
            diagnostics.report(
                .rssMailLink, at: element,
                "\(element.name.local) has a mailto: link or its headers; expected the address alone")
        } else if !value.contains("@") {
            diagnostics.report(
                .rssMail, at: element,
                "\(element.name.local): expected an e-mail address; for a name alone use dc:creator")
        } else if let problem = MailAddress.problem(in: contact.address) {
            diagnostics.report(.rssMail, at: element, "\(Quotation(value)): \(problem)")
        } else if contact.name.map(\.text.isEmpty) ?? true {
            diagnostics.report(
                .rssMailName, at: element,
                "\(element.name.local): expected a name in brackets after the address")
        } else if contact.name?.isBehind == false {
            diagnostics.report(
                .rssMailName, at: element,
                "\(element.name.local): expected the name in brackets after the address")
        }
    }
}

extension Rule {
    static let rssMail = Rule(
        "rss-mail", .error, "managingEditor, webMaster and author hold mail addresses.",
        .rss("Optional channel elements"),
        wrong: .rssItem("<author>Jane Doe</author>"),
        right: .rssItem("<author>jane@example.com (Jane Doe)</author>"))

    static let rssMailLink = Rule(
        "rss-mail-link", .warning,
        "managingEditor, webMaster and author hold an address alone, no mailto: and no headers such as "
            + "?subject= after it.",
        .rfc(6068, "section 2"),
        wrong: .rssItem("<author>mailto:jane@example.com?subject=News</author>"),
        right: .rssItem("<author>jane@example.com (Jane Doe)</author>"))

    static let rssMailName = Rule(
        "rss-mail-name", .warning, "The name of a person follows the mail address, in brackets.",
        .rssProfile("email addresses"),
        wrong: .rssItem("<author>jane@example.com</author>"),
        right: .rssItem("<author>jane@example.com (Jane Doe)</author>"))
}
