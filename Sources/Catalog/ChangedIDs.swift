import Articles

/// Articles whose ids a change of settings would change, so that readers would see them as new.
public struct ChangedIDs: Sendable {
    /// The number of articles.
    public private(set) var count = 0
    /// Some of them, each with its id of the last run and of this one.
    public private(set) var samples: [(before: PermanentID, now: PermanentID)] = []

    private static let sampleLimit = 3

    mutating func note(_ before: PermanentID, _ now: PermanentID) {
        guard before != now else { return }
        count += 1
        samples.append((before, now))
        samples.sort { $0.before.string < $1.before.string }
        samples = Array(samples.prefix(Self.sampleLimit))
    }
}
