import Text

/// Makes the addresses of articles whose documents do not give an absolute one.
public struct Permalinks: Hashable, Encodable, Sendable {
    /// The site's address.
    let site: WebAddress
    /// The pattern for articles without an address.
    let pattern: PermalinkPattern
    /// The site generator, which spells names in its own way.
    let preset: Preset?
    /// The folder that addresses begin below; nil for the preset's.
    let root: String?
    /// The folders that documents are in.
    let sources: [String]

    private func spelling(in pattern: PermalinkPattern) -> PathSpelling {
        guard let preset else { return .ascii }
        return preset.slugs == .hugo && pattern.string != preset.permalink ? .hugoPattern : preset.slugs
    }

    /// What a document says about its address.
    struct Wishes {
        var title: String?
        var slug: String?
        var categories: [String] = []
        /// The publication date in the site's time zone, or as the document writes it if the preset says so.
        var date: LocalTime
        /// Whether the file's name is that of the article.
        var isNamed = true
    }

    /// Creates the address of an article.
    ///
    /// - Parameters:
    ///   - pattern: a pattern of the document's own, instead of the site's.
    ///   - path: the document's path.
    func address(_ pattern: PermalinkPattern?, of path: String, _ wishes: Wishes) -> WebAddress? {
        var path = path
        if preset?.namesHaveLanguages == true, let name = TranslatedName(path) { path = name.original }
        let facts = DocumentFacts(path, preset, root: root, sources: sources)
        let pattern = pattern ?? self.pattern
        let spelling = spelling(in: pattern)
        guard let path = pattern.path({ value(of: $0, $1, facts, wishes, spelling) }) else { return nil }
        return try? WebAddress(
            path: Self.encoded(preset?.slugs == .hugo ? path.lowercased() : path), on: site)
    }

    private func value(
        of token: PermalinkPattern.Token, _ fallback: String, _ facts: DocumentFacts, _ wishes: Wishes,
        _ spelling: PathSpelling
    ) -> String? {
        switch token {
        case .date:
            if replacesFolders(wishes) { return "" }
            return (facts.dated ?? DateInPath(facts.path)).map { dated in
                [
                    String(dated.day.year, digits: 4), String(dated.day.month, digits: 2),
                    String(dated.day.day, digits: 2),
                ]
                .joined(separator: "/")
            } ?? ""
        case .title, .slug, .undated:
            let stripsDates = token == .undated ? true : preset?.stripsDates ?? true
            if preset?.slugsInPatternsAreTitles == true, token != .undated,
                token == .title || wishes.slug == nil,
                let title = wishes.title
            {
                return spelling.segment(title)
            }
            if preset?.titlesHaveFolders == true, token != .slug {
                let name = name(facts, spelling, stripsDates: stripsDates)
                return (sections(facts, spelling) + [name ?? ""]).joined(separator: "/")
            }
            return slug(
                facts, wishes, spelling == .jekyll && token == .slug ? .words : spelling,
                isTitle: preset?.slugsTitles == true && (token != .undated || facts.dated == nil),
                stripsDates: stripsDates)
        case .slugOrFilename:
            return slug(
                facts, wishes, spelling, isTitle: false, stripsDates: preset?.stripsDates ?? true)
        // Jekyll's has the date.
        case .filename where spelling == .jekyll && wishes.isNamed:
            return PathSpelling.words.segment(facts.name)
        case .filename:
            return wishes.isNamed ? name(facts, spelling, stripsDates: preset?.stripsDates ?? true) : nil
        case .category: return categories(wishes, spelling.category).first ?? spelling.category(fallback)
        case .categories: return categories(wishes, spelling.category).joined(separator: "/")
        case .slugifiedCategories:
            return categories(wishes, PathSpelling.words.segment).joined(separator: "/")
        case .section: return facts.folders.first.map { spelling.segment(String($0)) } ?? ""
        case .sections: return replacesFolders(wishes) ? "" : sections(facts, spelling).joined(separator: "/")
        case .root: return preset?.roots.first ?? ""
        default: return token.text(at: wishes.date)
        }
    }

    private func replacesFolders(_ wishes: Wishes) -> Bool {
        preset?.slugsAreWholePaths == true && wishes.slug != nil
    }

    /// The folders, without those of a date that is in the address already.
    private func sections(_ facts: DocumentFacts, _ spelling: PathSpelling) -> [String] {
        let isFolder =
            preset?.foldersNameFiles == true
            && facts.folders.last?.elementsEqual(facts.dated?.name ?? facts.name) == true
        let hasDate =
            preset?.slugsAreWholePaths == true && facts.dated == nil && DateInPath(facts.path) != nil
        return facts.folders.dropLast(hasDate ? 3 : isFolder ? 1 : 0).map { spelling.segment(String($0)) }
    }

    /// The slug of an article, or its title or its file's name.
    private func slug(
        _ facts: DocumentFacts, _ wishes: Wishes, _ spelling: PathSpelling, isTitle: Bool, stripsDates: Bool
    ) -> String? {
        if let slug = wishes.slug {
            // A path of its own, as some generators allow.
            let segments = slug.split(separator: "/").map {
                preset?.keepsSlugs == true ? String($0) : spelling.segment(String($0))
            }
            if !segments.isEmpty { return segments.joined(separator: "/") }
        }
        if isTitle || !wishes.isNamed, let title = wishes.title {
            return spelling.segment(title)
        }
        return name(facts, spelling, stripsDates: stripsDates)
    }

    private func name(_ facts: DocumentFacts, _ spelling: PathSpelling, stripsDates: Bool) -> String? {
        var file = stripsDates ? facts.dated?.name ?? facts.name : facts.name
        if preset?.slugs == .jekyll { file = String(file.reversed().drop { $0 == "." }.reversed()) }
        let name = spelling.segment(file)
        return name.isEmpty ? nil : name
    }

    private func categories(_ wishes: Wishes, _ spell: (String) -> String) -> [String] {
        var categories: [String] = []
        for name in wishes.categories {
            let segment = spell(name)
            if !segment.isEmpty, !categories.contains(segment) { categories.append(segment) }
        }
        return categories
    }

    /// Encodes what would end a path; everything else is encoded with the address.
    private static func encoded(_ path: String) -> String {
        path.replacing("%", with: "%25").replacing("?", with: "%3F").replacing("#", with: "%23")
    }
}
