import Feeds

// What feeds say about themselves. These have no command-line options.
extension ConfigurationOption {
    static let siteTitle = Self(
        "site.title", "The site's name; every feed's title ends with it.", .text, \.site.title,
        example: "Example News", isArgument: false)

    static let site: [ConfigurationOption] = [
        siteTitle,
        Self(
            "site.description", "A one-sentence description of the feed of everything.", .text,
            \.site.description,
            default: "one that fits any site", example: "News on artificial intelligence", isArgument: false),
        Self(
            "site.id", "What every feed's id begins with; choose it once and never change it.", .siteID,
            \.site.id,
            default: "base_url", example: "tag:example.org,2024:news", isArgument: false),
        Self(
            "site.url", "The site's home page.", .address, \.site.url, default: "base_url",
            example: "https://example.org/", isArgument: false),
        Self(
            "site.language", "The articles' language, and that of the feeds' own words.", .language,
            \.site.language, example: "en",
            isArgument: false),
        Self(
            "site.timezone", "The time zone of dates in documents that do not say theirs.", .timeZone,
            \.site.timeZone, example: "Europe/Berlin", isArgument: false),
        Self(
            "site.rights", "The copyright notice of the feeds.", .text, \.site.rights, example: "© Example",
            isArgument: false),
        Self(
            "site.author", "The site's author.", .text, \.site.author, example: "The editors",
            isArgument: false),
        Self(
            "site.ttl", "How many minutes a feed reader may cache a feed before it asks again.",
            .integer(in: 1...525_600), \.site.timeToLive, example: "60", isArgument: false),
    ]

    static let preset = Self(
        "preset", "The site generator whose documents these are.", .preset, \.site.preset,
        example: "jekyll", isArgument: false)

    static let exclude = Self(
        "exclude",
        "Documents that are left out, and folders with all that is in them; `*` stands for any characters.",
        .pathPatterns, \.site.folders.excluded, example: "articles/old", isArgument: false)

    static let root = Self(
        "root", "The folder that addresses begin below.", .path("dir"), \.site.folders.root,
        default: "that of the preset, otherwise the source", example: "content", isArgument: false)

    static let defaults = Self(
        "defaults", "Front matter that the documents of a folder have unless they say otherwise.", .defaults,
        \.site.folders.defaults, example: "{articles/old: {published: false}}",
        isArgument: false)

    static let permalink = Self(
        "permalink",
        "How addresses are made for documents without one, below site.url; see docs/documents.md for its tokens.",
        .permalink, \.site.permalink, default: "that of the preset", example: "/:year/:month/:title/",
        isArgument: false)

    static let fields = Self(
        "fields", "The keys that fields are read from, instead of the usual ones.", .fields, \.site.fields,
        example: "{topics: [tags, subjects]}", isArgument: false)

    static let authors = Self(
        "authors",
        "A file with the names of authors in YAML or JSON, by their keys, or a folder with a file for each.",
        .path("file"), \.authors, example: "authors.yml")

    static let titles: [ConfigurationOption] = [
        Self(
            "titles.all", "The title of the feed of everything.", .text, \.site.titleOfAll,
            default: "site.title",
            example: "Everything", isArgument: false),
        Self(
            "titles.topics", "Titles of topic feeds.", .titlesOfTopics, \.site.titles,
            example: "{AI: Artificial intelligence}", isArgument: false),
        Self(
            "titles.providers", "Titles of provider feeds.", .titlesOfProviders, \.site.providerTitles,
            example: "{example.org: Example}", isArgument: false),
    ]

    static let words = Self(
        "words",
        "Your own texts for what Outfeed adds to feeds and pages, instead of those in the site's language.",
        .words,
        \.site.customWords, example: "{related: More on this}", isArgument: false)

    static let slugs = Self(
        "slugs", "File names for particular topics, instead of those made from their names.", .slugs,
        \.site.slugs,
        example: "{\"C++\": cpp}", isArgument: false)
}
