import Formats
import Validation
import XML

/// What is made of each feed: the formats that readers read, and pages.
struct Renditions: Sendable {
    /// One document that is made of a feed.
    struct Rendition: Sendable {
        let fileExtension: String
        let dialect: FeedChecker.Dialect?
        let make: @Sendable (Manuscript) throws -> [UInt8]
    }

    let all: [Rendition]

    init(_ settings: ExportSettings) {
        var all = settings.formats.map { format in
            Rendition(fileExtension: format.fileExtension, dialect: format.dialect) { manuscript in
                try format.document(for: manuscript)
            }
        }
        let page = FeedPage(settings.design, formats: settings.formats)
        if settings.site.hasPages {
            all.append(Rendition(fileExtension: "html", dialect: .page) { page.document(for: $0.feed) })
        }
        if settings.hasLinks {
            let links = FeedLinks(settings.design, formats: settings.formats)
            all.append(
                Rendition(fileExtension: "links.html", dialect: .links) { manuscript in
                    let feed = manuscript.feed
                    return links.document(for: feed.path, title: feed.title, in: feed.site)
                })
        }
        self.all = all
    }
}

extension FeedFormat {
    fileprivate var dialect: FeedChecker.Dialect {
        switch self {
        case .rss: .rss
        case .atom: .atom
        case .json: .json
        }
    }
}
