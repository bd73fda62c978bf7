/// Compares the feeds that are checked together: each has an id and an address of its own.
///
/// Exact copies of a feed, such as those at a former address, do not count.
public struct FeedComparison {
    private var feeds: [(path: String, identity: FeedIdentity)] = []

    /// Creates a comparison of no feeds.
    public init() {}

    /// Adds a feed; call it in the order of the paths.
    public mutating func add(_ identity: FeedIdentity, of path: String) {
        feeds.append((path, identity))
    }

    /// What is wrong with the feeds together, in the order of the paths.
    public var diagnostics: [(path: String, diagnostic: FeedDiagnostic)] {
        shared(.feedIDShared, "the id", \.id) { feeds in Array(feeds.dropFirst()) }
            + shared(.feedAddressShared, "the self link", \.address) { feeds in
                // If the address names none of the files, nobody knows whose it is.
                let others = feeds.filter { !Self.leads($0.named.value, to: $0.path) }
                return others.count == feeds.count ? [] : others
            }
    }

    private typealias Feed = (path: String, named: FeedIdentity.Named)

    private func shared(
        _ rule: Rule, _ what: String, _ value: (FeedIdentity) -> FeedIdentity.Named?,
        _ wrong: ([Feed]) -> [Feed]
    ) -> [(path: String, diagnostic: FeedDiagnostic)] {
        var groups: [String: [Feed]] = [:]
        var copies: Set<[Int]> = []
        for (path, identity) in feeds {
            guard let named = value(identity),
                copies.insert([identity.fingerprint, named.value.hashValue]).inserted
            else { continue }
            groups[named.value, default: []].append((path, named))
        }
        let found = groups.values.filter { $0.count > 1 }.flatMap { group -> [(String, FeedDiagnostic)] in
            let wrong = wrong(group)
            let owner =
                group.first { feed in !wrong.contains { $0.path == feed.path } }?.path ?? group[0].path
            return wrong.map { path, named in
                let message =
                    "\(what) \(Quotation(named.value)) is that of \(Quotation(owner)); give each feed its own"
                return (
                    path,
                    FeedDiagnostic(
                        rule: rule, line: named.location.line, column: named.location.column, message: message
                    )
                )
            }
        }
        return found.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
    }

    /// Whether an address ends with a file's name.
    private static func leads(_ address: String, to path: String) -> Bool {
        let name = path.split(separator: "/").last ?? ""
        return address.prefix { $0 != "?" && $0 != "#" }.hasSuffix("/" + name)
    }
}

extension RuleGroup {
    /// Rules for several feeds, which ``FeedComparison`` applies.
    static let comparison = RuleGroup(
        "Feeds together", rules: [.feedIDShared, .feedAddressShared], checks: [])
}

extension Rule {
    static let feedIDShared = Rule(
        "feed-id-shared", .warning,
        "Feeds that are checked together have different ids; readers take feeds with one id for one feed.",
        .atom("section 4.2.6"),
        wrong: .described("all.atom and news.atom, both with <id>https://example.com/</id>.") { [] },
        right: .atomFeed("<id>https://example.com/all</id>"))

    static let feedAddressShared = Rule(
        "self-link-shared", .warning,
        "The self link of a feed is not the address of another one that is checked together with it; readers "
            + "would subscribe to that.",
        .atom("section 4.2.7.2"),
        wrong: .described("all.atom with a self link to https://example.com/news.atom, beside news.atom.") {
            []
        },
        right: .atomFeed("<link rel=\"self\" href=\"https://example.com/all.atom\"/>"))
}
