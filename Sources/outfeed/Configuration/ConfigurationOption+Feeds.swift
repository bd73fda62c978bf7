import Feeds
import Formats

// Files and folders.
extension ConfigurationOption {
    static let source = Self(
        "source", "Where documents are: folders, or single documents.", .paths, \.sources,
        example: "articles",
        isArgument: false)

    static let output = Self("output", "The folder of feeds.", .path("dir"), \.output)

    static let state = Self(
        "state", "The folder that remembers what was read and published; keep it out of what is served.",
        .path("dir"), \.state, default: ".outfeed beside the configuration file", example: ".outfeed")
}

// Which feeds exist, and what they contain.
extension ConfigurationOption {
    static let baseURL = Self(
        "base_url", "Where the output is served; feeds then link to themselves.", .folderAddress,
        \.site.baseURL,
        example: "https://feeds.example.org/")

    static let hubs = Self(
        "hubs", "WebSub hubs: feeds name them, and every export tells them which feeds changed.", .addresses,
        \.site.hubs, example: "[https://hub.example.org/]", isArgument: false)

    static let by = Self(
        "by", "The kinds of feeds to write.", .choices("kinds"), \.kinds, example: list(FeedKey.Kind.self))

    static let format = Self(
        "format", "The formats to write.", .choices("formats"), \.formats, example: list(FeedFormat.self))

    static let pages = Self(
        "pages", "Make a page for every feed, and index.html with all of them.", .flag, \.site.hasPages)

    static let links = Self(
        "links", "Make NAME.links.html for every feed: the <link> lines with which other pages point to it.",
        .flag, \.hasLinks)

    static let templates = Self(
        "templates", "A folder with your own templates and style sheets for pages.", .path("dir"),
        \.templates,
        default: "the program's", example: "templates")

    static let limit = Self(
        "limit", "The largest number of entries in a feed.", .integer(in: 1...100_000), \.rules.limit)

    static let includeUnpublished = Self(
        "include_unpublished", "Include articles marked `published: false`.", .flag,
        \.rules.includesUnpublished)

    static let minQuality = Self(
        "min_quality", "Leave out articles of lower quality, or without one.", .number,
        \.rules.minimumQuality,
        example: "20")

    static let minHeat = Self(
        "min_heat", "Leave out articles of lower heat, or without one.", .number, \.rules.minimumHeat,
        example: "20"
    )

    static let type = Self(
        "type", "Only articles of these types.", .names, \.rules.types, default: "all", example: "[article]")

    static let category = Self(
        "category", "Only articles of these categories.", .names, \.rules.categories, default: "all",
        example: "[news]")

    static let now = Self(
        "now", "Hold back articles dated after this moment.", .moment, \.now, default: "the current time",
        example: "2024-01-01T00:00:00Z")

    static let jobs = Self(
        "jobs", "How many threads work at once.", .integer(in: 1...1024), \.jobs,
        default: "one for each core", example: "2")

    static let verify = Self(
        "verify", "Check each changed file against its schema before it is published.", .flag, \.verifies)

    private static func list<Choice: CaseIterable & RawRepresentable>(_: Choice.Type) -> String
    where Choice.RawValue == String {
        "[\(Choice.allCases.map(\.rawValue).joined(separator: ", "))]"
    }
}
