import Text

extension FieldReader {
    /// Reads a list of related articles.
    mutating func relatedArticles() throws(YAMLError) -> [RelatedArticle] {
        var articles: [RelatedArticle] = []
        var links = FirstTimes<WebAddress>()
        try eachMapping(of: "related articles") { (fields) throws(YAMLError) in
            let item = fields.item
            var title: String?
            var webLink: WebAddress?
            var originalLink: WebAddress?
            var published: Timestamp?
            var provider = ProviderDraft()
            try fields.eachField { (fields, field) throws(YAMLError) in
                switch field {
                case .title: title = try fields.text()
                case .webUrl: webLink = try fields.address()
                case .originalUrl: originalLink = try fields.address()
                case .publishedDateTime: published = try fields.timestamp()
                case .provider: try provider.read(from: &fields)
                default: try fields.skipNext()
                }
            }
            guard let title, let link = webLink ?? originalLink else {
                let missing: [Field] = title == nil ? [.title] : [.webUrl, .originalUrl]
                return fields.note("expected a title and a webUrl", about: item, explainedBy: missing)
            }
            guard links.has(link, after: articles.lazy.map(\.link)) else { return }
            articles.append(
                RelatedArticle(
                    title: title, link: link, published: published, provider: provider.shownName(link: link)))
        }
        return articles
    }

    /// Calls `body` for each mapping of a list; it must read the mapping's fields.
    private mutating func eachMapping(
        of nouns: String, _ body: (inout FieldReader) throws(YAMLError) -> Void
    ) throws(YAMLError) {
        let value = try next() ?? .absent
        guard value == .list else { return try refuse(value, expected: "a list of \(nouns)") }
        try eachItem { (fields, item) throws(YAMLError) in
            guard item == .mapping else { return try fields.refuse(item, expected: "a mapping") }
            try body(&fields)
        }
    }
}
