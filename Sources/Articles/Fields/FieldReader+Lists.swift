import Text

extension FieldReader {
    /// Reads names: a list of texts, mappings with a name, or lists of these; or one text.
    ///
    /// - Parameters:
    ///   - split: splits one text into several names.
    ///   - add: gets each name.
    mutating func names(
        _ nouns: String, splitting split: (String) -> [String], _ add: (String) -> Void
    ) throws(YAMLError) {
        let value = try next() ?? .absent
        switch value {
        case .absent: break
        case .scalar: if !isRecordNumber, let text = try text(value) { split(text).forEach(add) }
        case .mapping: try name(add)
        case .list: try listedNames(nouns, add)
        case .alias: try refuse(value, expected: "a list of \(nouns)")
        }
    }

    private mutating func listedNames(_ nouns: String, _ add: (String) -> Void) throws(YAMLError) {
        try eachItem { (fields, item) throws(YAMLError) in
            switch item {
            case .absent: break
            case .scalar: if !fields.isRecordNumber, let text = try fields.text(item) { add(text) }
            case .mapping: try fields.name(add)
            case .list: try fields.listedNames(nouns, add)
            case .alias: try fields.refuse(item, expected: "text")
            }
        }
    }

    /// Reads the name in a mapping that has just begun, or the key that stands for one.
    private mutating func name(_ add: (String) -> Void) throws(YAMLError) {
        let item = item
        var (name, reference): (String?, String?)
        try eachKey { (fields, field) throws(YAMLError) in
            let key = FoldedKey(fields.scalar)
            if name == nil, Self.nameKeys.contains(key) {
                name = try fields.text()
            } else if reference == nil, key == Self.referenceKey {
                reference = try fields.text()
            } else {
                try fields.skipNext()
            }
        }
        guard let name = name ?? reference else {
            return note("expected a name", about: item, explainedBy: [.name])
        }
        add(name)
    }

    private static let nameKeys: Set<FoldedKey> = [FoldedKey("name".utf8), FoldedKey("label".utf8)]
    private static let referenceKey = FoldedKey("key".utf8)

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
