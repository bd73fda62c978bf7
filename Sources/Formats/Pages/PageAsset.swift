/// The files that pages and feeds refer to: style sheets and a script, shared by all of them.
public enum PageAsset: String, CaseIterable, Sendable {
    /// The style sheet for feeds in browsers.
    case feedStyle = "feed.css"
    /// The style sheet for pages.
    case pageStyle = "pages.css"
    /// Filters and sorts the index page, which also works without it.
    case script = "pages.js"

    /// The file in the output folder.
    public var path: String { rawValue }

    /// The built-in file, in UTF-8.
    var bytes: [UInt8] {
        switch self {
        case .feedStyle: PackageResources.feed_css
        case .pageStyle: PackageResources.pages_css
        case .script: PackageResources.pages_js
        }
    }
}
