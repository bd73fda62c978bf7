import Feeds

extension Feed {
    /// The address of the feed's style sheet for browsers, relative to the feed's file; nil without pages.
    var styleSheet: StaticString? {
        guard site.hasPages else { return nil }
        return depth == 0 ? "feed.css" : "../feed.css"
    }
}
