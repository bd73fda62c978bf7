import Text

/// An article whose fields are still being read, in any order.
struct ArticleDraft {
    private var identity: PermanentID?
    private var title: String?
    private var excerpt: String?
    private var published: Timestamp?
    private var date: Timestamp?
    private var updated: Timestamp?
    private var originalLink: WebAddress?
    private var webLink: WebAddress?
    private var ampLink: WebAddress?
    private var cachedAMPLink: WebAddress?
    private var author: String?
    private var language: LanguageTag?
    private var lang: LanguageTag?
    private var category: String?
    private var type: String?
    private var quality: Double?
    private var heat: Double?
    private var provider = ProviderDraft()
    private var topics: [Topic] = []
    private var images: [Image] = []
    private var related: [RelatedArticle] = []
    private var isPublished: Bool? = true
    private var otherFields: [String: [String]] = [:]

    /// Reads one field of the document.
    mutating func read(_ field: Field, from fields: inout FieldReader) throws(YAMLError) {
        switch field {
        case .title: title = try fields.text(limit: FrontMatter.limit, isRequired: true)
        case .excerpt: excerpt = try fields.text(limit: FrontMatter.limit)
        case .publishedDateTime: published = try fields.timestamp()
        case .date: date = try fields.timestamp()
        case .updatedDateTime: updated = try fields.timestamp()
        case .originalUrl: originalLink = try fields.address()
        case .webUrl: webLink = try fields.address()
        case .ampWebUrl: ampLink = try fields.address()
        case .cdnAmpWebUrl: cachedAMPLink = try fields.address()
        case .id: identity = try fields.scalar { (id) throws(AddressError) in try PermanentID(id) }
        case .author: author = try fields.text()
        case .language: language = try fields.language()
        case .lang: lang = try fields.language()
        case .category: category = try fields.text()
        case .type: type = try fields.text()
        case .quality: quality = try fields.number()
        case .heat: heat = try fields.number()
        case .provider: try provider.read(from: &fields)
        case .topics: topics = try fields.topics()
        case .images: images = try fields.images()
        case .related: related = try fields.relatedArticles()
        case .published: isPublished = try fields.boolean(absent: true)
        case .name, .domain, .url, .width, .height, .secured: try fields.skipNext()
        }
    }

    /// Reads a field that is kept although it is not known.
    mutating func read(_ field: KeptFields.Field, from fields: inout FieldReader) throws(YAMLError) {
        try fields.values(of: field, below: "", into: &otherFields)
    }

    /// Creates the article.
    ///
    /// - Parameters:
    ///   - path: the document's path.
    ///   - zone: the time zone of a date in the path.
    ///   - problems: the problems found while reading.
    func finish(path: String, in zone: NamedTimeZone, problems: [Diagnostic]) -> ArticleReader.Outcome {
        var problems = problems
        func require(_ fields: String..., message: String) {
            // A malformed value has been reported already, with its location.
            guard !problems.contains(where: { $0.field.map(fields.contains) ?? false }) else { return }
            problems.append(Diagnostic(path: path, field: fields.first, message: message))
        }
        var published = published ?? (problems.contains { $0.field == "publishedDateTime" } ? nil : date)
        if published == nil, !problems.contains(where: { ["publishedDateTime", "date"].contains($0.field) }) {
            published = DateInPath(path).flatMap { Timestamp(midnightOf: $0.day, in: zone) }
        }
        let link = webLink ?? originalLink
        if title == nil { require("title", message: "expected a title, found none") }
        if published == nil {
            require("publishedDateTime", "date", message: "expected a publication date, found none")
        }
        if link == nil {
            require("webUrl", "originalUrl", message: "expected webUrl or originalUrl, found neither")
        }
        guard let title, let published, let link, let isPublished else { return .rejected(problems) }
        let article = Article(
            path: path,
            identity: identity ?? PermanentID(canonicalOf: originalLink ?? link),
            title: title, link: link, excerpt: excerpt, published: published, updated: updated,
            author: author, language: language ?? lang,
            category: category, type: type, quality: quality, heat: heat,
            ampLink: ampLink, cachedAMPLink: cachedAMPLink,
            provider: provider.finish(link: link), topics: topics, images: images, related: related,
            isPublished: isPublished, otherFields: otherFields.isEmpty ? nil : otherFields)
        return .article(article, problems)
    }
}

/// A provider whose fields are still being read.
struct ProviderDraft {
    private var name: String?
    private var domain: DomainName?
    private var images: [Image] = []

    /// Reads the mapping `provider`.
    mutating func read(from fields: inout FieldReader) throws(YAMLError) {
        let value = try fields.next() ?? .absent
        guard value == .mapping else {
            return try fields.refuse(value, expected: "a mapping of name and domain")
        }
        var draft = ProviderDraft()
        try fields.eachField { (fields, field) throws(YAMLError) in
            switch field {
            case .name: draft.name = try fields.text()
            case .domain:
                draft.domain = try fields.scalar { (text) throws(AddressError) in try DomainName(text) }
            case .images: draft.images = try fields.images()
            default: try fields.skipNext()
            }
        }
        self = draft
    }

    /// The provider of an article; without a domain of its own, it gets the host of `link`.
    func finish(link: WebAddress) -> Provider {
        Provider(domain: domain ?? DomainName(hostOf: link), name: name, images: images)
    }

    /// The display name, for use where only a name is needed.
    func shownName(link: WebAddress) -> String {
        name ?? (domain ?? DomainName(hostOf: link)).string
    }
}
