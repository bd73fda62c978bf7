/// The document around a fragment: the parts that every feed, item or entry must or should have.
struct Frame: Sendable {
    /// Each part, with the beginning by which it is recognized.
    let parts: [(start: String, text: String)]

    /// The XML parts that a fragment lacks.
    func missing(in fragment: String) -> String {
        let tags = Self.outermostTags(of: fragment)
        return parts.filter { part in !tags.contains { $0.contains(part.start) } }.map(\.text).joined()
    }

    /// A JSON object with the fragment's members and the missing ones.
    func object(_ fragment: String) -> String {
        let outline = Self.outline(of: fragment)
        let members = parts.filter { !outline.contains($0.start) }.map(\.text)
        return "{" + (members + (fragment.isEmpty ? [] : [fragment])).joined(separator: ", ") + "}"
    }

    /// The start tags at the top level.
    private static func outermostTags(of fragment: String) -> [String] {
        var depth = 0
        return fragment.split(separator: "<").compactMap { piece -> String? in
            if piece.hasPrefix("/") { depth -= 1 }
            guard let first = piece.first, first.isLetter, let end = piece.firstIndex(of: ">") else {
                return nil
            }
            let tag = piece[...end]
            defer { if !tag.hasSuffix("/>") { depth += 1 } }
            return depth == 0 ? "<" + tag : nil
        }
    }

    /// A JSON fragment without the contents of objects and arrays.
    private static func outline(of fragment: String) -> String {
        var depth = 0
        return fragment.filter { character in
            if "{[".contains(character) { depth += 1 }
            if "}]".contains(character) { depth -= 1 }
            return depth == 0
        }
    }

    static let rssChannel = Frame(parts: [
        ("<title", "<title>News</title>"),
        ("<link", "<link>https://example.com/</link>"),
        ("<description", "<description>What is new.</description>"),
        (
            "rel=\"self\"",
            "<atom:link href=\"https://example.com/feed\" rel=\"self\" type=\"application/rss+xml\"/>"
        ),
    ])
    /// Items come last, after everything in the fragment.
    static let rssItems = Frame(parts: [("<item", "<item>\(rssItem.missing(in: ""))</item>")])
    static let rssItem = Frame(parts: [
        ("<title", "<title>One</title>"),
        ("<guid", "<guid>https://example.com/1</guid>"),
    ])
    static let rdf = Frame(parts: [
        ("<channel", RDFExample.channel("")),
        ("<item", RDFExample.item()),
    ])
    static let rdfChannel = Frame(parts: [
        ("<title", "<title>News</title>"),
        ("<link", "<link>https://example.com/</link>"),
        ("<description", "<description>What is new.</description>"),
        ("<items", RDFExample.items("https://example.com/1")),
    ])
    static let rdfItem = Frame(parts: [
        ("<title", "<title>One</title>"),
        ("<link", "<link>https://example.com/1</link>"),
    ])
    static let atomFeed = Frame(parts: [
        ("<id", "<id>https://example.com/</id>"),
        ("<title", "<title>News</title>"),
        ("<updated", "<updated>2024-01-02T03:04:05Z</updated>"),
        ("<author", "<author><name>Jane</name></author>"),
        ("rel=\"self\"", "<link rel=\"self\" href=\"https://example.com/feed\"/>"),
    ])
    static let atomEntries = Frame(parts: [("<entry", "<entry>\(atomEntry.missing(in: ""))</entry>")])
    static let atomEntry = Frame(parts: [
        ("<id", "<id>https://example.com/1</id>"),
        ("<title", "<title>One</title>"),
        ("<updated", "<updated>2024-01-02T03:04:05Z</updated>"),
        ("<link", "<link href=\"https://example.com/1\"/>"),
        ("<summary", "<summary>First.</summary>"),
    ])
    static let jsonFeed = Frame(parts: [
        ("\"version\"", "\"version\": \"https://jsonfeed.org/version/1.1\""),
        ("\"title\"", "\"title\": \"News\""),
        ("\"home_page_url\"", "\"home_page_url\": \"https://example.com/\""),
        ("\"feed_url\"", "\"feed_url\": \"https://example.com/feed.json\""),
        ("\"items\"", "\"items\": [\(jsonItem.object(""))]"),
    ])
    static let jsonItem = Frame(parts: [
        ("\"id\"", "\"id\": \"https://example.com/1\""),
        ("\"url\"", "\"url\": \"https://example.com/1\""),
        ("\"content_", "\"content_text\": \"First.\""),
    ])
}
