import Publishing

/// Stops a run if so many articles or feeds are gone that an editor is unlikely to have removed them.
///
/// Typical causes are an unmounted folder, an interrupted copy and a clock that was set back.
struct ShrinkGuard {
    /// What was published after the last run.
    let manifest: Manifest
    /// The share of articles, and of feeds, that may disappear in one run.
    let limit: Double

    /// Checks for a sudden loss; nil if there is none.
    ///
    /// - Parameters:
    ///   - articles: how many articles there are.
    ///   - lostFeeds: how many feeds had articles and have none now.
    ///   - emptySources: sources without any document.
    func refusal(articles: Int, lostFeeds: Int, emptySources: [String]) -> Refusal? {
        guard let baseline = manifest.baseline else {
            // An earlier version, or a run that was killed, recorded no baseline.
            guard articles == 0, !emptySources.isEmpty, !manifest.feeds.isEmpty else { return nil }
            return Refusal(emptySources.map(Self.emptied).joined(separator: "; "))
        }
        let emptied = emptySources.filter { baseline.sources.contains(manifest.place(of: $0)) }
        // A run that was killed while it swapped files in recorded feeds before and after it.
        let feeds = Set(manifest.feeds.filter(\.hasArticles).map(\.path)).count
        let lostArticles = max(0, baseline.articles - articles)
        let isLoss = exceeds(lostArticles, of: baseline.articles)
        let isLossOfFeeds = exceeds(lostFeeds, of: feeds)
        guard isLoss || isLossOfFeeds || !emptied.isEmpty else { return nil }
        var words = emptied.map(Self.emptied)
        if isLoss || !isLossOfFeeds {
            words.append(
                "\(lostArticles) of the \(baseline.articles) articles exported last time would disappear\(bound)"
            )
        }
        if isLossOfFeeds {
            words.append("\(lostFeeds) of the \(feeds) feeds would lose all their articles\(bound)")
        }
        return Refusal(words.joined(separator: "; "))
    }

    private func exceeds(_ lost: Int, of all: Int) -> Bool {
        all > 0 && Double(lost) / Double(all) > limit
    }

    private static func emptied(_ source: String) -> String { "\(source): no documents are left" }

    private var bound: String {
        let percent = (limit * 1000).rounded() / 10
        let number = percent == percent.rounded() ? String(Int(percent)) : String(percent)
        return " (max_shrink allows \(number) %)"
    }
}
