import Feeds
import Formats

/// Every key that a configuration file may have, with what a person needs to know of it.
enum ConfigurationGuide {
    /// A key.
    struct Entry: Sendable {
        /// The key, as `limit` or, within a mapping, as `site.title`.
        let key: String
        /// What it does, a sentence.
        let about: String
        /// What it takes; nil for a mapping whose keys follow.
        let takes: String?
        /// What holds without it.
        let fallback: String?
        /// A value that is allowed, and does little harm.
        let example: String

        init(
            _ key: String, _ about: String, takes: String? = nil, default fallback: String? = nil,
            example: String = ""
        ) {
            (self.key, self.about, self.takes, self.fallback) = (key, about, takes, fallback)
            self.example = example
        }

        static func flag(_ key: String, _ about: String, default fallback: Bool = false) -> Entry {
            Entry(key, about, takes: "true or false", default: "\(fallback)", example: "\(fallback)")
        }

        static func choices(_ key: String, _ about: String, among names: [String]) -> Entry {
            let list = names.joined(separator: ", ")
            return Entry(
                key, about, takes: "some of \(list)", default: "all of them", example: "[\(list)]")
        }
    }

    /// The keys in the order of the file, those of a mapping after the mapping's own.
    static let entries: [Entry] = data + choice + runs + site + names

    private static let data: [Entry] = [
        Entry(
            "source", "Where documents are read from: folders, or single documents.",
            takes: "a path or a list of paths", example: "articles"),
        Entry("output", "The folder of feeds.", takes: "a path", default: "feeds", example: "feeds"),
        Entry(
            "state", "The folder that remembers what was read and published, outside of what is served.",
            takes: "a path", default: ".outfeed beside this file", example: ".outfeed"),
        Entry(
            "base_url", "Where the output is served; feeds then link to themselves.",
            takes: "an http or https address of a folder", example: "https://feeds.example.org/"),
        Entry(
            "hubs", "WebSub hubs, which feeds name and which are told of every feed that changes.",
            takes: "an http or https address or a list of addresses",
            example: "[https://hub.example.org/]"),
    ]

    private static let choice: [Entry] = [
        .choices("by", "The kinds of feeds.", among: FeedKey.Kind.allCases.map(\.rawValue)),
        .choices("format", "The formats of feeds.", among: FeedFormat.allCases.map(\.rawValue)),
        Entry(
            "compress", "Gives every file a compressed sibling, NAME.gz, for servers that hand those out.",
            takes: "gzip or none", default: "none", example: "gzip"),
        .flag("pages", "Makes a page of every feed for people, and index.html with all.", default: true),
        .flag("links", "Makes NAME.links.html of every feed: the <link> lines that lead to it."),
        Entry(
            "templates", "A folder with templates and style sheets of your own for pages.",
            takes: "a path", default: "the program's", example: "templates"),
        Entry(
            "limit", "How many entries a feed holds at most.", takes: "a whole number from 1 to 100000",
            default: "50", example: "50"),
        .flag("include_unpublished", "Lets articles in that say `published: false`."),
        Entry(
            "min_quality", "Leaves out articles of lower quality, or of none.", takes: "a number",
            example: "20"),
        Entry(
            "min_heat", "Leaves out articles of lower heat, or of none.", takes: "a number", example: "20"),
        Entry(
            "type", "Only articles of these types.", takes: "a name or a list of names", default: "all",
            example: "[article]"),
        Entry(
            "category", "Only articles of these categories.", takes: "a name or a list of names",
            default: "all",
            example: "[news]"),
        Entry(
            "now", "Holds back articles dated after this moment.", takes: "a date and time",
            default: "the clock's", example: "2024-01-01T00:00:00Z"),
    ]

    private static let runs: [Entry] = [
        Entry(
            "jobs", "How many threads work at once.", takes: "a whole number from 1 to 1024",
            default: "one for each core", example: "2"),
        .flag("verify", "Checks each changed file against its schema before it is published.", default: true),
        .flag("dry_run", "Says what would be done, and changes nothing."),
        .flag("strict", "Publishes nothing if a document is rejected."),
        Entry(
            "wait", "How many seconds to wait for another run on the same state folder to end.",
            takes: "a whole number from 0 to 86400", default: "0", example: "60"),
        Entry(
            "max_shrink",
            "The share of articles, and of feeds, that may go in one run; beyond it nothing is published.",
            takes: "a number from 0 to 1", default: "0.5", example: "0.5"),
        Entry(
            "keep_empty", "How long a feed stays when its last article is gone.",
            takes: "a number of days, hours or minutes", default: "30d", example: "30d"),
        .flag("quiet", "Prints nothing when all is well."),
        .flag("verbose", "Names every file written and removed."),
        .flag("json", "Prints the summary as one JSON object."),
        Entry(
            "metrics", "A file that tells after every run what it did, in the text format of Prometheus.",
            takes: "a path", example: "outfeed.prom"),
    ]

    private static let site: [Entry] = [
        Entry("site", "What all feeds say of themselves."),
        Entry(
            "site.title", "The site's name, which every feed's title ends with.", takes: "text",
            example: "Example News"),
        Entry(
            "site.description", "What the feed of everything holds.", takes: "a sentence",
            default: "one that fits any site", example: "News on artificial intelligence"),
        Entry(
            "site.id", "What feed identities begin with: choose once, never change.",
            takes: "a tag: URI, or an http address without ? and #", default: "base_url",
            example: "tag:example.org,2024:news"),
        Entry(
            "site.url", "The page that a person reads.", takes: "an http or https address",
            default: "base_url", example: "https://example.org/"),
        Entry("site.language", "The articles' language.", takes: "a tag such as en or en-US", example: "en"),
        Entry("site.rights", "Who may do what with the feeds.", takes: "text", example: "© Example"),
        Entry("site.author", "Who makes the site.", takes: "text", example: "The editors"),
        Entry(
            "site.ttl", "How many minutes a reader may keep a feed before it asks again.",
            takes: "a whole number from 1 to 525600", example: "60"),
    ]

    private static let names: [Entry] = [
        Entry("titles", "Titles for single feeds, in place of those made from names."),
        Entry(
            "titles.all", "The feed of everything.", takes: "text", default: "site.title",
            example: "Everything"),
        Entry(
            "titles.topics", "Feeds of topics.", takes: "a mapping of topics to titles",
            example: "{AI: Artificial intelligence}"),
        Entry(
            "titles.providers", "Feeds of providers.", takes: "a mapping of domains to titles",
            example: "{example.org: Example}"),
        Entry(
            "slugs", "File names for single topics, in place of those made from names.",
            takes: "a mapping of topics to lower-case letters, digits and hyphens",
            example: "{\"C++\": cpp}"),
    ]
}
