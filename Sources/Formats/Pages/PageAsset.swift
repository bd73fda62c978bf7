/// The files that all pages refer to: their style sheet and their script.
public enum PageAsset: String, CaseIterable, Sendable {
    /// The style sheet.
    case pageStyle = "pages.css"
    /// Filters and sorts the index page, which also works without it.
    case script = "pages.js"

    /// The file in the output folder.
    public var path: String { rawValue }

    /// The built-in file, in UTF-8.
    var bytes: [UInt8] {
        switch self {
        case .pageStyle: PackageResources.pages_css
        case .script: PackageResources.pages_js
        }
    }
}
