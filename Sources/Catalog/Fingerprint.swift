import Articles
import Feeds
import Foundation
import Hashing
import Text

/// Everything that affects feeds apart from the documents, as text to compare between runs.
public enum Fingerprint {
    /// The settings that select articles, without the time.
    static func selection(_ rules: SelectionRules) -> String {
        var timeless = rules
        (timeless.now, timeless.limit, timeless.kinds) = (Timestamp(seconds: 0), 0, [])
        return text(timeless)
    }

    /// A hash of the settings that select articles.
    public static func filters(_ rules: SelectionRules) -> String {
        String(SHA256.prefix(of: selection(rules)), radix: 16)
    }

    /// The settings that determine the feeds' paths.
    static func paths(_ site: Site) -> String { text(site.slugs) }

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
            let kinds: [FeedKey.Kind]
        }
        let rendering = Rendering(
            site: site, design: design, limit: rules.limit, kinds: rules.kinds.sorted())
        return String(SHA256.prefix(of: text(rendering)), radix: 16)
    }

    private static func text(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        // Encoding these types cannot fail. If the text did differ, it would only cost time.
        return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
