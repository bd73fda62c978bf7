import Publishing

/// So much is gone since the last run that something else than an editor is at work: a folder that is not
/// mounted, a copy that was broken off, a filter with a slip of the pen.
struct SuddenLoss: CustomStringConvertible {
    /// How many articles were exported last time, and how many there are now.
    let articles: (before: Int, now: Int)?
    /// Sources that had documents last time and have none now.
    let emptied: [String]
    /// The share of articles that may vanish in one run.
    let limit: Double

    /// Compares what is to be published with what was; nil if that is no sudden loss.
    ///
    /// - Parameters:
    ///   - now: how many articles there are.
    ///   - emptySources: sources without any document.
    ///   - limit: the share of articles that may vanish; nil for all of them.
    init?(since manifest: Manifest, now: Int, emptySources: [String], limit: Double?) {
        guard let limit else { return nil }
        self.limit = limit
        guard let stock = manifest.stock else {
            // Noted by an earlier version, or by a run that was killed.
            guard now == 0, !emptySources.isEmpty, !manifest.feeds.isEmpty else { return nil }
            (articles, emptied) = (nil, emptySources)
            return
        }
        articles = (stock.articles, now)
        emptied = emptySources.filter { stock.sources.contains(manifest.place(of: $0)) }
        let share = stock.articles > 0 ? Double(stock.articles - now) / Double(stock.articles) : 0
        guard share > limit || !emptied.isEmpty else { return nil }
    }

    /// One line for the user.
    var description: String {
        var words = emptied.map { "\($0): there are no documents any more" }
        if let articles {
            let vanished = max(0, articles.before - articles.now)
            words.append(
                "\(vanished) of the \(articles.before) articles exported last time would vanish"
                    + " (at most \(Self.percent(limit)) may, see max_shrink)")
        }
        words.append("nothing was published; if that is right, run once with --allow-shrink")
        return words.joined(separator: "; ")
    }

    private static func percent(_ share: Double) -> String {
        let percent = (share * 1000).rounded() / 10
        return percent == percent.rounded() ? "\(Int(percent)) %" : "\(percent) %"
    }
}
