import Synchronization

/// Slugs by name, so that the same name is spelled once and not for each article.
///
/// Only names beyond ASCII are kept: transliterating them took 5 % of a first export or more, and the first one
/// in Chinese takes a tenth of a second.
public final class SlugCache: Sendable {
    private struct State {
        var slugs: [String: String] = [:]
        /// Loads what an earlier run spelled.
        var load: (@Sendable () -> [String: String])?

        mutating func known(_ name: String) -> String? {
            if let load {
                slugs = load()
                self.load = nil
            }
            return slugs[name]
        }
    }

    private let state: Mutex<State>
    private static let limit = 10_000

    /// Begins with the slugs that an earlier run found, which are loaded when the first one is needed.
    public init(knowing load: (@Sendable () -> [String: String])? = nil) {
        state = Mutex(State(load: load))
    }

    /// The slug of a name that is clean plain text; see ``Slug/init(name:)``.
    public func slug(of name: String) -> String {
        guard name.utf8.count <= Slug.maximumLength, !name.utf8.allSatisfy({ $0 < 0x80 }) else {
            return Slug(name: name).string
        }
        // Other threads wait: most often, they need the same name, or the same tables of Unicode.
        return state.withLock { state in
            if let slug = state.known(name) { return slug }
            if state.slugs.count >= Self.limit { state.slugs.removeAll() }
            let slug = Slug(name: name).string
            state.slugs[name] = slug
            return slug
        }
    }
}
