import Feeds

// What feeds say about themselves. These have no command-line options.
extension ConfigurationOption {
    static let siteTitle = Self(
        "site.title", "The site's name, which every feed's title ends with.", .text, \.site.title,
        example: "Example News", isArgument: false)

    static let site: [ConfigurationOption] = [
        siteTitle,
        Self(
            "site.description", "What the feed of everything holds, in a sentence.", .text,
            \.site.description,
            default: "one that fits any site", example: "News on artificial intelligence", isArgument: false),
        Self(
            "site.id", "What feed identities begin with: choose once, never change.", .siteID, \.site.id,
            default: "base_url", example: "tag:example.org,2024:news", isArgument: false),
        Self(
            "site.url", "The page that a person reads.", .address, \.site.url, default: "base_url",
            example: "https://example.org/", isArgument: false),
        Self(
            "site.language", "The articles' language.", .language, \.site.language, example: "en",
            isArgument: false),
        Self(
            "site.rights", "Who may do what with the feeds.", .text, \.site.rights, example: "© Example",
            isArgument: false),
        Self(
            "site.author", "Who makes the site.", .text, \.site.author, example: "The editors",
            isArgument: false),
        Self(
            "site.ttl", "How many minutes a reader may keep a feed before it asks again.",
            .integer(in: 1...525_600), \.site.timeToLive, example: "60", isArgument: false),
    ]

    static let titles: [ConfigurationOption] = [
        Self(
            "titles.all", "The title of the feed of everything.", .text, \.site.titles[.all],
            default: "site.title",
            example: "Everything", isArgument: false),
        Self(
            "titles.topics", "Titles of the feeds of topics.", .titlesOfTopics,
            example: "{AI: Artificial intelligence}",
            isArgument: false
        ) { $0.site.titles.merge($1) { $1 } },
        Self(
            "titles.providers", "Titles of the feeds of providers.", .titlesOfProviders,
            example: "{example.org: Example}",
            isArgument: false
        ) { $0.site.titles.merge($1) { $1 } },
    ]

    static let slugs = Self(
        "slugs", "File names for single topics, in place of those made from names.", .slugs, \.site.slugs,
        example: "{\"C++\": cpp}", isArgument: false)
}
