import Articles
import TestSupport
import Testing
import Validation

/// Ids and addresses accepted in documents are also valid by the rules for feeds.
@Suite struct AddressAgreementTests {
    static let seeds = [
        "tag:example.org,2023-01-31:a/b", "tag:me@example.org,2023:1", "urn:isbn:0-395-36341-1",
        "urn:ex:a?+b#c",
        "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "https://example.org:8080/a?b=c#d", "x://host/a",
        "a:b",
        "http://[2001:db8::7]/", "mailto:a@example.org", "https://é.example/ü",
    ]

    static func mutations(count: Int) -> [String] {
        var random = SeededGenerator(seed: 8)
        let pieces =
            Array(":,-@/?#[]%.+= aZ9é_~").map(String.init) + [
                "tag:", "urn:", "%4", "uuid", "2023-02-29", "::",
            ]
        return (0..<count).map { _ in
            var text = Array(Self.seeds.randomElement(using: &random) ?? "").map(String.init)
            for _ in 0..<Int.random(in: 0...3, using: &random) where !text.isEmpty {
                let place = text.indices.randomElement(using: &random) ?? 0
                switch Int.random(in: 0..<3, using: &random) {
                case 0: text.remove(at: place)
                case 1: text.insert(pieces.randomElement(using: &random) ?? "", at: place)
                default: text[place] = pieces.randomElement(using: &random) ?? ""
                }
            }
            return text.joined()
        }
    }

    /// The errors that the rules for addresses find in an Atom entry with an id and a link.
    static func errors(id: String, link: String) -> [String] {
        let escaped = [id, link].map { $0.replacing("&", with: "&amp;") }
        let entry = """
            <entry xmlns="http://www.w3.org/2005/Atom"><id>\(escaped[0])</id><link href="\(escaped[1])"/>\
            <title>T</title><author><name>N</name></author><updated>2024-01-01T00:00:00Z</updated></entry>
            """
        return FeedValidator().diagnostics(in: Array(entry.utf8))
            .filter { $0.rule.severity == .error }.map { "\($0.rule.id): \($0.message)" }
    }

    @Test("An id that is accepted breaks no rule")
    func ids() throws {
        var accepted = 0
        for text in Self.mutations(count: 3000) {
            guard let id = try? PermanentID(text) else { continue }
            accepted += 1
            #expect(Self.errors(id: id.string, link: "/") == [], "\(text)")
        }
        #expect(accepted > 1000)
    }

    @Test("An address that is accepted breaks no rule")
    func links() throws {
        var accepted = 0
        for text in Self.mutations(count: 3000) {
            guard let link = try? WebAddress(text) else { continue }
            accepted += 1
            #expect(Self.errors(id: "tag:a,2024:1", link: link.string) == [], "\(text)")
        }
        #expect(accepted > 300)
    }
}
