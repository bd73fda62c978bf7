/// The files that pages and feeds refer to: style sheets and a script, the same for every site.
public enum PageAsset: String, CaseIterable, Sendable {
    /// What browsers show feeds with.
    case feedStyle = "feed.css"
    /// What pages look like.
    case pageStyle = "pages.css"
    /// The filter and the sorting of the index, which is complete without them.
    case script = "pages.js"

    /// The file in the output folder.
    public var path: String { rawValue }

    /// The program's file, in UTF-8.
    var bytes: [UInt8] {
        switch self {
        case .feedStyle: PackageResources.feed_css
        case .pageStyle: PackageResources.pages_css
        case .script: PackageResources.pages_js
        }
    }
}
