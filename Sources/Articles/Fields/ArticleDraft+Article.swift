import Text

// The article, once all fields are read.

extension ArticleDraft {
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
        if date == nil, rules.preset?.datesFromUpdates == true, !published.isFlawed { date = updated.value }
        if date == nil, !published.isFlawed {
            let day = place.isNamed ? rules.day(in: path) : nil
            date = day.flatMap { Timestamp(midnightOf: $0, in: rules.timeZone) }
            if date == nil { report(.publishedDateTime, "expected a publication date, found none") }
        }
        let hasAddress = !hasUnknownAddress || !webLink.isFlawed
        let link =
            hasAddress
            ? address(of: place, title: title, folders + categories, date: date ?? Timestamp(seconds: 0))
            : nil
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
        // The date that is shown may not be one that is still to come.
        let isStarted = rules.preset?.datesFromStart == true
        let published = isStarted ? min(date, notBefore ?? date) : date
        let article = Article(
            path: place.description,
            identity: identity ?? PermanentID(canonicalOf: originalLink ?? link),
            title: title, link: link, excerpt: excerpt.value, published: published, updated: updated.value,
            author: authors.first, language: language.value,
            category: category, type: type, quality: quality, heat: heat,
            ampLink: ampLink, cachedAMPLink: cachedAMPLink,
            provider: provider.finish(link: link), topics: topics.topics(after: folders),
            images: images(of: place, on: link),
            related: related, isPublished: hold == nil,
            otherFields: otherFields.isEmpty ? nil : otherFields,
            otherAuthors: authors.count > 1 ? Array(authors.dropFirst()) : nil,
            hold: hold, notBefore: notBefore, expires: expires.value,
            enclosures: enclosures.found.isEmpty ? nil : enclosures.found,
            dependsOnFiles: enclosures.dependOnFiles ? true : nil)
        guard link.isLocal else { return .article(article, problems) }
        let problem = Diagnostic(
            path: path, field: Field.webUrl.name,
            message: "nobody else can reach this address: expected the address of the published article")
        return .article(article, problems + [problem])
    }

    /// The article's address: what the document says, or one that is made from its name.
    private func address(
        of place: DocumentPlace, title: String?, _ categories: [String], date: Timestamp
    ) -> WebAddress? {
        var pattern: PermalinkPattern?
        switch webLink.value {
        case .absolute(let address): return address
        case .path(let text) where rules.preset?.hasTemplatedAddresses == true && text.contains("{"):
            pattern = PermalinkPattern(template: text)
        case .path(let text) where PermalinkPattern.isPattern(text): pattern = try? PermalinkPattern(text)
        case .path(let text):
            return rules.site.flatMap { try? WebAddress(path: rules.preset?.linked(text) ?? text, on: $0) }
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
