import Feeds
import Formats

// Files and folders.
extension ConfigurationOption {
    static let source = Self(
        "source", "Folders of documents, or single documents.", .paths, \.sources,
        example: "articles",
        isArgument: false)

    static let output = Self("output", "The folder of feeds.", .path("dir"), \.output)

    static let state = Self(
        "state",
        "The folder that records what was read and published; keep it out of any folder that is served.",
        .path("dir"), \.state, default: ".outfeed beside the configuration file", example: ".outfeed")
}

// Which feeds exist, and what they contain.
extension ConfigurationOption {
    static let baseURL = Self(
        "base_url", "The address that the feeds are served at; feeds then link to themselves.",
        .folderAddress,
        \.site.baseURL,
        example: "https://feeds.example.org/")

    static let hubs = Self(
        "hubs", "WebSub hubs: feeds name them, and every export tells them which feeds changed.", .addresses,
        \.site.hubs, example: "[https://hub.example.org/]", isArgument: false)

    static let feeds = Self(
        "feeds",
        "The feeds to write: `all`, a field such as `topic` for a feed of each of its values, or a mapping with more "
            + "about them.",
        .groupings, default: "all, topic and provider", example: "[all, topic, provider, author]",
        isArgument: false
    ) { $0.site.groupings = $1 }

    static let by = Self(
        "by", "Which of the feeds to write, by grouping; in a file, a short form of `feeds`.", .groupingNames,
        default: "all of them", example: "[all, topic]"
    ) { configuration, choice in
        if let groupings = choice.groupings {
            configuration.site.groupings = groupings
        } else {
            configuration.by = choice.names
        }
    }

    static let sharedHosts = Self(
        "shared_hosts",
        "Hosts of many providers, such as youtube.com: there, a provider is known by its name and the host.",
        .domains, \.site.sharedHosts, example: "[youtube.com, medium.com]", isArgument: false)

    static let format = Self(
        "format", "The formats to write.", .choices("formats"), \.formats, example: list(FeedFormat.self))

    static let pages = Self(
        "pages", "Write a page for every feed, and an index.html that lists them all.", .flag, \.site.hasPages
    )

    static let links = Self(
        "links",
        "Write NAME.links.html for every feed: the <link> lines that other pages use to point to it.",
        .flag, \.hasLinks)

    static let newsSitemap = Self(
        "news_sitemap",
        "Write news-sitemap.xml for search engines: the site's own articles of the last two days.",
        .flag, \.hasNewsSitemap, isArgument: false)

    static let templates = Self(
        "templates", "A folder with your own templates and style sheets for pages.", .path("dir"),
        \.templates,
        default: "built-in", example: "templates")

    static let limit = Self(
        "limit", "The largest number of entries in a feed.", .integer(in: 1...100_000), \.rules.limit)

    static let content = Self(
        "content",
        "How much of an article its entries show: the text below the front matter, a summary, or the title.",
        .choice(), \.site.content, default: "full with a preset, otherwise excerpt", example: "full")

    static let archive = Self(
        "archive",
        "Keep every article readable: one archive for each day, month or year before the newest article's.",
        .choice(), \.site.archive, default: "none", example: "month", isArgument: false)

    static let license = Self(
        "license", "The address of the license of the feeds.", .address, \.site.license,
        example: "https://creativecommons.org/licenses/by/4.0/", isArgument: false)

    static let updated = Self(
        "updated",
        "What says when an entry last changed: the document, or also a changed title, summary or text that a run notices.",
        .choice(), \.site.updates)

    static let includeUnpublished = Self(
        "include_unpublished", "Include drafts, and articles that are unpublished or private.", .flag,
        \.rules.includesUnpublished)

    static let minQuality = Self(
        "min_quality", "Leave out articles whose quality is lower or missing.", .number,
        \.rules.minimumQuality,
        example: "20")

    static let minHeat = Self(
        "min_heat", "Leave out articles whose heat is lower or missing.", .number, \.rules.minimumHeat,
        example: "20"
    )

    static let type = Self(
        "type", "Include only articles of these types.", .names, \.rules.types, default: "all",
        example: "[article]")

    static let category = Self(
        "category", "Include only articles of these categories.", .names, \.rules.categories, default: "all",
        example: "[news]")

    static let now = Self(
        "now", "Hold back articles dated after this moment.", .moment, \.now, default: "the current time",
        example: "2024-01-01T00:00:00Z")

    static let jobs = Self(
        "jobs", "How many threads to use.", .integer(in: 1...1024), \.jobs,
        default: "one per core", example: "2")

    static let verify = Self(
        "verify", "Check each changed file against its schema before it is published.", .flag, \.verifies)

    private static func list<Choice: CaseIterable & RawRepresentable>(_: Choice.Type) -> String
    where Choice.RawValue == String {
        "[\(Choice.allCases.map(\.rawValue).joined(separator: ", "))]"
    }
}
