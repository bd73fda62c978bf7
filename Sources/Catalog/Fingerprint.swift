import Articles
import Feeds
import Foundation
import Hashing
import Text

/// What decides on feeds beside the documents, as text to be compared with that of another run.
public enum Fingerprint {
    /// What decides on which articles are in feeds, but for the time.
    static func selection(_ rules: SelectionRules) -> String {
        var timeless = rules
        (timeless.now, timeless.limit, timeless.kinds) = (Timestamp(seconds: 0), 0, [])
        return text(timeless)
    }

    /// A hash of what decides on which articles are in feeds, but for the documents and the time.
    public static func filters(_ rules: SelectionRules) -> String {
        String(SHA256.prefix(of: selection(rules)), radix: 16)
    }

    /// What decides on feeds' paths.
    static func paths(_ site: Site) -> String { text(site.slugs) }

    /// A hash of what decides on how feeds are written, and how many of their articles they show.
    ///
    /// - Parameter design: the owner's templates and style sheets, by file name.
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
        // Nothing in these types can fail to be written; a text that differs only costs time.
        return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
