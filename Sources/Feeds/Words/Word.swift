/// A text that Outfeed adds to feeds and pages.
///
/// The raw value is its key in the configuration and in templates.
public enum Word: String, CaseIterable, CodingKeyRepresentable, Encodable, Sendable {
    /// The feeds: the heading over those of queries, the column of links, and the name of a site without a
    /// title.
    case feeds
    /// The name of the feed of all articles if the site has no title.
    case allArticles = "all_articles"
    /// The description of the feed of all articles if the site has none.
    case aboutAll = "about_all"
    /// The description of a topic's feed.
    case aboutTopic = "about_topic"
    /// The description of a provider's feed.
    case aboutProvider = "about_provider"
    /// The description of an author's feed.
    case aboutAuthor = "about_author"
    /// The description of a category's feed.
    case aboutCategory = "about_category"
    /// The description of the feed of a type of article.
    case aboutType = "about_type"
    /// The description of a language's feed; the name is the language tag.
    case aboutLanguage = "about_language"
    /// The description of any other feed.
    case aboutOther = "about_other"
    /// The heading over the feeds of topics, and the name of an article's topics.
    case topics
    /// The heading over the feeds of providers.
    case providers
    /// The heading over the feeds of authors.
    case authors
    /// The heading over the feeds of categories.
    case categories
    /// The heading over the feeds of types.
    case types
    /// The heading over the feeds of languages.
    case languages
    /// The column of topics in lists of feeds.
    case topic
    /// The column of providers in lists of feeds.
    case provider
    /// The column of other names in lists of feeds.
    case name
    /// The column of numbers of articles in lists of feeds.
    case articles
    /// The column of dates of the newest articles in lists of feeds.
    case newest
    /// The number of articles of a feed, on narrow screens; the number comes last.
    case articleCount = "article_count"
    /// The provider of an article, below its excerpt in feeds.
    case source
    /// The heading over articles by others on the same subject.
    case related
    /// The link to the AMP version of an article.
    case amp
    /// The heading over the feed of all articles on the index page.
    case everything
    /// What the feed of all articles holds, before its links on the index page.
    case latest
    /// The heading over the articles on the page of a feed.
    case newestArticles = "newest_articles"
    /// The date of the newest change, at the end of pages.
    case lastChanged = "last_changed"
    /// The heading over the addresses of a feed on its page.
    case subscribe
    /// How to use the addresses of a feed on its page.
    case addresses
    /// What to do where a feed's address is not known.
    case copyLink = "copy_link"
    /// How to subscribe, on the index page.
    case howToSubscribe = "how_to_subscribe"
    /// How to subscribe, on the index page of a site with a list of all feeds.
    case howToSubscribeOrImport = "how_to_subscribe_or_import"
    /// The link to the list of all feeds, within the sentence before.
    case feedList = "feed_list"
    /// The title of the list of all feeds.
    case allFeeds = "all_feeds"
    /// What the index page says without feeds.
    case noFeeds = "no_feeds"
    /// The label of the search field on the index page.
    case findFeed = "find_feed"
    /// How many feeds a search has found.
    case feedsFound = "feeds_found"
    /// The name of the links to the lists of feeds, for screen readers.
    case lists
    /// The name of the links to the pages above, for screen readers.
    case breadcrumb
    /// The link to the articles of a page, for keyboards and screen readers.
    case skipToArticles = "skip_to_articles"
    /// The link to the feeds of the index page, for keyboards and screen readers.
    case skipToFeeds = "skip_to_feeds"
    /// A date on pages; `{dd}` is the day with two digits.
    case date
    /// The names of the months in dates, from January on, with commas between them.
    case months
}

extension Word {
    /// The places that its text may have, such as `{name}`, without braces.
    public var places: [String] {
        switch self {
        case .aboutAll: ["site", "count"]
        case .aboutTopic, .aboutProvider, .aboutAuthor, .aboutCategory, .aboutType, .aboutLanguage,
            .aboutOther:
            ["name", "site", "count"]
        case .source: ["name"]
        case .articleCount: ["count"]
        case .latest: ["count", "date"]
        case .lastChanged: ["date"]
        case .howToSubscribeOrImport: ["list"]
        case .feedsFound: ["found", "total"]
        case .date: ["day", "dd", "month", "year"]
        default: []
        }
    }

    /// What is wrong with a text of the site's own; nil if nothing is.
    public func mistake(in text: String) -> String? {
        if self == .months {
            let names = DatePattern.names(text)
            guard names.count == DatePattern.monthCount, !names.contains("") else {
                return "expected the names of twelve months with commas between them"
            }
        }
        let named = Words.pieces(of: text).compactMap { if case .place(let name) = $0 { name } else { nil } }
        guard let unknown = named.first(where: { !places.contains($0) }) else { return nil }
        let list = places.map { "`{\($0)}`" }.joined(separator: ", ")
        return "`{\(unknown)}` is not a placeholder of this text: expected "
            + (list.isEmpty ? "no braces" : "none but \(list)")
    }
}
