import XML

extension RuleGroup {
    static let rssScheme = RuleGroup(
        "RSS schemes", rules: [.rssScheme],
        checks: [
            .rssChannel { channel, diagnostics in
                for element in channel.parts("link", "docs") { judge(element, &diagnostics) }
            },
            .rssItem { item, diagnostics in
                for element in item.parts("link", "comments") { judge(element, &diagnostics) }
            },
        ])

    private static func judge(_ element: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        let value = element.value
        // Nearly all are http or https URLs, which need no closer look.
        if value.hasPrefix("https://") || value.hasPrefix("http://") { return }
        guard let scheme = AddressReference.scheme(of: value)?.lowercased(), !known.contains(scheme) else {
            return
        }
        diagnostics.report(.rssScheme, at: element, "\(Quotation(scheme)) is not a scheme that readers open")
    }

    /// The IANA-registered schemes that people can open.
    private static let known: Set<String> = [
        "acct", "bitcoin", "callto", "cid", "data", "dict", "dns", "doi", "facetime", "feed",
        "ftp", "ftps", "gemini", "geo", "git", "gopher", "http", "https", "imap", "info", "ipfs", "ipns",
        "irc", "irc6", "ircs", "jabber", "ldap", "ldaps", "magnet", "mailto", "market", "matrix", "mid",
        "mms", "news", "nfs", "nntp", "nostr", "oid", "payto", "pop", "rsync", "rtmp", "rtsp", "rtsps",
        "sftp", "sip", "sips", "skype", "sms", "snews", "spotify", "ssh", "steam", "svn", "tag", "tel",
        "telnet", "urn", "view-source", "wais", "web+ap", "webcal", "ws", "wss", "xmpp",
    ]
}

extension Rule {
    static let rssScheme = Rule(
        "rss-scheme", .warning,
        "An address begins with a scheme that IANA has registered and readers know, such as https or mailto.",
        .rss("Comments"),
        wrong: .rssItem("<link>htp://example.com/1</link>"),
        right: .rssItem("<link>http://example.com/1</link>"))
}
