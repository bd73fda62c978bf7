extension Words {
    /// The words in Dutch.
    static let dutch = Words([
        .feeds: "Feeds",
        .allArticles: "Alle artikelen",
        .aboutAll: "De nieuwste artikelen over alle onderwerpen, uit alle bronnen.",
        .aboutTopic: "De nieuwste artikelen over {name}.",
        .aboutProvider: "De nieuwste artikelen van {name}.",
        .aboutAuthor: "De nieuwste artikelen van {name}.",
        .aboutCategory: "De nieuwste artikelen uit de rubriek {name}.",
        .aboutType: "De nieuwste artikelen: {name}.",
        .aboutLanguage: "De nieuwste artikelen in de taal {name}.",
        .aboutOther: "De nieuwste artikelen: {name}.",
        .topics: "Onderwerpen",
        .providers: "Bronnen",
        .authors: "Auteurs",
        .categories: "Rubrieken",
        .types: "Soorten artikelen",
        .languages: "Talen",
        .topic: "Onderwerp",
        .provider: "Bron",
        .name: "Naam",
        .articles: "Artikelen",
        .newest: "Nieuwste",
        .articleCount: "Artikelen: {count}",
        .source: "Bron: {name}",
        .related: "Meer over dit onderwerp",
        .amp: "AMP",
        .everything: "Alles",
        .latest: "De nieuwste artikelen ({count}), laatst gewijzigd op {date}:",
        .newestArticles: "Nieuwste artikelen",
        .lastChanged: "Laatst gewijzigd op {date}",
        .subscribe: "Abonneren",
        .addresses:
            "Voeg een van deze adressen toe aan uw feedlezer. Ze bevatten allemaal dezelfde artikelen.",
        .copyLink: "kopieer deze link",
        .howToSubscribe: "Kopieer het adres van een feed naar uw feedlezer om u te abonneren.",
        .howToSubscribeOrImport:
            "Kopieer het adres van een feed naar uw feedlezer om u te abonneren, of importeer {list}.",
        .feedList: "alle feeds tegelijk (OPML)",
        .allFeeds: "Alle feeds",
        .noFeeds: "Er zijn nog geen feeds.",
        .findFeed: "Zoek een feed",
        .feedsFound: "{found} van {total} feeds",
        .lists: "Lijsten",
        .breadcrumb: "Kruimelpad",
        .skipToArticles: "Naar de artikelen",
        .skipToFeeds: "Naar de feeds",
        .date: "{day} {month} {year}",
        .months:
            """
        januari, februari, maart, april, mei, juni, \
        juli, augustus, september, oktober, november, december
        """,
    ])
}
