extension Words {
    /// The words in Spanish.
    static let spanish = Words([
        .feeds: "Canales",
        .allArticles: "Todos los artículos",
        .aboutAll: "Los últimos artículos sobre todos los temas, de todas las fuentes.",
        .aboutTopic: "Los últimos artículos sobre {name}.",
        .aboutProvider: "Los últimos artículos de {name}.",
        .aboutAuthor: "Los últimos artículos de {name}.",
        .aboutCategory: "Los últimos artículos de la sección {name}.",
        .aboutType: "Los últimos artículos: {name}.",
        .aboutLanguage: "Los últimos artículos en el idioma {name}.",
        .aboutOther: "Los últimos artículos: {name}.",
        .topics: "Temas",
        .providers: "Fuentes",
        .authors: "Autores",
        .categories: "Secciones",
        .types: "Tipos de artículos",
        .languages: "Idiomas",
        .topic: "Tema",
        .provider: "Fuente",
        .name: "Nombre",
        .articles: "Artículos",
        .newest: "Último artículo",
        .articleCount: "Artículos: {count}",
        .source: "Fuente: {name}",
        .related: "Más sobre el tema",
        .amp: "AMP",
        .everything: "Todo",
        .latest: "Los últimos artículos ({count}), última modificación el {date}:",
        .newestArticles: "Últimos artículos",
        .lastChanged: "Última modificación el {date}",
        .subscribe: "Suscribirse",
        .addresses:
            "Añada una de estas direcciones a su lector de canales. Todas contienen los mismos artículos.",
        .copyLink: "copiar este enlace",
        .howToSubscribe: "Para suscribirse, copie la dirección de un canal en su lector de canales.",
        .howToSubscribeOrImport:
            "Para suscribirse, copie la dirección de un canal en su lector de canales o importe {list}.",
        .feedList: "todos a la vez (OPML)",
        .allFeeds: "Todos los canales",
        .noFeeds: "Todavía no hay canales.",
        .findFeed: "Buscar un canal",
        .feedsFound: "{found} de {total} canales",
        .lists: "Listas",
        .breadcrumb: "Ruta de navegación",
        .skipToArticles: "Ir a los artículos",
        .skipToFeeds: "Ir a los canales",
        .date: "{day} de {month} de {year}",
        .months:
            """
        enero, febrero, marzo, abril, mayo, junio, \
        julio, agosto, septiembre, octubre, noviembre, diciembre
        """,
    ])
}
