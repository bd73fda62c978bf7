import Synchronization

/// Slugs by name, so that the same name is spelled once and not for each article.
///
/// Only names beyond ASCII are kept: transliterating them took 5 % of a first export or more, and the first one
/// in Chinese takes a tenth of a second.
public final class SlugCache: Sendable {
    private let slugs: Mutex<[String: String]>
    private static let limit = 10_000

    /// Begins with slugs that are known.
    public init(_ known: [String: String] = [:]) {
        slugs = Mutex(known)
    }

    /// The slug of a name that is clean plain text; see ``Slug/init(name:)``.
    public func slug(of name: String) -> String {
        guard name.utf8.count <= Slug.maximumLength, !name.utf8.allSatisfy({ $0 < 0x80 }) else {
            return Slug(name: name).string
        }
        // Other threads wait: most often, they need the same name, or the same tables of Unicode.
        return slugs.withLock { slugs in
            if let slug = slugs[name] { return slug }
            if slugs.count >= Self.limit { slugs.removeAll() }
            let slug = Slug(name: name).string
            slugs[name] = slug
            return slug
        }
    }
}
