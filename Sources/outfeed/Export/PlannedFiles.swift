import Feeds
import Publishing

/// The extensions of all files of a feed, compressed siblings included.
struct PlannedFormats {
    private let settings: ExportSettings
    private let formats: OutputFormats
    private let usual: [String]

    init(_ settings: ExportSettings) {
        self.settings = settings
        formats = settings.outputFormats
        usual = settings.fileNames(formats.all.map(\.fileExtension))
    }

    /// The extensions for a feed with formats of these names; nil for those of the site.
    subscript(names: [String]?) -> [String] {
        names == nil ? usual : settings.fileNames(formats.formats(names).map(\.fileExtension))
    }

    /// The extensions for an archive.
    func ofArchive(_ names: [String]?) -> [String] {
        settings.fileNames(formats.formats(names, isArchive: true).map(\.fileExtension))
    }

    /// The paths of all files of a feed, compressed siblings included.
    func files(of feed: FeedDescriptor) -> [String] {
        settings.fileNames(formats.formats(feed.formats).map { feed.file($0.fileExtension) })
    }
}

/// The files that are published after a run.
struct PlannedFiles {
    private let planned: PlannedFeeds
    private let formats: PlannedFormats
    private let sitePaths: [String]

    init(_ planned: PlannedFeeds, _ settings: ExportSettings) {
        self.planned = planned
        formats = PlannedFormats(settings)
        sitePaths = SiteFiles.paths(settings)
    }

    /// Whether all files of a record are among them, as far as this shows without a list of all files.
    func hasAll(of record: Manifest.Record) -> Bool {
        if record.isSite { return record.paths.allSatisfy(sitePaths.contains) }
        guard let key = record.key, let feed = planned[key], feed.path == record.path, feed.files.isEmpty
        else {
            return false
        }
        let formats = formats[feed.formats]
        return record.files.allSatisfy { $0.path == nil && formats.contains($0.format) }
    }

    /// All of them by their paths in the output folder.
    func files() -> Set<String> { Set(planned.feeds.flatMap(formats.files) + sitePaths) }
}
