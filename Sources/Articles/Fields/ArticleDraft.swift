import Text

/// An article whose fields are still being read, in any order.
struct ArticleDraft {
    var identity: PermanentID?
    var title = Ranked<String>()
    var excerpt = Ranked<String>()
    var published = Ranked<Timestamp>()
    /// The day of the publication as the document writes it, if it does so first.
    var publicationDay: CalendarDay?
    var updated = Ranked<Timestamp>()
    var notBefore: Timestamp?
    var expires = Ranked<Timestamp>()
    var originalLink: WebAddress?
    var webLink = Ranked<DocumentLink>()
    /// Whether the document gives an address that only its generator knows.
    private(set) var hasUnknownAddress = false
    var slug: String?
    var categories: [String] = []
    /// How many of the categories are from the site's settings.
    var defaultCategories = 0
    var ampLink: WebAddress?
    var cachedAMPLink: WebAddress?
    var authors: [String] = []
    var language = Ranked<LanguageTag>()
    var category: String?
    var type: String?
    var quality: Double?
    var heat: Double?
    var provider = ProviderDraft()
    var topics: TopicList
    var images: [(rank: Int, image: ImageDraft)] = []
    /// The folder of the images that have a name only.
    var imageFolder: String?
    var enclosures: [(rank: Int, enclosure: EnclosureDraft)] = []
    var related: [RelatedArticle] = []
    var hold: HoldReason?
    /// Whether the document says that it is published.
    var isReleased = false
    /// Whether an article of a database has a key for the date of its publication that is empty.
    var isPublicationEmpty = false
    /// Whether the date is that of the document's creation.
    var isDateOfCreation = false
    var otherFields: [String: [String]] = [:]
    /// The text of an object in JSON.
    private(set) var body = Ranked<ObjectBody>()
    private(set) var signs: ArticleSigns = []
    /// What an object in JSON may have its fields in, if it has none of its own.
    var envelopes = Envelopes()
    /// The heading that the text begins with, if it is the title of an article without one.
    var heading: String?
    /// Whether the document was read to its end.
    var isRead = false
    /// Whether what is read are not the document's own fields, but what the site's settings say instead.
    var isInDefaults = false
    /// The document's own keys, if the settings say anything.
    var ownKeys: Set<FoldedKey> = []
    let rules: ReadingRules

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
            if fields.isObject, let reason = title.value.flatMap(HoldReason.init(title:)) { hold(reason) }
        case .excerpt:
            let text = try fields.text(limit: FrontMatter.limit)
            let isMarkdown = rules.preset?.summariesAreMarkdown == true && key.isSummary
            excerpt.offer(isMarkdown ? text.map { _ in Self.words(ofMarkdown: fields.scalar) } : text, rank)
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
            if rules.preset?.hasTemplatedAddresses == true, case .path(let text) = link {
                if text == "false" { return hold(.unpublished) }
                if text.contains("{"), PermalinkPattern(template: text) == nil {
                    hasUnknownAddress = true
                    fields.note(
                        "expected a path, or a template of `page.fileSlug`, `page.filePathStem`, `title | slugify` "
                            + "and `page.date | date: '%Y'`, found another template: write the address out")
                    return webLink.noteFlaw(rank)
                }
            }
            webLink.offer(link, rank)
            if fields.problems.count > problems { webLink.noteFlaw(rank) }
        case .ampWebUrl: ampLink = try fields.address()
        case .cdnAmpWebUrl: cachedAMPLink = try fields.address()
        case .id:
            let value = try fields.next() ?? .absent
            if fields.isRecordNumber || fields.isRecordKey {
                if fields.isDraftKey { hold(.draft) }
                break
            }
            identity = try fields.scalar(value) { (id) throws(AddressError) in try PermanentID(id) }
        case .author:
            let isList = rules.preset?.splitsAuthors == true && rank > 0
            let split: (String) -> [String] = { isList || Self.isList($0) ? Self.names($0, nil) : [$0] }
            try fields.names(.authors, splitting: split) { text in
                let names =
                    rules.authorNames[text].map { [$0] }
                    ?? Byline.names(Self.withoutLinks(text), isByline: key.isByline)
                for name in names where !authors.contains(name) { authors.append(name) }
            }
        case .language: language.offer(try fields.language(), rank)
        case .category:
            guard key.isTopic else {
                return try fields.names(.categories, splitting: { [$0] }) { category = category ?? $0 }
            }
            try fields.names(.topics, splitting: { [$0] }) { name in
                category = category ?? name
                add(category: name)
                topics.add(name)
            }
        case .type: type = try fields.text()
        case .quality: quality = try fields.number()
        case .heat: heat = try fields.number()
        case .provider where rank > 0: try provider.readPublisher(rank, from: &fields)
        case .provider: try provider.read(from: &fields)
        case .topics:
            let splitsAtSpaces = rules.preset?.splitsTopicsAtSpaces == true
            let separator: Character? = splitsAtSpaces ? " " : nil
            let isOne = splitsAtSpaces && key.isSingular
            try fields.names(.topics, splitting: { isOne ? [$0] : Self.names($0, separator) }) { name in
                let isCollection = rules.preset?.collections.contains(name.lowercased()) == true
                if !isCollection { topics.add(splitsAtSpaces ? Self.withoutComma(name) : name) }
                if key.isCategory { add(category: name) }
            }
        case .images where key.isImageFolder: imageFolder = try fields.text()
        case .images: try fields.images(FieldReader.ImageForm(key)) { images.append((rank, $0)) }
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

    mutating func readDate(_ key: FieldMap.Key, from fields: inout FieldReader) throws(YAMLError) {
        signs.insert(.date)
        let problems = fields.problems.count
        let date = try fields.timestamp(isInUTC: key.isInUTC)
        published.offer(date, key.rank)
        if published.rank == key.rank { isDateOfCreation = key.isCreation }
        let isEmpty = date == nil && fields.problems.count == problems
        isPublicationEmpty = isPublicationEmpty || isEmpty && key.isPublication && fields.isObject
        if rules.preset?.writesDatesAsTheyAre == true, published.rank == key.rank {
            let day = String(decoding: fields.scalar.trimmed.prefix(10), as: UTF8.self)
            publicationDay = DateInPath("\(day).md")?.day
        }
        if fields.problems.count > problems { published.noteFlaw(key.rank) }
        if key.isPublicationStart { hold(until: date) }
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
    mutating func read(_ key: TextKey, from fields: inout FieldReader) throws(YAMLError) {
        let value = try fields.next() ?? .absent
        switch value {
        case .mapping:
            return try fields.eachKey { (fields, _) throws(YAMLError) in
                guard let key = key.below[FoldedKey(fields.scalar)] else { return try fields.skipNext() }
                try read(key, from: &fields)
            }
        case .list where !key.below.isEmpty:
            while let item = try fields.next() {
                guard item == .mapping else { try fields.skip(item); continue }
                fields.putBack()
                try read(TextKey(below: key.below), from: &fields)
            }
            return
        default: break
        }
        guard value == .scalar, !fields.events.isPlain, fields.scalar.contains(where: { $0 > 0x20 }),
            !ObjectBody.isPage(fields.scalar), let rank = key.rank
        else { return try fields.skip(value) }
        if rank < body.rank {
            body.offer(ObjectBody(fields.scalar, key.form, isWhole: rules.readsBodies), rank)
        }
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
}
