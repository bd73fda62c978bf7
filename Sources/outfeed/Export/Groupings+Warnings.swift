import Articles
import Feeds

extension Groupings {
    /// Warnings about slugs and titles for feeds that do not exist, each a sentence.
    ///
    /// - Parameter feedSet: all feeds with articles, published or not.
    func warnings(aboutNamesBesides feedSet: FeedSet) -> [String] {
        guard feedSet.contains(.all) else { return [] }
        let slugs = site.slugs.filter { !feedSet.contains(.topic($0.value.string)) }.keys
        let topics = site.titles.keys.filter { !feedSet.contains(.topic(site.subject(of: Topic($0)))) }
        let domains = site.providerTitles.keys.filter {
            !feedSet.contains(FeedKey(grouping: Grouping.provider.id, subject: $0))
        }
        return slugs.sorted().map { "slugs: no article has the topic `\($0)`" }
            + topics.sorted().map { "titles.topics: no article has the topic `\($0)`" }
            + domains.sorted().map { "titles.providers: no article is from `\($0)`" }
    }

    /// Warnings about groupings without any article, each a sentence.
    ///
    /// - Parameter filled: the ids of all groupings with articles, published or not.
    func warnings(besides filled: Set<String>) -> [String] {
        guard filled.contains(Grouping.all.id) else { return [] }
        return published.filter { !filled.contains($0.id) }.compactMap { grouping in
            switch grouping.source {
            case .everything, .field(.topic), .field(.provider): return nil
            case .query: return "feeds: no article matches `\(grouping.id)`, so there is no such feed"
            case .field(let field):
                let near = NearestKey.nearest(to: field.name, among: ArticleField.known.map(\.name))
                let hint = near.flatMap { $0 == field.name ? nil : "; did you mean `\($0)`?" } ?? ""
                return "feeds: no article has the field `\(field.name)`, so there are no such feeds\(hint)"
            }
        }
    }
}
