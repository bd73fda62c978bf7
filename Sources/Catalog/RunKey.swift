import Articles
import Feeds
import Foundation

/// What decides on feeds beside the documents, as text to be compared with that of another run.
struct RunKey {
    /// What decides on which articles are in feeds, but for the time.
    let selection: String
    /// What decides on how feeds are written, and which of their articles they show.
    let rendering: String

    init(rules: SelectionRules, site: Site) {
        struct Rendering: Encodable {
            let site: Site
            let limit: Int
            let kinds: [FeedKey.Kind]
        }
        var timeless = rules
        (timeless.now, timeless.limit, timeless.kinds) = (Timestamp(seconds: 0), 0, [])
        selection = Self.text(timeless)
        rendering = Self.text(Rendering(site: site, limit: rules.limit, kinds: rules.kinds.sorted()))
    }

    private static func text(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        // Nothing in these types can fail to be written; a text that differs only costs time.
        return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
