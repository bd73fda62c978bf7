import Formats
import Validation
import XML

/// The formats in which each feed is written: feed formats and HTML pages.
struct OutputFormats: Sendable {
    /// A format, and the function that writes a feed in it.
    struct Format: Sendable {
        let fileExtension: String
        let dialect: FeedChecker.Dialect?
        let make: @Sendable (RenderedFeed) throws -> [UInt8]
    }

    let all: [Format]

    /// The formats of a feed, whose names are given; nil for those of the site.
    func formats(_ names: [String]?, isArchive: Bool = false) -> [Format] {
        // Nobody should subscribe to an archive.
        let all = isArchive ? all.filter { $0.dialect != .links } : all
        guard let names else { return all }
        return all.filter {
            names.contains($0.fileExtension) || !Self.feedExtensions.contains($0.fileExtension)
        }
    }

    private static let feedExtensions = Set(FeedFormat.allCases.map(\.fileExtension))

    init(_ settings: ExportSettings) {
        var all = settings.formats.map { format in
            Format(fileExtension: format.fileExtension, dialect: format.dialect) { rendered in
                try format.document(for: rendered)
            }
        }
        let page = FeedPage(settings.design, formats: settings.formats)
        if settings.site.hasPages {
            all.append(Format(fileExtension: "html", dialect: .page) { page.document(for: $0.feed) })
        }
        if settings.hasLinks {
            let links = FeedLinks(settings.design)
            let formats = settings.formats
            all.append(
                Format(fileExtension: "links.html", dialect: .links) { rendered in
                    let feed = rendered.feed
                    let files = feed.descriptor.files(among: formats)
                    return links.document(for: files, title: feed.title, in: feed.site)
                })
        }
        self.all = all
    }
}

extension FeedFormat {
    /// The kind of document for the checker.
    var dialect: FeedChecker.Dialect {
        switch self {
        case .rss: .rss
        case .atom: .atom
        case .json: .json
        }
    }
}
