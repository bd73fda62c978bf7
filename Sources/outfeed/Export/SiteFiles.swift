import Articles
import Feeds
import Formats
import Publishing
import Text
import Validation

/// The files a site has besides its feeds: the list of feeds, for readers and for people, and the assets of
/// its pages.
struct SiteFiles {
    private static let dialects: [String: FeedChecker.Dialect] = ["opml": .opml, "html": .page]
    private let settings: ExportSettings
    private let feedIndex: FeedIndex

    /// Prepares the files for the feeds that are published after a run.
    init(_ feeds: [FeedDescriptor], _ settings: ExportSettings) {
        self.settings = settings
        feedIndex = FeedIndex(feeds, settings.groupings)
    }

    /// Whether records name all files, and no others.
    static func areAll(_ records: [Manifest.Record], as settings: ExportSettings) -> Bool {
        let names = names(settings)
        return Set(records.map(\.path)) == Set(names.keys)
            && records.allSatisfy { $0.hasFiles(of: settings.fileNames(names[$0.path] ?? [])) }
    }

    /// The paths of all files in the output folder, including compressed siblings.
    static func paths(_ settings: ExportSettings) -> [String] {
        names(settings).flatMap { name, extensions in settings.fileNames(extensions).map { "\(name).\($0)" } }
    }

    /// The files by name and extension.
    private static func names(_ settings: ExportSettings) -> [String: [String]] {
        var names = names
        if settings.site.baseURL == nil { names["feeds"] = nil }
        if !settings.site.hasPages { (names["index"], names["pages"]) = (nil, nil) }
        return names
    }

    private static let names = ["feeds": ["opml"], "index": ["html"], "pages": ["css", "js"]]

    /// Whether some settings make a record's files; other records of the site are for the news sitemap, and for
    /// files of earlier versions.
    static func include(_ record: Manifest.Record) -> Bool { names[record.path] != nil }

    /// One of the files.
    struct File {
        let fileExtension: String
        let dialect: FeedChecker.Dialect?
        let bytes: [UInt8]
    }

    /// All files by name, each with its record for the manifest.
    ///
    /// - Throws: ``XML/XMLWriter/MemoryError``.
    func all() throws -> [(record: Manifest.Record, files: [File])] {
        try Self.names(settings).sorted { $0.key < $1.key }.compactMap { name, extensions in
            let files = try extensions.compactMap { fileExtension in
                try document("\(name).\(fileExtension)").map {
                    File(fileExtension: fileExtension, dialect: Self.dialects[fileExtension], bytes: $0)
                }
            }
            guard !files.isEmpty else { return nil }
            let record = Manifest.Record(
                kind: ReservedNames.siteFiles, name: "", path: name, entries: 0,
                updated: feedIndex.updated?.rfc3339 ?? "", files: [])
            return (record, files)
        }
    }

    /// Stages the files that differ from the published ones.
    ///
    /// - Throws: ``Publishing/PublishingError`` if a file cannot be staged; ``XML/XMLWriter/MemoryError``.
    func stage(verifiedBy checker: FeedChecker?, in publication: Publication) throws -> [StagedFeed] {
        try all().map { record, files in
            var staged = StagedFeed(record)
            for file in files {
                try staged.put(
                    file.bytes, as: file.dialect, format: file.fileExtension,
                    at: "\(record.path).\(file.fileExtension)", verifiedBy: checker, in: publication)
            }
            return staged
        }
    }

    private func document(_ path: String) throws -> [UInt8]? {
        switch path {
        case "feeds.opml": try OPML.document(for: feedIndex, formats: settings.formats)
        case "index.html": IndexPage(settings.design, formats: settings.formats).document(for: feedIndex)
        default: PageAsset(rawValue: path).map { settings.design.bytes(of: $0, feedIndex.groupings.words) }
        }
    }
}
