import Articles
import Text

/// How often articles come, and what that suggests for feeds.
struct PublicationRate: Hashable, Sendable {
    /// The dates of the oldest and the newest article.
    let oldest: Timestamp
    let newest: Timestamp
    /// How many articles came on a day of the last 30 before the newest, on average; nil where there are too
    /// few articles to tell.
    let articlesPerDay: Double?

    private static let fewest = 10
    private static let day: Int64 = 86_400
    private static let window = 30

    /// Looks at the dates of publication, in seconds and in any order; nil if there are none.
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

    /// How many entries let a feed of everything hold a day's articles: 50, or more in steps of 50.
    var limit: Int { min(1000, max(1, Int(((articlesPerDay ?? 0) / 50).rounded(.up))) * 50) }

    /// How many minutes a reader may wait: about the time from one article to the next; nil if it is unknown.
    var timeToLive: Int? {
        articlesPerDay.map { articles in
            [1440, 720, 360, 180, 120, 60, 30].first { Double($0) <= 1440 / articles } ?? 15
        }
    }
}
