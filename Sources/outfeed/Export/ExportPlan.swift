import Articles
import Catalog
import Feeds
import Publishing

/// What an export publishes: feeds and their archives, feeds that are empty now, and copies of feeds that have moved.
struct ExportPlan {
    let contents: CatalogUpdate.Contents
    let feedSet: FeedSet
    let archives: FeedArchives
    let empty: EmptyFeeds
    let feeds: PlannedFeeds
    let moved: MovedFeeds

    /// Plans an export.
    ///
    /// - Parameters:
    ///   - contents: the articles and the feeds that they are in.
    ///   - manifest: what is published.
    init(
        _ contents: CatalogUpdate.Contents, _ groupings: Groupings, over manifest: Manifest,
        _ settings: ExportSettings
    ) {
        self.contents = contents
        feedSet = FeedSet(contents, groupings)
        archives = FeedArchives(feedSet, contents)
        empty = EmptyFeeds(manifest, besides: feedSet, settings)
        feeds = PlannedFeeds(feedSet, empty)
        moved = MovedFeeds(manifest, to: feeds, groupings, settings)
    }

    /// Feeds that are left out because another one has their file.
    func problems(in output: String) -> [Diagnostic] {
        feedSet.conflicts.map { conflict in
            Diagnostic(path: "\(output)/\(conflict.left.path)", message: conflict.description)
        }
    }

    /// What may be a mistake in the settings, each a sentence.
    var warnings: [String] {
        let groupings = feedSet.groupings
        return archives.warnings
            + groupings.warnings(besides: Set(contents.feeds.map(\.key.grouping)))
            + groupings.warnings(aboutNamesBesides: feedSet)
    }
}
