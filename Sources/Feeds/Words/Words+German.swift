extension Words {
    /// The words in German.
    static let german = Words([
        .feeds: "Feeds",
        .allArticles: "Alle Artikel",
        .aboutAll: "Die neuesten Artikel zu allen Themen, aus allen Quellen.",
        .aboutTopic: "Die neuesten Artikel zum Thema {name}.",
        .aboutProvider: "Die neuesten Artikel von {name}.",
        .aboutAuthor: "Die neuesten Artikel von {name}.",
        .aboutCategory: "Die neuesten Artikel aus der Rubrik {name}.",
        .aboutType: "Die neuesten Artikel: {name}.",
        .aboutLanguage: "Die neuesten Artikel in der Sprache {name}.",
        .aboutOther: "Die neuesten Artikel: {name}.",
        .topics: "Themen",
        .providers: "Quellen",
        .authors: "Autorinnen und Autoren",
        .categories: "Rubriken",
        .types: "Artikeltypen",
        .languages: "Sprachen",
        .topic: "Thema",
        .provider: "Quelle",
        .name: "Name",
        .articles: "Artikel",
        .newest: "Zuletzt",
        .articleCount: "Artikel: {count}",
        .source: "Quelle: {name}",
        .related: "Mehr zum Thema",
        .amp: "AMP",
        .everything: "Alles",
        .latest: "Die neuesten Artikel ({count}), zuletzt geändert am {date}:",
        .newestArticles: "Neueste Artikel",
        .lastChanged: "Zuletzt geändert am {date}",
        .subscribe: "Abonnieren",
        .addresses:
            "Geben Sie eine dieser Adressen in Ihren Feedreader ein. Alle enthalten dieselben Artikel.",
        .copyLink: "diesen Link kopieren",
        .howToSubscribe: "Zum Abonnieren kopieren Sie die Adresse eines Feeds in Ihren Feedreader.",
        .howToSubscribeOrImport:
            "Zum Abonnieren kopieren Sie die Adresse eines Feeds in Ihren Feedreader oder nehmen Sie {list}.",
        .feedList: "alle auf einmal (OPML)",
        .allFeeds: "Alle Feeds",
        .noFeeds: "Es gibt noch keine Feeds.",
        .findFeed: "Feed suchen",
        .feedsFound: "{found} von {total} Feeds",
        .lists: "Listen",
        .breadcrumb: "Navigationspfad",
        .skipToArticles: "Zu den Artikeln springen",
        .skipToFeeds: "Zu den Feeds springen",
        .whatIsAFeed:
            """
        Dies ist ein Feed: Geben Sie seine Adresse in \
        einen Feedreader ein, und neue Artikel kommen zu Ihnen.
        """,
        .date: "{day}. {month} {year}",
        .months:
            "Januar, Februar, März, April, Mai, Juni, Juli, August, September, Oktober, November, Dezember",
    ])
}
