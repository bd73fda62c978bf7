import XML

extension RuleGroup {
    static let rssHabit = RuleGroup(
        "RSS habits", rules: [.rssImageUnlikeChannel, .rssItemsFirst, .rssEnclosureRepeated],
        checks: [
            .rssChannel { channel, diagnostics in
                for image in channel.elements("image") {
                    for name in ["title", "link"] {
                        guard let part = image.first(name), let own = channel.first(name),
                            plain(part.value) != plain(own.value), isRight(part)
                        else { continue }
                        let message = "\(name) is \(Quotation(part.value)), not \(Quotation(own.value))"
                        diagnostics.report(.rssImageUnlikeChannel, at: part, message)
                    }
                }
            },
            .rssChannel { channel, diagnostics in
                // The RSS 0.91 examples have textinput after the items.
                guard RSSVersion(of: diagnostics.kind) == .v20 else { return }
                var hasItem = false
                for element in channel.elements where element.name.namespace.isEmpty {
                    if element.name.local == "item" {
                        hasItem = true
                    } else if hasItem, RSSVocabulary.children["channel"]?[element.name.local] != nil {
                        let message = "\(Quotation(element.name.local)) follows an item"
                        diagnostics.report(.rssItemsFirst, at: element, message)
                        break
                    }
                }
            },
            .rssItem { item, diagnostics in
                for enclosure in item.elements("enclosure").dropFirst().prefix(1) {
                    diagnostics.report(
                        .rssEnclosureRepeated, at: enclosure, "the item has a second enclosure")
                }
            },
        ])

    /// Whether the part has a usable value; empty values and invalid addresses are reported by other rules.
    private static func isRight(_ part: XMLElement) -> Bool {
        part.name.local == "link" ? AddressReference.wholeProblem(in: part.value) == nil : !part.value.isEmpty
    }

    /// An address without a trailing slash, which makes no difference after a host.
    private static func plain(_ value: String) -> Substring {
        value.hasSuffix("/") ? value.dropLast() : value[...]
    }
}

extension Rule {
    static let rssImageUnlikeChannel = Rule(
        "rss-image-unlike-channel", .warning, "An image has the title and link of its channel.",
        .rss("image"),
        wrong: .rssChannel("<title>News</title>\(image("Logo"))"),
        right: .rssChannel("<title>News</title>\(image("News"))"))

    static let rssItemsFirst = Rule(
        "rss-items-first", .warning,
        "Items come after all other elements of a channel; some readers stop at the first item.",
        .rssProfile("item"),
        wrong: .rssChannel("\(item)<language>en</language>"),
        right: .rssChannel("<language>en</language>\(item)"))

    static let rssEnclosureRepeated = Rule(
        "rss-enclosure-repeated", .warning,
        "An item has at most one enclosure; several readers use only the first or the last.",
        .rssProfile("enclosure"),
        wrong: .rssItem(enclosure("1") + enclosure("2")), right: .rssItem(enclosure("1")))

    private static let item = "<item><title>One</title><guid>https://example.com/1</guid></item>"

    private static func image(_ title: String) -> String {
        """
        <image><url>https://example.com/logo.png</url><title>\(title)</title>\
        <link>https://example.com/</link></image>
        """
    }

    private static func enclosure(_ name: String) -> String {
        "<enclosure url=\"https://example.com/\(name).mp3\" length=\"1000\" type=\"audio/mpeg\"/>"
    }
}
