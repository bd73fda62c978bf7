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
        let written = preset?.slugs == .hugo ? path.lowercased() : preset?.withoutIndexFile(path) ?? path
        return try? WebAddress(path: Self.encoded(written), on: site)
    }

    private func value(
        of token: PermalinkPattern.Token, _ fallback: String, _ facts: DocumentFacts, _ wishes: Wishes,
        _ spelling: PathSpelling
    ) -> String? {
        switch token {
        case .date:
            if preset?.slugReach == .path, wishes.slug != nil { return "" }
            if preset?.datesAreAnywhere == true { return dateWithin(facts)?.written ?? "" }
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
                return (sections(facts, nil, spelling) + [name ?? ""]).joined(separator: "/")
            }
            return slug(
                facts, wishes, spelling == .jekyll && token == .slug ? .words : spelling,
                isTitle: preset?.slugsTitles == true && (token != .undated || facts.dated == nil),
                stripsDates: stripsDates)
        case .slugifiedTitle:
            let spelling: PathSpelling = preset?.hasTemplatedAddresses == true ? .slugify : .words
            return wishes.title.map(spelling.segment).flatMap { $0.isEmpty ? nil : $0 }
        case .stem: return stem(facts, spelling)
        case .slugOrFilename:
            return slug(
                facts, wishes, spelling, isTitle: false, stripsDates: preset?.stripsDates ?? true)
        // Jekyll's has the date.
        case .filename where spelling == .jekyll && wishes.isNamed:
            return PathSpelling.words.segment(facts.name)
        case .filename:
            let stripsDates = preset.map { $0.stripsDates || $0.stripsDatesOfFilenames } ?? true
            return wishes.isNamed ? name(facts, spelling, stripsDates: stripsDates) : nil
        case .category: return categories(wishes, spelling.category).first ?? spelling.category(fallback)
        case .categories: return categories(wishes, spelling.category).joined(separator: "/")
        case .slugifiedCategories:
            return categories(wishes, PathSpelling.words.segment).joined(separator: "/")
        case .section: return facts.folders.first.map { spelling.segment(String($0)) } ?? ""
        case .sections: return sections(facts, wishes.slug, spelling).joined(separator: "/")
        case .root:
            let name = root?.split(separator: "/").last { $0 != "." }
            return name.map(String.init) ?? preset?.roots.first ?? ""
        default: return token.text(at: wishes.date)
        }
    }

    /// The date anywhere in the path, for generators that look for it there.
    private func dateWithin(_ facts: DocumentFacts) -> DateWithinPath? {
        preset?.datesAreAnywhere == true ? DateWithinPath(facts) : nil
    }

    /// The folders, without those that a slug stands instead of, or that are in the address already.
    private func sections(_ facts: DocumentFacts, _ slug: String?, _ spelling: PathSpelling) -> [String] {
        var folders = facts.folders[...]
        switch preset?.slugReach {
        case .path where slug != nil: folders = []
        case .rooted where slug?.hasPrefix("/") == true: folders = []
        case .belowSection where slug != nil: folders = folders.prefix(1)
        default: break
        }
        if dateWithin(facts) != nil { folders = [] }
        let isFolder =
            preset?.foldersNameFiles == true && folders.last?.elementsEqual(facts.name) == true
        return folders.dropLast(isFolder ? 1 : 0).map { spelling.segment(String($0)) }
    }

    private func stem(_ facts: DocumentFacts, _ spelling: PathSpelling) -> String {
        let file = facts.pathBelowRoot.last ?? ""
        let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file
        let name = DateInPath("\(stem).md")?.name ?? String(stem)
        return (facts.pathBelowRoot.dropLast().map(String.init) + [name]).map(spelling.segment)
            .joined(separator: "/")
    }

    /// The slug of an article, or its title or its file's name.
    private func slug(
        _ facts: DocumentFacts, _ wishes: Wishes, _ spelling: PathSpelling, isTitle: Bool, stripsDates: Bool
    ) -> String? {
        if let slug = wishes.slug {
            // A path of its own, as some generators allow.
            let segments = slug.split(separator: "/").filter { $0 != "." }.map {
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
        if let dated = dateWithin(facts) { return dated.rest.isEmpty ? nil : dated.rest }
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
