extension Words {
    /// The words in French.
    static let french = Words([
        .feeds: "Flux",
        .allArticles: "Tous les articles",
        .aboutAll: "Les derniers articles sur tous les sujets, de toutes les sources.",
        .aboutTopic: "Les derniers articles sur le thème «\u{A0}{name}\u{A0}».",
        .aboutProvider: "Les derniers articles de {name}.",
        .aboutAuthor: "Les derniers articles de {name}.",
        .aboutCategory: "Les derniers articles de la rubrique «\u{A0}{name}\u{A0}».",
        .aboutType: "Les derniers articles\u{A0}: {name}.",
        .aboutLanguage: "Les derniers articles dans la langue «\u{A0}{name}\u{A0}».",
        .aboutOther: "Les derniers articles\u{A0}: {name}.",
        .topics: "Thèmes",
        .providers: "Sources",
        .authors: "Auteurs",
        .categories: "Rubriques",
        .types: "Types d’articles",
        .languages: "Langues",
        .topic: "Thème",
        .provider: "Source",
        .name: "Nom",
        .articles: "Articles",
        .newest: "Dernier article",
        .articleCount: "Articles\u{A0}: {count}",
        .source: "Source\u{A0}: {name}",
        .related: "Sur le même sujet",
        .amp: "AMP",
        .everything: "Tout",
        .latest: "Les derniers articles ({count}), dernière modification le {date}\u{A0}:",
        .newestArticles: "Derniers articles",
        .lastChanged: "Dernière modification le {date}",
        .subscribe: "S’abonner",
        .addresses:
            "Indiquez l’une de ces adresses à votre lecteur de flux. Toutes contiennent les mêmes articles.",
        .copyLink: "copier ce lien",
        .howToSubscribe: "Pour vous abonner, copiez l’adresse d’un flux dans votre lecteur de flux.",
        .howToSubscribeOrImport:
            "Pour vous abonner, copiez l’adresse d’un flux dans votre lecteur de flux, ou prenez {list}.",
        .feedList: "tous les flux à la fois (OPML)",
        .allFeeds: "Tous les flux",
        .noFeeds: "Il n’y a pas encore de flux.",
        .findFeed: "Rechercher un flux",
        .feedsFound: "{found} flux sur {total}",
        .lists: "Listes",
        .breadcrumb: "Fil d’Ariane",
        .skipToArticles: "Aller aux articles",
        .skipToFeeds: "Aller aux flux",
        .whatIsAFeed:
            """
        Ceci est un flux\u{A0}: indiquez son adresse à un \
        lecteur de flux, et les nouveaux articles viendront à vous.
        """,
        .date: "{day} {month} {year}",
        .months:
            "janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre",
    ])
}
