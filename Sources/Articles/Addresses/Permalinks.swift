import Text

/// Makes the addresses of articles whose documents do not give an absolute one.
public struct Permalinks: Hashable, Encodable, Sendable {
    /// The site's address.
    public var site: WebAddress
    /// The pattern for articles without an address.
    public var pattern: PermalinkPattern
    /// How names become part of an address.
    public var spelling = PathSpelling.ascii
    /// Whether the usual slug is the title, not the file's name.
    public var slugsTitles = false
    /// Whether a date at the beginning of a file's name is left out.
    public var stripsDates = true
    /// The folders whose contents are addressed from the site's root.
    public var roots: [String] = []
    /// The folders that documents are in.
    public var sources: [String] = []
    /// Whether the folders above a root are categories.
    public var countsFoldersAsCategories = false

    /// Makes addresses from a pattern.
    init(site: WebAddress, pattern: PermalinkPattern) {
        (self.site, self.pattern) = (site, pattern)
    }

    /// Spells names as a site generator does.
    mutating func follow(_ preset: Preset) {
        spelling = preset.slugs
        slugsTitles = preset.slugsTitles
        stripsDates = preset.stripsDates
        roots = preset.roots
        countsFoldersAsCategories = preset.countsFoldersAsCategories
    }

    /// What a document says about its address.
    struct Wishes {
        var title: String?
        var slug: String?
        var categories: [String] = []
        /// The publication date in the site's time zone.
        var date: LocalTime
    }

    /// Creates the address of an article.
    ///
    /// - Parameters:
    ///   - pattern: a pattern of the document's own, instead of the site's.
    ///   - path: the document's path.
    func address(_ pattern: PermalinkPattern?, of path: String, _ wishes: Wishes) -> WebAddress? {
        let facts = DocumentFacts(path, roots: roots, sources: sources)
        return (pattern ?? self.pattern).path { value(of: $0, facts, wishes) }
            .flatMap { try? WebAddress(path: Self.encoded($0), on: site) }
    }

    private func value(
        of token: PermalinkPattern.Token, _ facts: DocumentFacts, _ wishes: Wishes
    ) -> String? {
        let date = wishes.date
        switch token {
        case .year: return digits(date.day.year, 4)
        case .shortYear: return digits(date.day.year % 100, 2)
        case .month: return digits(date.day.month, 2)
        case .monthWithoutZero: return digits(date.day.month, 1)
        case .day: return digits(date.day.day, 2)
        case .dayWithoutZero: return digits(date.day.day, 1)
        case .dayOfYear:
            let first = CalendarDay(year: date.day.year, month: 1, day: 1)
            return digits(date.day.daysSince1970 - first.daysSince1970 + 1, 3)
        case .hour: return digits(date.hour, 2)
        case .minute: return digits(date.minute, 2)
        case .second: return digits(date.second, 2)
        case .date:
            return facts.dated.map { dated in
                [digits(dated.day.year, 4), digits(dated.day.month, 2), digits(dated.day.day, 2)]
                    .joined(separator: "/")
            } ?? ""
        case .title, .slug: return slug(facts, wishes)
        case .filename: return name(facts)
        case .category: return categories(facts, wishes).first ?? ""
        case .categories: return categories(facts, wishes).joined(separator: "/")
        case .section: return facts.folders.first.map { spelling.segment(String($0)) } ?? ""
        case .sections:
            return facts.folders.map { spelling.segment(String($0)) }.joined(separator: "/")
        case .root: return roots.first ?? ""
        }
    }

    private func slug(_ facts: DocumentFacts, _ wishes: Wishes) -> String? {
        if let slug = wishes.slug {
            // A path of its own, as some generators allow.
            let segments = slug.split(separator: "/").map { spelling.segment(String($0)) }
            if !segments.isEmpty { return segments.joined(separator: "/") }
        }
        if slugsTitles, let title = wishes.title { return spelling.segment(title) }
        return name(facts)
    }

    private func name(_ facts: DocumentFacts) -> String? {
        let name = spelling.segment(stripsDates ? facts.dated?.name ?? facts.name : facts.name)
        return name.isEmpty ? nil : name
    }

    private func categories(_ facts: DocumentFacts, _ wishes: Wishes) -> [String] {
        let folders = countsFoldersAsCategories ? facts.foldersAbove.map(String.init) : []
        var categories: [String] = []
        for name in folders + wishes.categories {
            let segment = spelling.segment(name.lowercased())
            if !segment.isEmpty, !categories.contains(segment) { categories.append(segment) }
        }
        return categories
    }

    private func digits(_ number: Int, _ count: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, count - text.count)) + text
    }

    /// Encodes what would end a path; everything else is encoded with the address.
    private static func encoded(_ path: String) -> String {
        path.replacing("%", with: "%25").replacing("?", with: "%3F").replacing("#", with: "%23")
    }
}
