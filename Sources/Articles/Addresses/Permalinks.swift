import Text

/// Makes the addresses of articles whose documents do not give an absolute one.
public struct Permalinks: Hashable, Encodable, Sendable {
    /// The site's address.
    let site: WebAddress
    /// The pattern for articles without an address.
    let pattern: PermalinkPattern
    /// The site generator, which spells names in its own way.
    let preset: Preset?
    /// The folders that documents are in.
    let sources: [String]

    private var spelling: PathSpelling { preset?.slugs ?? .ascii }
    private var roots: [String] { preset?.roots ?? [] }

    /// What a document says about its address.
    struct Wishes {
        var title: String?
        var slug: String?
        var categories: [String] = []
        /// The publication date in the site's time zone.
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
        let facts = DocumentFacts(path, roots: roots, sources: sources)
        return (pattern ?? self.pattern).path { value(of: $0, facts, wishes) }
            .flatMap { try? WebAddress(path: Self.encoded($0), on: site) }
    }

    private func value(
        of token: PermalinkPattern.Token, _ facts: DocumentFacts, _ wishes: Wishes
    ) -> String? {
        let date = wishes.date
        switch token {
        case .year: return String(date.day.year, digits: 4)
        case .shortYear: return String(date.day.year % 100, digits: 2)
        case .month: return String(date.day.month, digits: 2)
        case .monthWithoutZero: return String(date.day.month, digits: 1)
        case .day: return String(date.day.day, digits: 2)
        case .dayWithoutZero: return String(date.day.day, digits: 1)
        case .dayOfYear:
            let first = CalendarDay(year: date.day.year, month: 1, day: 1)
            return String(date.day.daysSince1970 - first.daysSince1970 + 1, digits: 3)
        case .hour: return String(date.hour, digits: 2)
        case .minute: return String(date.minute, digits: 2)
        case .second: return String(date.second, digits: 2)
        case .date:
            return facts.dated.map { dated in
                [
                    String(dated.day.year, digits: 4), String(dated.day.month, digits: 2),
                    String(dated.day.day, digits: 2),
                ]
                .joined(separator: "/")
            } ?? ""
        case .title, .slug: return slug(facts, wishes)
        case .filename: return wishes.isNamed ? name(facts) : nil
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
        if preset?.slugsTitles == true || !wishes.isNamed, let title = wishes.title {
            return spelling.segment(title)
        }
        return name(facts)
    }

    private func name(_ facts: DocumentFacts) -> String? {
        let stripsDates = preset?.stripsDates ?? true
        let name = spelling.segment(stripsDates ? facts.dated?.name ?? facts.name : facts.name)
        return name.isEmpty ? nil : name
    }

    private func categories(_ facts: DocumentFacts, _ wishes: Wishes) -> [String] {
        let folders = preset?.countsFoldersAsCategories == true ? facts.foldersAbove.map(String.init) : []
        var categories: [String] = []
        for name in folders + wishes.categories {
            let segment = spelling.segment(name.lowercased())
            if !segment.isEmpty, !categories.contains(segment) { categories.append(segment) }
        }
        return categories
    }

    /// Encodes what would end a path; everything else is encoded with the address.
    private static func encoded(_ path: String) -> String {
        path.replacing("%", with: "%25").replacing("?", with: "%3F").replacing("#", with: "%23")
    }
}
