import Articles
import Text

/// How often articles are published, and the feed settings that suggests.
struct PublicationRate: Hashable, Sendable {
    /// The dates of the oldest and the newest article.
    let oldest: Timestamp
    let newest: Timestamp
    /// The average number of articles per day in the 30 days before the newest; nil if there are too few.
    let articlesPerDay: Double?

    private static let fewest = 10
    private static let day: Int64 = 86_400
    private static let window = 30

    /// Takes publication dates, in seconds since 1970 and in any order; nil if there are none.
    init?(_ dates: [Int64]) {
        guard let oldest = dates.min(), let newest = dates.max() else { return nil }
        self.oldest = Timestamp(seconds: oldest)
        self.newest = Timestamp(seconds: newest)
        guard dates.count >= Self.fewest else {
            articlesPerDay = nil
            return
        }
        let seconds = min(Int64(Self.window) * Self.day, max(Self.day, newest - oldest))
        let recent = dates.count { newest - $0 < seconds }
        articlesPerDay = Double(recent) * Double(Self.day) / Double(seconds)
    }

    /// How many entries a feed of all articles needs to hold one day: a multiple of 50.
    var limit: Int { min(1000, max(1, Int(((articlesPerDay ?? 0) / 50).rounded(.up))) * 50) }

    /// The suggested `ttl` in minutes: about the interval between two articles; nil if unknown.
    var timeToLive: Int? {
        articlesPerDay.map { articles in
            [1440, 720, 360, 180, 120, 60, 30].first { Double($0) <= 1440 / articles } ?? 15
        }
    }
}
