import Synchronization

/// The keys of topics by name, so that the same name is spelled once and not for each article.
///
/// Only names beyond ASCII are kept: transliterating them took 5 % of a first export or more.
final class TopicKeys: Sendable {
    private let keys = Mutex<[String: String]>([:])

    private static let limit = 10_000

    /// The topic of a name that is clean plain text.
    func topic(_ name: String) -> Topic {
        guard name.utf8.count <= Slug.maximumLength, !name.utf8.allSatisfy({ $0 < 0x80 }) else {
            return Topic(name)
        }
        if let key = keys.withLock({ $0[name] }) { return Topic(stored: name, key: key) }
        let topic = Topic(name)
        keys.withLock { keys in
            if keys.count == Self.limit { keys.removeAll() }
            keys[name] = topic.key
        }
        return topic
    }
}
