/// What a site's settings say that feeds and addresses need.
enum SiteFact: String, CaseIterable, Sendable {
    case title, address, description, language, author, timeZone, permalink, authors

    /// The option that it becomes; nil as long as there is none.
    var option: ConfigurationOption? {
        let key =
            switch self {
            case .title: "site.title"
            case .address: "site.url"
            case .description: "site.description"
            case .language: "site.language"
            case .author: "site.author"
            case .timeZone: "site.timezone"
            case .permalink: "permalink"
            case .authors: "authors"
            }
        return ConfigurationOption.all.first { $0.key == key }
    }

    /// The name for people.
    var name: String {
        switch self {
        case .timeZone: "time zone"
        case .authors: "list of authors"
        default: rawValue
        }
    }
}

extension Generator {
    /// Where a generator's settings say something, in order; `const.` begins a constant of a program.
    func paths(of fact: SiteFact) -> [String] {
        switch self {
        case .jekyll: Self.jekyllPaths[fact] ?? []
        case .hexo: Self.hexoPaths[fact] ?? []
        case .hugo: Self.hugoPaths[fact] ?? []
        case .zola: Self.zolaPaths[fact] ?? []
        case .eleventy: Self.eleventyPaths[fact] ?? []
        case .astro: Self.astroPaths[fact] ?? []
        case .gatsby: Self.gatsbyPaths[fact] ?? []
        case .pelican: Self.pelicanPaths[fact] ?? []
        case .docusaurus: Self.docusaurusPaths[fact] ?? []
        }
    }

    private static let jekyllPaths: [SiteFact: [String]] = [
        .title: ["title", "name"], .address: ["url"], .description: ["description", "tagline", "subtitle"],
        .language: ["lang", "locale", "language"], .author: ["author.name", "author", "social.name"],
        .timeZone: ["timezone"], .permalink: ["collections.posts.permalink", "permalink"],
    ]

    private static let hexoPaths: [SiteFact: [String]] = [
        .title: ["title"], .address: ["url"], .description: ["description", "subtitle"],
        .language: ["language"], .author: ["author"], .timeZone: ["timezone"], .permalink: ["permalink"],
    ]

    private static let hugoPaths: [SiteFact: [String]] = [
        .title: ["title"], .address: ["baseURL"], .description: ["params.description", "params.subtitle"],
        .language: ["languageCode", "locale", "defaultContentLanguage"],
        .author: ["params.author.name", "params.author", "author.name", "author"], .timeZone: ["timeZone"],
    ]

    private static let zolaPaths: [SiteFact: [String]] = [
        .title: ["title"], .address: ["base_url"], .description: ["description"],
        .language: ["default_language"], .author: ["author", "extra.author.name", "extra.author"],
    ]

    private static let eleventyPaths: [SiteFact: [String]] = [
        .title: ["title", "name", "const.title", "const.siteName"],
        .address: ["url", "base", "baseUrl", "siteUrl", "const.url"],
        .description: ["description", "subtitle", "const.siteDescription"],
        .language: ["language", "lang", "locale", "const.lang"],
        .author: ["author.name", "author", "authorName"],
    ]

    private static let astroPaths: [SiteFact: [String]] = [
        .title: ["integrations.title", "const.SITE_TITLE", "SITE.title", "SITE.name", "siteConfig.title"],
        .address: ["site", "SITE.website", "SITE.url", "siteConfig.url", "siteConfig.site"],
        .description: [
            "integrations.description", "const.SITE_DESCRIPTION", "SITE.description", "SITE.desc",
            "siteConfig.description", "siteConfig.subtitle",
        ],
        .language: ["i18n.defaultLocale", "SITE.lang", "siteConfig.lang"],
        .author: ["SITE.author", "siteConfig.author", "profileConfig.name"], .timeZone: ["SITE.timezone"],
        .permalink: ["trailingSlash"],
    ]

    private static let gatsbyPaths: [SiteFact: [String]] = [
        .title: ["siteMetadata.title"], .address: ["siteMetadata.siteUrl", "siteMetadata.url"],
        .description: ["siteMetadata.description"],
        .language: ["siteMetadata.language", "siteMetadata.lang", "siteMetadata.siteLanguage"],
        .author: ["siteMetadata.author.name", "siteMetadata.author"], .permalink: ["trailingSlash"],
    ]

    private static let pelicanPaths: [SiteFact: [String]] = [
        .title: ["SITENAME"], .address: ["SITEURL"], .description: ["SITESUBTITLE", "SITEDESCRIPTION"],
        .language: ["DEFAULT_LANG"], .author: ["AUTHOR"], .timeZone: ["TIMEZONE"],
        .permalink: ["ARTICLE_URL"],
    ]

    private static let docusaurusPaths: [SiteFact: [String]] = [
        .title: ["title"], .address: ["url"], .description: ["tagline"], .language: ["i18n.defaultLocale"],
        .permalink: ["presets.blog.routeBasePath", "trailingSlash"],
    ]
}
