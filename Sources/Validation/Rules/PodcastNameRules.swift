import XML

extension RuleGroup {
    static let podcastNames = RuleGroup(
        "Podcasts: elements",
        rules: [
            .iTunesUnknown, .iTunesMisplaced, .iTunesRepeated, .iTunesAttribute, .iTunesAttributeMissing,
            .iTunesCategoryDepth, .iTunesObsolete, .iTunesOwnerEmail, .iTunesImageFormat,
            .iTunesRequired,
        ],
        checks: [
            .elements(in: Namespace.iTunes) { element, findings in
                Vocabulary.podcast.judge(element, &findings)
                switch element.name.local {
                case "category": judgeDepth(of: element, &findings)
                case "image": judgeFormat(of: element, &findings)
                case "link": findings.report(.iTunesObsolete, at: element, "itunes:image took its place")
                case "owner":
                    reportRepeated(in: element, &findings)
                    if element.first("email", in: Namespace.iTunes) == nil {
                        findings.report(.iTunesOwnerEmail, at: element, "the owner has no itunes:email")
                    }
                default: break
                }
            }
        ] + Check.feedsAndEntries { reportRepeated(in: $0, &$1) } + [.rssChannel(judgePodcast)])

    /// Looks at a channel that is a podcast: it has something of Apple's, and sound or film in its items.
    @Sendable private static func judgePodcast(_ channel: XMLElement, _ findings: inout Findings) {
        let present = Set(
            channel.elements.lazy.map(\.name).filter { $0.namespace == Namespace.iTunes }.map(\.local))
        guard !present.isEmpty else { return }
        let hasEpisode = channel.elements.contains { $0.isNamed("item") && $0.first("enclosure") != nil }
        for name in ["image", "category", "explicit"] where hasEpisode && !present.contains(name) {
            findings.report(.iTunesRequired, at: channel, "the podcast has no itunes:\(name)")
        }
    }

    private static func reportRepeated(in parent: XMLElement, _ findings: inout Findings) {
        findings.reportRepeated(among: single, in: parent, namespace: Namespace.iTunes, .iTunesRepeated)
    }

    private static func judgeDepth(of category: XMLElement, _ findings: inout Findings) {
        guard let outer = category.parent, outer.isNamed("category", in: Namespace.iTunes),
            outer.parent?.isNamed("category", in: Namespace.iTunes) ?? false
        else { return }
        findings.report(.iTunesCategoryDepth, at: category, "a subcategory holds no other categories")
    }

    private static func judgeFormat(of image: XMLElement, _ findings: inout Findings) {
        guard let href = image.attribute("href") else { return }
        let path = href.value.prefix { $0 != "?" && $0 != "#" }.lowercased()
        if [".jpg", ".jpeg", ".png"].contains(where: path.hasSuffix) { return }
        findings.report(.iTunesImageFormat, at: href, "\(Quotation(href.value)): expected .jpg or .png")
    }

    private static let single = Set(Vocabulary.podcast.terms.keys).subtracting(["category", "link"])
}

extension Rule {
    static let iTunesUnknown = Rule(
        "itunes-unknown", .error, "Elements of Apple's namespace for podcasts are those that Apple defines.",
        .podcasts("Podcast RSS tags"),
        wrong: .rssItem("<itunes:length>60</itunes:length>"),
        right: .rssItem("<itunes:duration>60</itunes:duration>"))

    static let iTunesMisplaced = Rule(
        "itunes-misplaced", .error,
        "What is said of a podcast stands in the channel, and what is said of an episode in the item.",
        .podcasts("Podcast RSS tags"),
        wrong: .rssChannel("<itunes:duration>60</itunes:duration>"),
        right: .rssItem("<itunes:duration>60</itunes:duration>"))

    static let iTunesRepeated = Rule(
        "itunes-repeated", .error,
        "A channel, item or owner has each of Apple's elements once, but itunes:category.",
        .podcasts("Podcast RSS tags"),
        wrong: .rssItem("<itunes:duration>60</itunes:duration><itunes:duration>1:00</itunes:duration>"),
        right: .rssItem("<itunes:duration>60</itunes:duration>"))

    static let iTunesAttribute = Rule(
        "itunes-attribute", .warning, "Apple's elements have the attributes that Apple defines.",
        .podcasts("Podcast RSS tags"),
        wrong: .rssItem("<itunes:duration unit=\"s\">60</itunes:duration>"),
        right: .rssItem("<itunes:duration>60</itunes:duration>"))

    static let iTunesAttributeMissing = Rule(
        "itunes-attribute-missing", .error, "itunes:image has an href, and itunes:category a text.",
        .podcasts("Podcast RSS tags"),
        wrong: .rssItem("<itunes:image>https://example.com/1.png</itunes:image>"),
        right: .rssItem("<itunes:image href=\"https://example.com/1.png\"/>"))

    static let iTunesCategoryDepth = Rule(
        "itunes-category-depth", .error, "A subcategory has no subcategories.",
        .podcasts("Podcast categories"),
        wrong: .rssChannel(
            """
            <itunes:category text="Arts"><itunes:category text="Books"><itunes:category text="Food"/>\
            </itunes:category></itunes:category>
            """),
        right: .rssChannel(
            """
            <itunes:category text="Arts"><itunes:category text="Books"/><itunes:category text="Food"/>\
            </itunes:category>
            """))

    static let iTunesObsolete = Rule(
        "itunes-obsolete", .warning, "itunes:image says what itunes:link once said.",
        .podcasts("Podcast RSS tags"),
        wrong: .rssChannel("<itunes:link rel=\"image\" href=\"https://example.com/1.png\"/>"),
        right: .rssChannel("<itunes:image href=\"https://example.com/1.png\"/>"))

    static let iTunesOwnerEmail = Rule(
        "itunes-owner-email", .warning,
        "itunes:owner has an itunes:email; many directories ask there whose podcast it is.",
        .podcasts("itunes:owner"),
        wrong: .rssChannel("<itunes:owner><itunes:name>Jane</itunes:name></itunes:owner>"),
        right: .rssChannel("<itunes:owner><itunes:email>jane@example.com</itunes:email></itunes:owner>"))

    static let iTunesImageFormat = Rule(
        "itunes-image-format", .warning,
        "The address of an itunes:image ends in .jpg or .png; readers look at the image itself.",
        .podcasts("itunes:image"),
        wrong: .rssChannel("<itunes:image href=\"https://example.com/1.webp\"/>"),
        right: .rssChannel("<itunes:image href=\"https://example.com/1.png\"/>"))

    static let iTunesRequired = Rule(
        "itunes-required", .warning,
        "A podcast has itunes:image, itunes:category and itunes:explicit, without which Apple does not list it.",
        .podcasts("Required tags"),
        wrong: .rssChannel("<itunes:author>Jane</itunes:author>\(episode)"),
        right: .rssChannel(
            """
            <itunes:author>Jane</itunes:author><itunes:image href="https://example.com/1.png"/>\
            <itunes:category text="Arts"/><itunes:explicit>false</itunes:explicit>\(episode)
            """))

    private static let episode = """
        <item><title>One</title><guid>https://example.com/1</guid>\
        <enclosure url="https://example.com/1.mp3" length="9" type="audio/mpeg"/></item>
        """
}
