import Text

/// An article whose fields are still being read, in any order.
struct ArticleDraft {
    private var identity: PermanentID?
    private var title = Ranked<String>()
    private var excerpt = Ranked<String>()
    private var published = Ranked<Timestamp>()
    /// The day of the publication as the document writes it, if it does so first.
    private var publicationDay: CalendarDay?
    private var updated = Ranked<Timestamp>()
    private var notBefore: Timestamp?
    private var expires = Ranked<Timestamp>()
    private var originalLink: WebAddress?
    private var webLink = Ranked<DocumentLink>()
    private var slug: String?
    private var categories: [String] = []
    private var ampLink: WebAddress?
    private var cachedAMPLink: WebAddress?
    private var authors: [String] = []
    private var language = Ranked<LanguageTag>()
    private var category: String?
    private var type: String?
    private var quality: Double?
    private var heat: Double?
    private var provider = ProviderDraft()
    private var topics: TopicList
    private var images: [(rank: Int, image: ImageDraft)] = []
    private var enclosures: [(rank: Int, enclosure: EnclosureDraft)] = []
    private var related: [RelatedArticle] = []
    private var hold: HoldReason?
    private var otherFields: [String: [String]] = [:]
    /// The text of an object in JSON.
    private(set) var body = Ranked<ObjectBody>()
    private(set) var signs: ArticleSigns = []
    /// The heading that the text begins with, if it is the title of an article without one.
    var heading: String?
    /// Whether the document was read to its end.
    var isRead = false
    private let rules: ReadingRules

    /// Starts without a field.
    init(_ rules: ReadingRules, _ slugs: SlugCache) {
        self.rules = rules
        topics = TopicList(slugs)
    }

    /// The position of the key that gave a field its value, of the fields that take one key's; nil for others.
    func rank(of field: Field) -> Int? {
        switch field {
        case .title: title.rank
        case .excerpt: excerpt.rank
        case .publishedDateTime: published.rank
        case .updatedDateTime: updated.rank
        case .webUrl: webLink.rank
        case .language: language.rank
        case .expiryDate: expires.rank
        default: nil
        }
    }

    /// Reads one field of the document.
    mutating func read(_ key: FieldMap.Key, from fields: inout FieldReader) throws(YAMLError) {
        let problems = fields.problems.count
        let rank = key.rank
        switch key.field {
        case .title:
            signs.insert(.title)
            title.offer(try fields.text(limit: FrontMatter.limit, isRequired: true), rank)
            if fields.problems.count > problems { title.noteFlaw(rank) }
        case .excerpt: excerpt.offer(try fields.text(limit: FrontMatter.limit), rank)
        case .publishedDateTime:
            try readDate(key, from: &fields)
        case .updatedDateTime: updated.offer(try fields.timestamp(isInUTC: key.isInUTC), rank)
        case .originalUrl:
            signs.insert(.address)
            if case .absolute(let address) = try link(path: .rooted, from: &fields) { originalLink = address }
        case .slug: slug = try fields.text()
        case .webUrl:
            signs.insert(.address)
            let link = try link(path: rank == 0 ? .rooted : .any, from: &fields)
            if rules.preset?.hasPagesWithoutAddress == true, link == .path("false") {
                return hold(.unpublished)
            }
            webLink.offer(link, rank)
            if fields.problems.count > problems { webLink.noteFlaw(rank) }
        case .ampWebUrl: ampLink = try fields.address()
        case .cdnAmpWebUrl: cachedAMPLink = try fields.address()
        case .id:
            let value = try fields.next() ?? .absent
            if fields.isRecordNumber { break }
            identity = try fields.scalar(value) { (id) throws(AddressError) in try PermanentID(id) }
        case .author:
            let isList = rules.preset?.splitsAuthors == true && rank > 0
            try fields.names("authors", splitting: { isList ? Self.names($0, nil) : [$0] }) { name in
                if !authors.contains(name) { authors.append(name) }
            }
        case .language: language.offer(try fields.language(), rank)
        case .category:
            guard key.isTopic else { return category = try fields.text() }
            try fields.names("categories", splitting: { [$0] }) { name in
                category = category ?? name
                categories.append(name)
                topics.add(name)
            }
        case .type: type = try fields.text()
        case .quality: quality = try fields.number()
        case .heat: heat = try fields.number()
        case .provider: try provider.read(from: &fields)
        case .topics:
            let splitsAtSpaces = rules.preset?.splitsTopicsAtSpaces == true
            let separator: Character? = splitsAtSpaces ? " " : nil
            let isOne = splitsAtSpaces && key.isSingular
            try fields.names("topics", splitting: { isOne ? [$0] : Self.names($0, separator) }) { name in
                if rules.preset?.collections.contains(name.lowercased()) != true { topics.add(name) }
                if key.isCategory { categories.append(name) }
            }
        case .images: try fields.images { images.append((rank, $0)) }
        case .enclosure:
            // `audio`, `video` and `podcast` are also names of players and series.
            let isCertain = rank < 2
            try fields.enclosures(isCertain: isCertain) { enclosures.append((rank, $0)) }
        case .related: related = try fields.relatedArticles()
        case .published, .publish, .draft, .private, .status, .scheduled, .expiryDate:
            try readHold(key, from: &fields)
        case .name, .domain, .url, .width, .height, .secured, nil: try fields.skipNext()
        }
    }

    private mutating func readDate(_ key: FieldMap.Key, from fields: inout FieldReader) throws(YAMLError) {
        signs.insert(.date)
        let problems = fields.problems.count
        let date = try fields.timestamp(isInUTC: key.isInUTC)
        published.offer(date, key.rank)
        if rules.preset?.writesDatesAsTheyAre == true, published.rank == key.rank {
            let day = String(decoding: fields.scalar.trimmed.prefix(10), as: UTF8.self)
            publicationDay = DateInPath("\(day).md")?.day
        }
        if fields.problems.count > problems { published.noteFlaw(key.rank) }
        if key.isPublicationStart { notBefore = date }
    }

    /// Reads a field that can hold the article back.
    private mutating func readHold(_ key: FieldMap.Key, from fields: inout FieldReader) throws(YAMLError) {
        switch key.field {
        case .status:
            if let reason = try fields.text().flatMap({ HoldReason(status: $0.lowercased()) }) {
                hold(reason)
            }
        case .scheduled: notBefore = try fields.timestamp() ?? notBefore
        case .expiryDate: expires.offer(try fields.timestamp(), key.rank)
        default:
            let (releases, reason): (FieldReader.Truth, HoldReason) =
                switch key.field {
                case .draft: (.no, .draft)
                case .private: (.no, .private)
                default: (.yes, .unpublished)
                }
            let truth = try fields.truth(allowsDate: reason == .unpublished)
            if truth == .date { return try readDate(key, from: &fields) }
            guard let truth, truth != releases else { return }
            hold(reason)
        }
    }

    /// Reports a key that is nearly a field; one that could hold the article back does.
    mutating func judge(unknownKey fields: inout FieldReader) {
        // What a merged mapping holds is not read, and may hold the article back.
        if fields.scalar.elementsEqual("<<".utf8) {
            fields.noteKey("`<<` is not read: write the fields out. Until then the article is held back.")
            return hold(.unpublished)
        }
        guard let near = FieldMap.nearest(to: fields.scalar) else { return }
        let effect = near.reason == nil ? "" : " Until then the article is held back."
        fields.noteKey("unknown key; did you mean `\(near.name)`?\(effect)")
        if let reason = near.reason { hold(reason) }
    }

    /// Holds the article back; the first reason stays.
    mutating func hold(_ reason: HoldReason) {
        hold = hold ?? reason
    }

    /// Reports a mapping where a text is expected.
    mutating func refuse(
        _ item: FieldReader.Item, of key: FieldMap.Key, in fields: inout FieldReader
    ) throws(YAMLError) {
        try fields.within(key) { (fields) throws(YAMLError) in
            fields.note("expected text, found a mapping", about: item, explainedBy: [])
        }
        if key.field == .title { title.noteFlaw(key.rank) }
    }

    /// Reads a field that is kept although it has no meaning.
    ///
    /// - Parameter prefix: the path of the mapping that it is in, with a trailing dot.
    mutating func read(
        _ field: KeptFields.Field, below prefix: String, from fields: inout FieldReader
    ) throws(YAMLError) {
        try fields.values(of: field, below: prefix, into: &otherFields)
    }

    /// Reads the text of an object in JSON.
    mutating func read(bodyOfRank rank: Int, from fields: inout FieldReader) throws(YAMLError) {
        let value = try fields.next() ?? .absent
        if value == .mapping {
            return try fields.eachKey { (fields, _) throws(YAMLError) in
                guard let rank = ObjectBody.rank(of: fields.scalar, below: rank) else {
                    return try fields.skipNext()
                }
                try read(bodyOfRank: rank, from: &fields)
            }
        }
        guard value == .scalar, !fields.events.isPlain, fields.scalar.contains(where: { $0 > 0x20 }) else {
            return try fields.skip(value)
        }
        if rank < body.rank {
            body.offer(ObjectBody(fields.scalar, rank: rank, isWhole: rules.readsBodies), rank)
        }
    }

    /// Creates the article.
    ///
    /// - Parameters:
    ///   - place: where the document is.
    ///   - problems: the problems found while reading.
    func finish(_ place: DocumentPlace, problems: [Diagnostic]) -> ArticleReader.Outcome {
        let path = place.path
        var missing: [Diagnostic] = []
        func report(_ field: Field, _ message: String) {
            missing.append(Diagnostic(path: path, field: field.name, message: message))
        }
        // What is malformed has been reported already, with its place.
        let folders = rules.categories(ofFoldersOf: path, hasOwn: !categories.isEmpty)
        let namesFile = place.isNamed && rules.preset?.titlesFromFileNames == true
        let title = title.value ?? heading ?? (namesFile ? Self.title(of: path) : nil)
        if title == nil, !self.title.isFlawed { report(.title, "expected a title, found none") }
        var date = published.isFlawed ? nil : published.value
        if date == nil, !published.isFlawed {
            let dated = place.isNamed ? DateInPath(path) : nil
            date = dated.flatMap { Timestamp(midnightOf: $0.day, in: rules.timeZone) }
            if date == nil { report(.publishedDateTime, "expected a publication date, found none") }
        }
        let link = address(
            of: place, title: title, folders + categories, date: date ?? Timestamp(seconds: 0))
        let isLinkFlawed = webLink.isFlawed || problems.contains { $0.field == Field.originalUrl.name }
        if link == nil, !isLinkFlawed {
            report(
                .webUrl,
                rules.permalinks == nil
                    ? "expected webUrl or originalUrl, found neither; or set `site.url`"
                        + (rules.preset == nil ? " and `permalink`" : ", below which addresses are made")
                    : "expected a file name or a slug from which an address can be made")
        }
        let hold = hold ?? (Self.isInDrafts(path) ? .draft : nil)
        guard let title, let date, let link else {
            return hold.map { .heldBack($0, problems, missing: missing) } ?? .rejected(problems + missing)
        }
        let enclosures = Enclosures(
            enclosures.sorted { $0.rank < $1.rank }.map(\.enclosure), on: link, site: rules.site, of: path)
        let problems = enclosures.problems.isEmpty ? problems : problems + enclosures.problems
        let imageBase = rules.preset?.imagesAreFromRoot == true ? rules.site ?? link : link
        let article = Article(
            path: place.description,
            identity: identity ?? PermanentID(canonicalOf: originalLink ?? link),
            title: title, link: link, excerpt: excerpt.value, published: date, updated: updated.value,
            author: authors.first, language: language.value,
            category: category, type: type, quality: quality, heat: heat,
            ampLink: ampLink, cachedAMPLink: cachedAMPLink,
            provider: provider.finish(link: link), topics: topics.topics(after: folders),
            images: images.sorted { $0.rank < $1.rank }.map(\.image).images(
                on: imageBase, site: rules.site),
            related: related, isPublished: hold == nil,
            otherFields: otherFields.isEmpty ? nil : otherFields,
            otherAuthors: authors.count > 1 ? Array(authors.dropFirst()) : nil,
            hold: hold, notBefore: notBefore, expires: expires.value,
            enclosures: enclosures.found.isEmpty ? nil : enclosures.found,
            dependsOnFiles: enclosures.dependOnFiles ? true : nil)
        guard link.isLocal else { return .article(article, problems) }
        let problem = Diagnostic(
            path: path, field: Field.webUrl.name,
            message: "readers elsewhere cannot reach this address: expected that of the published article")
        return .article(article, problems + [problem])
    }

    /// Reads the article's address; a relative one is below the site.
    private func link(
        path form: DocumentLink.PathForm, from fields: inout FieldReader
    ) throws(YAMLError) -> DocumentLink? {
        let link = try fields.link(path: form)
        guard case .path(let path) = link else { return link }
        guard let site = rules.site else {
            fields.note("expected an http or https URL; or set `site.url`, to which paths are added")
            return nil
        }
        if form == .any { return link }
        return (try? WebAddress(path: path, on: site)).map { .absolute($0) }
    }

    /// The article's address: what the document says, or one that is made from its name.
    private func address(
        of place: DocumentPlace, title: String?, _ categories: [String], date: Timestamp
    ) -> WebAddress? {
        var pattern: PermalinkPattern?
        switch webLink.value {
        case .absolute(let address): return address
        case .path(let text) where PermalinkPattern.isPattern(text): pattern = try? PermalinkPattern(text)
        case .path(let text):
            return rules.site.flatMap { try? WebAddress(path: rules.preset?.closed(text) ?? text, on: $0) }
        case nil:
            if let originalLink { return originalLink }
        }
        let wishes = Permalinks.Wishes(
            title: title, slug: slug, categories: categories,
            date: LocalTime(date, in: rules.timeZone, on: publicationDay), isNamed: place.isNamed)
        if rules.preset?.addressesHaveLanguages == true, let language = language.value,
            rules.isForeign(language)
        {
            pattern = pattern ?? (try? PermalinkPattern("/:slug-\(language.string).html"))
        }
        return rules.permalinks?.address(pattern, of: place.path, wishes)
    }
}
