/// Finds the spelling that most articles use for what is the same.
struct NameVote<Key: Hashable> {
    private var counts: [Key: [String: Int]] = [:]

    /// Counts one article's spelling.
    mutating func count(_ name: String, for key: Key) {
        counts[key, default: [:]][name, default: 0] += 1
    }

    /// The spelling used most for each key; among equals the smallest in byte order.
    var winners: [Key: String] {
        counts.compactMapValues { names in
            names.max { $0.value != $1.value ? $0.value < $1.value : $1.key.precedes($0.key) }?.key
        }
    }
}
