import Articles

// What feeds are called, and where they are.

extension Groupings {
    /// Describes a feed.
    ///
    /// - Parameters:
    ///   - spelling: the most frequent spelling of its name; nil if no article gives one.
    ///   - articles: the number of its articles.
    public func descriptor(of key: FeedKey, spelling: String?, articles: Int = 0) -> FeedDescriptor {
        let (path, files) = place(of: key)
        return FeedDescriptor(
            key: key, name: name(of: key, spelling: spelling), path: path, files: files,
            formats: grouping(of: key)?.formats, isPublished: publishes(key), articles: articles)
    }

    /// The key of a topic's feed.
    public func topic(named name: String) -> FeedKey { .topic(site.subject(of: Topic(name))) }

    /// The paths of a feed in the output folder: without the extension, and of formats that have their own.
    private func place(of key: FeedKey) -> (path: String, files: [String: String]) {
        guard let grouping = grouping(of: key) else { return ("", [:]) }
        let slug = slug(of: key)
        return (grouping.path.path(slug), grouping.path.files(slug))
    }

    /// What takes the place of `{slug}` in the path of a feed.
    func slug(of key: FeedKey) -> String {
        let subject = key.subject
        guard grouping(of: key)?.field == .provider else { return subject }
        guard let slash = subject.utf8.firstIndex(of: UInt8(ascii: "/")) else {
            return Slug(domain: subject).string
        }
        return "\(Slug(domain: String(subject[..<slash])))-\(subject[subject.index(after: slash)...])"
    }

    /// The display name of a feed: the spelling, or a substitute for it.
    ///
    /// - Parameter count: the number of its entries, which a query's title may show; nil if unknown.
    public func name(of key: FeedKey, spelling: String?, count: Int? = nil) -> String {
        guard let grouping = grouping(of: key), !grouping.hasManyFeeds else { return spelling ?? key.subject }
        if case .everything = grouping.source { return site.title ?? words[.allArticles] }
        return grouping.title.map { fill($0, name: grouping.id, count: count) } ?? grouping.id
    }

    /// The title of a feed.
    ///
    /// - Parameters:
    ///   - name: its display name, which is the title of a query if it has one.
    ///   - count: the number of its entries; nil if unknown.
    public func title(of key: FeedKey, name: String, count: Int? = nil) -> String {
        if let title = titles[key] { return title }
        let grouping = grouping(of: key)
        if let grouping, let pattern = grouping.title {
            return grouping.isQuery ? name : fill(pattern, name: name, count: count)
        }
        if case .everything = grouping?.source { return name }
        return site.title.map { "\(name) – \($0)" } ?? name
    }

    /// A one-sentence description of a feed.
    public func summary(of key: FeedKey, name: String, count: Int? = nil) -> String {
        let grouping = grouping(of: key)
        if let pattern = grouping?.description { return fill(pattern, name: name, count: count) }
        switch grouping?.source {
        case .everything:
            return site.description ?? words(.aboutAll, site: site.title ?? "", count: count)
        case .field(let field): return words(field.about, name: name, site: site.title ?? "", count: count)
        case .query, nil: return words(.aboutOther, name: name, site: site.title ?? "", count: count)
        }
    }

    /// The heading over the feeds of a grouping in lists.
    public func heading(of grouping: Grouping) -> String {
        switch grouping.source {
        case .everything: words[.allArticles]
        case .field(.topic): words[.topics]
        case .field(.provider): words[.providers]
        case .field(.author): words[.authors]
        case .field(.category): words[.categories]
        case .field(.type): words[.types]
        case .field(.language): words[.languages]
        case .field(let field): field.name.prefix(1).uppercased() + field.name.dropFirst()
        case .query: words[.feeds]
        }
    }

    private func fill(_ pattern: String, name: String, count: Int?) -> String {
        Words.fill(pattern, name: name, site: site.title ?? "", count: count)
    }
}

extension ArticleField {
    /// What describes the feed of a value.
    fileprivate var about: Word {
        switch self {
        case .topic: .aboutTopic
        case .provider: .aboutProvider
        case .author: .aboutAuthor
        case .category: .aboutCategory
        case .type: .aboutType
        case .language: .aboutLanguage
        case .quality, .heat, .other: .aboutOther
        }
    }
}
