import Feeds

extension Feed {
    /// The address of the style sheet that browsers show the feed with, relative to its file; nil without pages.
    var styleSheet: StaticString? {
        guard site.hasPages else { return nil }
        return depth == 0 ? "feed.css" : "../feed.css"
    }
}
