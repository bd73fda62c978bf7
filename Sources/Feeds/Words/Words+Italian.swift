extension Words {
    /// The words in Italian.
    static let italian = Words([
        .feeds: "Feed",
        .allArticles: "Tutti gli articoli",
        .aboutAll: "Gli articoli più recenti su tutti gli argomenti, da tutte le fonti.",
        .aboutTopic: "Gli articoli più recenti su {name}.",
        .aboutProvider: "Gli articoli più recenti di {name}.",
        .aboutAuthor: "Gli articoli più recenti di {name}.",
        .aboutCategory: "Gli articoli più recenti della sezione {name}.",
        .aboutType: "Gli articoli più recenti: {name}.",
        .aboutLanguage: "Gli articoli più recenti nella lingua {name}.",
        .aboutOther: "Gli articoli più recenti: {name}.",
        .topics: "Argomenti",
        .providers: "Fonti",
        .authors: "Autori",
        .categories: "Sezioni",
        .types: "Tipi di articoli",
        .languages: "Lingue",
        .topic: "Argomento",
        .provider: "Fonte",
        .name: "Nome",
        .articles: "Articoli",
        .newest: "Ultimo articolo",
        .articleCount: "Articoli: {count}",
        .source: "Fonte: {name}",
        .related: "Sullo stesso argomento",
        .amp: "AMP",
        .everything: "Tutto",
        .latest: "Gli articoli più recenti ({count}), ultima modifica: {date}",
        .newestArticles: "Articoli più recenti",
        .lastChanged: "Ultima modifica: {date}",
        .subscribe: "Abbonati",
        .addresses:
            "Aggiungi uno di questi indirizzi al tuo lettore di feed. Contengono tutti gli stessi articoli.",
        .copyLink: "copia questo link",
        .howToSubscribe: "Per abbonarti, copia l’indirizzo di un feed nel tuo lettore di feed.",
        .howToSubscribeOrImport:
            "Per abbonarti, copia l’indirizzo di un feed nel tuo lettore di feed oppure importa {list}.",
        .feedList: "tutti i feed insieme (OPML)",
        .allFeeds: "Tutti i feed",
        .noFeeds: "Non ci sono ancora feed.",
        .findFeed: "Cerca un feed",
        .feedsFound: "{found} feed su {total}",
        .lists: "Elenchi",
        .breadcrumb: "Percorso di navigazione",
        .skipToArticles: "Vai agli articoli",
        .skipToFeeds: "Vai ai feed",
        .date: "{day} {month} {year}",
        .months:
            """
        gennaio, febbraio, marzo, aprile, maggio, giugno, \
        luglio, agosto, settembre, ottobre, novembre, dicembre
        """,
    ])
}
