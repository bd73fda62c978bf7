import Articles
import Catalog
import Feeds
import Testing
import Text

@Suite("A change of settings writes the feeds again that it concerns, and no others")
struct RenderingFingerprintTests {
    private static func site(_ change: (inout Site) -> Void = { _ in }) -> Site {
        var site = Site()
        site.groupings = Grouping.defaults + [Grouping(field: .author)]
        change(&site)
        return site
    }

    private static func rendering(_ site: Site) -> Fingerprint.Rendering {
        Fingerprint.rendering(SelectionRules(now: Timestamp(seconds: 0)), Groupings(site))
    }

    struct Change: CustomTestStringConvertible, Sendable {
        let testDescription: String
        /// The groupings whose feeds are written again.
        let written: Set<String>
        let change: @Sendable (inout Site) -> Void

        init(_ name: String, writes written: Set<String>, _ change: @escaping @Sendable (inout Site) -> Void)
        {
            (testDescription, self.written, self.change) = (name, written, change)
        }
    }

    private static let all: Set = ["all", "topic", "provider", "author"]

    @Test(
        "Which feeds are written again",
        arguments: [
            Change("a new grouping", writes: []) { $0.groupings.append(Grouping(field: .language)) },
            Change("another order", writes: []) { $0.groupings.reverse() },
            Change("the title of one grouping", writes: ["author"]) { $0.groupings[3].title = "By {name}" },
            Change("the limit of one grouping", writes: ["all"]) { $0.groupings[0].limit = 7 },
            // Entries link to the pages of topics and providers.
            Change("the path of topics", writes: all) { $0.groupings[1].path = PathPattern("t/{slug}") },
            Change("no feeds of providers", writes: ["all", "topic", "author"]) {
                $0.groupings.remove(at: 2)
            },
            Change("the site's title", writes: all) { $0.title = "News" },
            // These change articles, of which the catalog knows the feeds.
            Change("the keys of a field", writes: []) { $0.fields["title"] = ["headline"] },
        ])
    func change(_ change: Change) {
        let (before, after) = (Self.rendering(Self.site()), Self.rendering(Self.site(change.change)))
        let written = before.groupings.filter { id, hash in after.groupings[id].map { $0 != hash } ?? false }
        #expect(Set(written.keys) == change.written)
        #expect(Self.rendering(Self.site(change.change)) == after)
    }

    @Test("Feeds that several groupings would share change what entries link to")
    func conflicts() {
        let groupings = Groupings(Self.site())
        let rules = SelectionRules(now: Timestamp(seconds: 0))
        let hashes = [[], ["topics/ai"]].map { conflicts in
            Fingerprint.rendering(rules, groupings, conflicts: conflicts).groupings["author"]
        }
        #expect(hashes[0] != hashes[1])
    }
}
