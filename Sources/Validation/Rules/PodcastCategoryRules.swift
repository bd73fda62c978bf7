import XML

extension RuleGroup {
    static let podcastCategories = RuleGroup(
        "Podcasts: categories", rules: [.iTunesCategory, .iTunesCategoryFormer],
        checks: [
            .elements(in: Namespace.iTunes) { element, diagnostics in
                guard element.name.local == "category", let text = element.attribute("text") else { return }
                let outer = element.parent.flatMap { isCategory($0) ? $0.attribute("text")?.value : nil }
                let isSub = element.parent.map(isCategory) ?? false
                // For a category without a name, nothing is known about its subcategories.
                if isSub, outer == nil { return }
                let name = text.value
                if lists(name, in: outer, PodcastCategories.current) { return }
                if lists(name, in: outer, PodcastCategories.former) {
                    diagnostics.report(
                        .iTunesCategoryFormer, at: text, "Apple no longer lists \(Quotation(name))")
                } else if outer.map(isKnown) ?? true {
                    diagnostics.report(.iTunesCategory, at: text, problem(name, in: outer))
                }
            }
        ])

    private static func isCategory(_ element: XMLElement) -> Bool {
        element.isNamed("category", in: Namespace.iTunes)
    }

    private static func lists(_ name: String, in outer: String?, _ list: [String: Set<String>]) -> Bool {
        guard let outer else { return list[name] != nil }
        return list[outer]?.contains(name) ?? false
    }

    private static func isKnown(_ outer: String) -> Bool {
        PodcastCategories.current[outer] != nil || PodcastCategories.former[outer] != nil
    }

    private static func problem(_ name: String, in outer: String?) -> String {
        if let outer { return "\(Quotation(name)) is not a subcategory of \(outer)" }
        let place = PodcastCategories.current.first { $0.value.contains(name) }?.key
        let name = Quotation(name)
        return place.map { "\(name) belongs within the category \($0)" } ?? "Apple lists no category \(name)"
    }
}

extension Specification {
    static func podcasts(_ section: String) -> Self {
        .other(
            "Apple, A Podcaster's Guide to RSS", section,
            "https://help.apple.com/itc/podcasts_connect/#/itcb54353390")
    }

    /// What Apple required before, under the same URL.
    static func oldPodcasts(_ section: String) -> Self {
        .other(
            "Apple, RSS tags for Podcasts Connect (2017)", section,
            "https://help.apple.com/itc/podcasts_connect/#/itcb54353390")
    }
}

extension Rule {
    static let iTunesCategory = Rule(
        "itunes-category", .error,
        "itunes:category names a category of Apple's list, and one within it a subcategory of that.",
        .podcasts("Show tags: itunes:category"),
        wrong: .rssChannel("<itunes:category text=\"Gardening\"/>"),
        right: .rssChannel(
            """
            <itunes:category text="Leisure"><itunes:category text="Home &amp; Garden"/></itunes:category>
            """))

    static let iTunesCategoryFormer = Rule(
        "itunes-category-former", .warning, "itunes:category names a category that Apple still lists.",
        .podcasts("Show tags: itunes:category"),
        wrong: .rssChannel("<itunes:category text=\"News &amp; Politics\"/>"),
        right: .rssChannel("<itunes:category text=\"News\"/>"))
}
