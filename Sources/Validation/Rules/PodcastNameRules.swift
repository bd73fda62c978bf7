import XML

extension RuleGroup {
    static let podcastNames = RuleGroup(
        "Podcasts: elements",
        rules: [
            .iTunesUnknown, .iTunesMisplaced, .iTunesRepeated, .iTunesAttribute, .iTunesAttributeMissing,
            .iTunesCategoryDepth, .iTunesObsolete, .iTunesMarkup, .iTunesImageFormat,
        ],
        checks: [
            .elements(in: Namespace.iTunes) { element, diagnostics in
                Vocabulary.podcast.judge(element, &diagnostics)
                switch element.name.local {
                case "category": judgeDepth(of: element, &diagnostics)
                case "image": judgeFormat(of: element, &diagnostics)
                case "link":
                    diagnostics.report(.iTunesObsolete, at: element, "use itunes:image, which replaced it")
                case "owner": reportRepeated(in: element, &diagnostics)
                case let name where single.contains(name):
                    guard let child = element.elements.first else { return }
                    let name = Quotation(child.name.qualified)
                    diagnostics.report(.iTunesMarkup, at: child, "the element \(name) is not escaped")
                default: break
                }
            }
        ] + Check.feedsAndEntries { reportRepeated(in: $0, &$1) })

    private static func reportRepeated(in parent: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        diagnostics.reportRepeated(among: single, in: parent, namespace: Namespace.iTunes, .iTunesRepeated)
    }

    private static func judgeDepth(of category: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        guard let outer = category.parent, outer.isNamed("category", in: Namespace.iTunes),
            outer.parent?.isNamed("category", in: Namespace.iTunes) ?? false
        else { return }
        diagnostics.report(.iTunesCategoryDepth, at: category, "a subcategory cannot hold other categories")
    }

    private static func judgeFormat(of image: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        guard let href = image.attribute("href"), HTTPAddress.problem(in: href.value) == nil else { return }
        let address = href.value.prefix { $0 != "#" }.lowercased()
        let path = address.prefix { $0 != "?" }
        // For Apple's sake, some hosts write the extension after the question mark.
        if [".jpg", ".jpeg", ".png"].contains(where: { path.hasSuffix($0) || address.hasSuffix($0) }) {
            return
        }
        diagnostics.report(.iTunesImageFormat, at: href, "\(Quotation(href.value)): expected .jpg or .png")
    }

    private static let single = Set(Vocabulary.podcast.terms.keys).subtracting(["category", "link"])
}

extension Rule {
    static let iTunesUnknown = Rule(
        "itunes-unknown", .error, "Elements of Apple's namespace for podcasts are those that Apple defines.",
        .podcasts("Show tags, episode tags"),
        wrong: .rssItem("<itunes:length>60</itunes:length>"),
        right: .rssItem("<itunes:duration>60</itunes:duration>"))

    static let iTunesMisplaced = Rule(
        "itunes-misplaced", .error,
        "What describes a podcast belongs in the channel, and what describes an episode in the item.",
        .podcasts("Show tags, episode tags"),
        wrong: .rssChannel("<itunes:duration>60</itunes:duration>"),
        right: .rssItem("<itunes:duration>60</itunes:duration>"))

    static let iTunesRepeated = Rule(
        "itunes-repeated", .error,
        "A channel, item or owner has each of Apple's elements at most once, except itunes:category.",
        .podcasts("Show tags, episode tags"),
        wrong: .rssItem("<itunes:duration>60</itunes:duration><itunes:duration>1:00</itunes:duration>"),
        right: .rssItem("<itunes:duration>60</itunes:duration>"))

    static let iTunesAttribute = Rule(
        "itunes-attribute", .warning, "Apple's elements have the attributes that Apple defines.",
        .podcasts("Show tags, episode tags"),
        wrong: .rssItem("<itunes:duration unit=\"s\">60</itunes:duration>"),
        right: .rssItem("<itunes:duration>60</itunes:duration>"))

    static let iTunesAttributeMissing = Rule(
        "itunes-attribute-missing", .error, "itunes:image has an href, and itunes:category a text.",
        .podcasts("Show tags, episode tags"),
        wrong: .rssItem("<itunes:image>https://example.com/1.png</itunes:image>"),
        right: .rssItem("<itunes:image href=\"https://example.com/1.png\"/>"))

    static let iTunesCategoryDepth = Rule(
        "itunes-category-depth", .error, "A subcategory has no subcategories.",
        .podcasts("Show tags: itunes:category"),
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
        "itunes-obsolete", .warning, "itunes:image replaces the older itunes:link.",
        .oldPodcasts("itunes:image"),
        wrong: .rssChannel("<itunes:link rel=\"image\" href=\"https://example.com/1.png\"/>"),
        right: .rssChannel("<itunes:image href=\"https://example.com/1.png\"/>"))

    static let iTunesMarkup = Rule(
        "itunes-markup", .error,
        "Apple's elements, except itunes:owner and itunes:category, hold only text; the HTML of an "
            + "itunes:summary is in a CDATA section.",
        .oldPodcasts("Using RSS tags"),
        wrong: .rssItem("<itunes:summary><p>First.</p></itunes:summary>"),
        right: .rssItem("<itunes:summary><![CDATA[<p>First.</p>]]></itunes:summary>"))

    static let iTunesImageFormat = Rule(
        "itunes-image-format", .warning,
        "The address of an itunes:image ends in .jpg or .png; readers look at the image itself.",
        .podcasts("Show tags: itunes:image"),
        wrong: .rssChannel("<itunes:image href=\"https://example.com/1.webp\"/>"),
        right: .rssChannel("<itunes:image href=\"https://example.com/1.png\"/>"))
}
