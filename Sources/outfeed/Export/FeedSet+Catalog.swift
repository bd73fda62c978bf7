import Catalog
import Feeds

extension FeedSet {
    /// The feeds for the articles of a catalog.
    init(_ contents: CatalogUpdate.Contents, _ groupings: Groupings) {
        self.init(
            contents.feeds.map { feed in
                groupings.descriptor(of: feed.key, spelling: feed.spelling, articles: feed.members)
            }, groupings)
    }
}

extension CatalogUpdate.Contents {
    /// The catalog's data about a feed of the set that was made from these contents.
    func feed(_ feed: FeedDescriptor, of feedSet: FeedSet) -> CatalogFeed? {
        feedSet.position(of: feed.key).map { feeds[$0] }
    }
}
