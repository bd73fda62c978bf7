import Articles
import Feeds
import Foundation
import Hashing
import Text

/// Everything that affects feeds apart from the documents, as text to compare between runs.
public enum Fingerprint {
    /// The settings that select articles and determine which feeds they are in, without the time.
    static func selection(_ rules: SelectionRules, _ groupings: Groupings) -> String {
        struct Membership: Encodable {
            let groupings: [String: Grouping.Source]
            let slugs: [String: Slug]
            let sharedHosts: [DomainName]
        }
        let site = groupings.site
        let sources = Dictionary(groupings.published.map { ($0.id, $0.source) }) { first, _ in first }
        let membership = Membership(groupings: sources, slugs: site.slugs, sharedHosts: site.sharedHosts)
        return filterText(rules) + "\n" + text(membership)
    }

    /// The settings that determine what a document means, apart from the fields that are kept.
    static func reading(_ groupings: Groupings) -> String { groupings.site.timeZone.name }

    /// A hash of the settings that select articles.
    public static func filters(_ rules: SelectionRules) -> String {
        String(SHA256.prefix(of: filterText(rules)), radix: 16)
    }

    private static func filterText(_ rules: SelectionRules) -> String {
        var timeless = rules
        (timeless.now, timeless.limit) = (Timestamp(seconds: 0), 0)
        return text(timeless)
    }

    /// A hash of the settings that determine how feeds are written and how many articles they show.
    ///
    /// - Parameter design: custom templates and style sheets, by file name.
    public static func rendering(
        _ rules: SelectionRules, site: Site, design: [String: String] = [:]
    ) -> String {
        struct Rendering: Encodable {
            let site: Site
            let design: [String: String]
            let limit: Int
        }
        let rendering = Rendering(site: site, design: design, limit: rules.limit)
        return String(SHA256.prefix(of: text(rendering)), radix: 16)
    }

    private static func text(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        // Encoding these types cannot fail. If the text did differ, it would only cost time.
        return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
