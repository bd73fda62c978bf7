extension Words {
    /// The words in Swedish.
    static let swedish = Words([
        .feeds: "Flöden",
        .allArticles: "Alla artiklar",
        .aboutAll: "De senaste artiklarna om alla ämnen, från alla källor.",
        .aboutTopic: "De senaste artiklarna om {name}.",
        .aboutProvider: "De senaste artiklarna från {name}.",
        .aboutAuthor: "De senaste artiklarna av {name}.",
        .aboutCategory: "De senaste artiklarna i kategorin {name}.",
        .aboutType: "De senaste artiklarna: {name}.",
        .aboutLanguage: "De senaste artiklarna på språket {name}.",
        .aboutOther: "De senaste artiklarna: {name}.",
        .topics: "Ämnen",
        .providers: "Källor",
        .authors: "Författare",
        .categories: "Kategorier",
        .types: "Artikeltyper",
        .languages: "Språk",
        .topic: "Ämne",
        .provider: "Källa",
        .name: "Namn",
        .articles: "Artiklar",
        .newest: "Senaste",
        .articleCount: "Artiklar: {count}",
        .source: "Källa: {name}",
        .related: "Mer om ämnet",
        .amp: "AMP",
        .everything: "Allt",
        .latest: "De senaste artiklarna ({count}), senast ändrade {date}:",
        .newestArticles: "Senaste artiklarna",
        .lastChanged: "Senast ändrad {date}",
        .subscribe: "Prenumerera",
        .addresses: "Lägg till någon av dessa adresser i din flödesläsare. Alla innehåller samma artiklar.",
        .copyLink: "kopiera den här länken",
        .howToSubscribe: "Kopiera ett flödes adress till din flödesläsare för att prenumerera.",
        .howToSubscribeOrImport:
            "Kopiera ett flödes adress till din flödesläsare för att prenumerera, eller hämta {list}.",
        .feedList: "alla på en gång (OPML)",
        .allFeeds: "Alla flöden",
        .noFeeds: "Det finns inga flöden än.",
        .findFeed: "Sök efter ett flöde",
        .feedsFound: "{found} av {total} flöden",
        .lists: "Listor",
        .breadcrumb: "Länkstig",
        .skipToArticles: "Hoppa till artiklarna",
        .skipToFeeds: "Hoppa till flödena",
        .whatIsAFeed:
            "Det här är ett flöde: lägg till adressen i en flödesläsare, så kommer nya artiklar till dig.",
        .date: "{day} {month} {year}",
        .months:
            """
        januari, februari, mars, april, maj, juni, \
        juli, augusti, september, oktober, november, december
        """,
    ])
}
