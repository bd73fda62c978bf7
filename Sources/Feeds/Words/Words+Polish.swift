extension Words {
    /// The words in Polish.
    static let polish = Words([
        .feeds: "Kanały",
        .allArticles: "Wszystkie artykuły",
        .aboutAll: "Najnowsze artykuły na wszystkie tematy, ze wszystkich źródeł.",
        .aboutTopic: "Najnowsze artykuły na temat: {name}.",
        .aboutProvider: "Najnowsze artykuły ze źródła {name}.",
        .aboutAuthor: "Najnowsze artykuły, których autorem jest {name}.",
        .aboutCategory: "Najnowsze artykuły z działu {name}.",
        .aboutType: "Najnowsze artykuły: {name}.",
        .aboutLanguage: "Najnowsze artykuły w języku: {name}.",
        .aboutOther: "Najnowsze artykuły: {name}.",
        .topics: "Tematy",
        .providers: "Źródła",
        .authors: "Autorzy",
        .categories: "Działy",
        .types: "Rodzaje artykułów",
        .languages: "Języki",
        .topic: "Temat",
        .provider: "Źródło",
        .name: "Nazwa",
        .articles: "Artykuły",
        .newest: "Najnowszy",
        .articleCount: "Artykuły: {count}",
        .source: "Źródło: {name}",
        .related: "Więcej na ten temat",
        .amp: "AMP",
        .everything: "Wszystko",
        .latest: "Najnowsze artykuły ({count}), ostatnia zmiana {date}:",
        .newestArticles: "Najnowsze artykuły",
        .lastChanged: "Ostatnia zmiana: {date}",
        .subscribe: "Subskrypcja",
        .addresses:
            "Dodaj jeden z tych adresów do swojego czytnika kanałów. Wszystkie zawierają te same artykuły.",
        .copyLink: "skopiuj ten link",
        .howToSubscribe: "Aby zasubskrybować, skopiuj adres kanału do swojego czytnika kanałów.",
        .howToSubscribeOrImport:
            "Aby zasubskrybować, skopiuj adres kanału do swojego czytnika kanałów lub pobierz {list}.",
        .feedList: "wszystkie naraz (OPML)",
        .allFeeds: "Wszystkie kanały",
        .noFeeds: "Nie ma jeszcze żadnych kanałów.",
        .findFeed: "Znajdź kanał",
        .feedsFound: "Kanały: {found} z {total}",
        .lists: "Listy",
        .breadcrumb: "Ścieżka nawigacji",
        .skipToArticles: "Przejdź do artykułów",
        .skipToFeeds: "Przejdź do kanałów",
        .date: "{day} {month} {year}",
        .months:
            """
        stycznia, lutego, marca, kwietnia, maja, czerwca, \
        lipca, sierpnia, września, października, listopada, grudnia
        """,
    ])
}
