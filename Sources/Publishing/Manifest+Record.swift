import FileSystem

extension Manifest {
    /// One published feed.
    public struct Record: Hashable, Sendable {
        /// One of its files.
        public struct File: Hashable, Sendable {
            /// The extension, which names the format; with `.gz` for a compressed sibling, such as `rss.gz`.
            public var format: String
            /// The path in the output folder; nil for the feed's path with the extension.
            public var path: String?
            /// The file's stamp when it was published.
            public var stamp: FileStamp

            /// Describes a published file.
            public init(format: String, path: String? = nil, stamp: FileStamp) {
                self.format = format
                self.path = path
                self.stamp = stamp
            }

            /// Whether a file of a record with the same path is the same file, with whatever bytes.
            func hasPath(of other: File) -> Bool { format == other.format && path == other.path }
        }

        /// The grouping, such as `topic`.
        public var kind: String
        /// What distinguishes feeds of one grouping, such as a topic's slug; empty if an earlier version
        /// recorded none.
        public var subject: String
        /// The display name.
        public var name: String
        /// The path in the output folder, without the extension.
        public var path: String
        /// The number of entries.
        public var entries: Int
        /// The number of articles, in the feed or older.
        public var articles: Int
        /// When its newest entry changed, in RFC 3339.
        public var updated: String
        /// Since when the feed has been empty, in RFC 3339; nil for a feed with articles.
        public var emptySince: String?
        /// Its files.
        public var files: [File]

        /// Describes a published feed.
        public init(
            kind: String, subject: String = "", name: String, path: String, entries: Int,
            articles: Int? = nil,
            updated: String, emptySince: String? = nil, files: [File]
        ) {
            self.kind = kind
            self.subject = subject
            self.emptySince = emptySince
            self.name = name
            self.path = path
            self.entries = entries
            self.articles = articles ?? entries
            self.updated = updated
            self.files = files
        }

        /// The paths of its files in the output folder.
        public var paths: [String] { files.map(path) }

        /// The path of one of them.
        public func path(of file: File) -> String { file.path ?? "\(path).\(file.format)" }

        /// Its files without their compressed siblings.
        public var originals: [File] { files.filter { !Compression.isSibling($0.format) } }
    }
}

extension Manifest.Record {
    /// Adds a published file of the feed, and its sibling.
    ///
    /// - Parameter format: the extension that names the format.
    public mutating func add(_ placed: Publication.Placed, format: String) {
        for file in placed.files {
            let none = FileStamp(size: -1, modified: 0, inode: 0)
            let format = format + file.path.dropFirst(placed.path.count)
            let hasUsualPath = file.path == "\(path).\(format)"
            files.append(
                File(format: format, path: hasUsualPath ? nil : file.path, stamp: file.stamp ?? none))
        }
    }

    /// Whether the feed has files of exactly these formats.
    ///
    /// - Parameter paths: the paths of formats that have their own.
    public func hasFiles(of formats: [String], paths: [String: String] = [:]) -> Bool {
        files.elementsEqual(formats) { $0.format == $1 }
            && files.allSatisfy { $0.path == Compression.path(of: $0.format, among: paths) }
    }

    /// Whether another record says the same, except for the stamps of files.
    public func isLike(_ other: Self) -> Bool {
        var alike = other
        alike.files = files
        return self == alike && files.elementsEqual(other.files) { $0.hasPath(of: $1) }
    }
}

extension Manifest.Record: Encodable {
    private enum CodingKeys: CodingKey {
        case kind, grouping, subject, name, path, entries, articles, updated, formats
    }

    /// Encodes the record for `outfeed list --json`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        try container.encode(kind, forKey: .grouping)
        try container.encode(subject, forKey: .subject)
        try container.encode(name, forKey: .name)
        try container.encode(path, forKey: .path)
        try container.encode(entries, forKey: .entries)
        try container.encode(articles, forKey: .articles)
        try container.encode(updated, forKey: .updated)
        try container.encode(originals.map(\.format), forKey: .formats)
    }
}
