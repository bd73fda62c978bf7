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
            /// The language of articles that do not say theirs; nil if it does not matter.
            let language: String?
            /// Nil for none.
            let archives: [String: ArchivePeriod]?
        }
        let site = groupings.site
        let sources = Dictionary(groupings.published.map { ($0.id, $0.source) }) { first, _ in first }
        let archives = groupings.archives
        let membership = Membership(
            groupings: sources, slugs: site.slugs, sharedHosts: site.sharedHosts,
            language: groupings.fields.contains(.language) ? site.language : nil,
            archives: archives.isEmpty ? nil : archives)
        return filterText(rules) + "\n" + text(membership)
    }

    /// The settings that determine what documents say, besides the keys that are kept without a meaning.
    static func reading(_ rules: ReadingRules) -> String {
        var rules = rules
        rules.keptFields = []
        return text(rules)
    }

    /// All settings that decide what articles say, and which copies they are made from.
    public static func articles(_ rules: SelectionRules, _ groupings: Groupings) -> String {
        reading(groupings.readingRules) + "\n" + selection(rules, groupings)
    }

    /// A hash of the settings that select articles.
    public static func filters(_ rules: SelectionRules) -> String {
        String(SHA256.prefix(of: filterText(rules)), radix: 16)
    }

    private static func filterText(_ rules: SelectionRules) -> String {
        var timeless = rules
        (timeless.now, timeless.limit) = (Timestamp(seconds: 0), 0)
        return text(timeless)
    }

    /// How feeds are written, and how many articles they show.
    public struct Rendering: Hashable, Sendable {
        /// A hash of all settings, which determine the files that all feeds share.
        public let site: String
        /// A hash of the settings that determine a grouping's feeds, by the grouping's id.
        public let groupings: [String: String]
    }

    /// Hashes of the settings that determine how feeds are written and how many articles they show.
    ///
    /// Settings that only determine what documents mean, or which articles are in a feed, are not part of a
    /// grouping's hash: the catalog notes which feeds these change.
    ///
    /// - Parameters:
    ///   - conflicts: the paths that two feeds would share; entries do not link to the one that is left out.
    ///   - design: custom templates and style sheets, by file name.
    public static func rendering(
        _ rules: SelectionRules, _ groupings: Groupings, conflicts: [String] = [],
        design: [String: String] = [:]
    ) -> Rendering {
        struct Shared: Encodable {
            let site: Site
            /// Entries name and link the feeds of these.
            let linked: [Grouping]
            let conflicts: [String]
            let design: [String: String]
        }
        struct Whole: Encodable {
            let shared: String
            let groupings: [Grouping]
            let limit: Int
        }
        var site = groupings.site
        (site.groupings, site.fields, site.authorNames, site.preset) = ([], [:], [:], nil)
        (site.permalink, site.timeZone, site.folders) = (nil, .utc, FolderRules())
        let linked = [Grouping.topic, .provider].compactMap { usual in
            groupings.published.first { $0.id == usual.id }
        }
        let shared = hash(Shared(site: site, linked: linked, conflicts: conflicts, design: design))
        func rendering(_ groupings: [Grouping], _ limit: Int) -> String {
            hash(Whole(shared: shared, groupings: groupings, limit: limit))
        }
        return Rendering(
            site: rendering(groupings.published, rules.limit),
            groupings: Dictionary(
                groupings.published.map { ($0.id, rendering([$0], $0.limit ?? rules.limit)) }
            ) { first, _ in first })
    }

    private static func hash(_ value: some Encodable) -> String {
        String(SHA256.prefix(of: text(value)), radix: 16)
    }

    private static func text(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        // Encoding these types cannot fail. If the text did differ, it would only cost time.
        return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
