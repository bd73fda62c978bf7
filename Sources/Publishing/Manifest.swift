import FileSystem
import Foundation

/// The published feeds, by output folder; only files listed here may be removed.
public struct Manifest: Sendable {
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

    /// What to compare the next run with, to see whether it would remove too much.
    public struct Baseline: Hashable, Sendable {
        /// The number of articles in all feeds together.
        public var articles: Int
        /// The filters that selected the articles, without the documents and the time; empty if an earlier
        /// version recorded nothing.
        public var filters: String
        /// The folders that contained documents, as named by ``Manifest/place(of:)``, sorted.
        public var sources: [String]

        /// Describes the contents of the feeds.
        public init(articles: Int, filters: String = "", sources: [String]) {
            self.articles = articles
            self.filters = filters
            self.sources = sources
        }
    }

    /// The data recorded for one output folder.
    struct Output: Hashable, Sendable {
        var origin: [String] = []
        var baseline: Baseline?
        var records: [Record] = []
    }

    /// Whether the manifest exists but is damaged, so that nothing is known about earlier runs.
    public let isDamaged: Bool
    /// The feeds published in the output folder.
    public var records: [Record]
    /// What the records were made from, in the caller's words; empty if not given.
    public var origin: [String]
    /// What the feeds contained last time; nil if unknown.
    public private(set) var baseline: Baseline?
    /// Whether an export to the output folder is recorded.
    public let isOnRecord: Bool
    /// The other output folders with recorded exports, as named by ``place(of:)``, sorted.
    public var otherOutputs: [String] { all.keys.filter { $0 != output }.sorted() }
    /// Whether an earlier version wrote the manifest.
    private let isOlder: Bool
    /// Whether a version wrote it that recorded every file that disappeared as removed for good.
    let isFirstOfKind: Bool
    private let all: [String: Output]
    private let output: String
    let state: StateFolder

    /// Reads what earlier runs recorded for an output folder: nothing if the manifest is missing or damaged.
    ///
    /// - Throws: ``PublishingError`` if the manifest exists but cannot be read;
    ///   ``StateFolder/NewerVersionError`` if a newer version of the program wrote it.
    public init(of output: String, in state: StateFolder) throws {
        let bytes = try FileDescriptor.contents(of: state.manifestPath)
        let version = bytes.flatMap(ManifestText.version)
        if let version, version > ManifestText.version {
            throw StateFolder.NewerVersionError(path: state.manifestPath)
        }
        let outputs = bytes.flatMap(ManifestText.outputs)
        isDamaged = bytes != nil && outputs == nil
        isFirstOfKind = version == 2
        isOlder = version.map { $0 < ManifestText.version } ?? false
        all = outputs ?? [:]
        self.output = state.name(of: output)
        self.state = state
        isOnRecord = all[self.output] != nil
        // Anyone may edit the manifest, so no path in it may lead out of the output.
        let noted = all[self.output] ?? Output()
        (origin, baseline) = (noted.origin, noted.baseline)
        records =
            noted.records.allSatisfy(\.staysInOutput) ? noted.records : noted.records.filter(\.staysInOutput)
    }

    /// The path of a folder as written in the manifest.
    public func place(of folder: String) -> String { state.name(of: folder) }

    /// The paths of recorded files that are not among the files of other records, sorted.
    func paths(besides others: [Record]) -> [String] {
        // Most records stay as they are, and need no sets of their paths.
        guard others != records else { return [] }
        let known = Dictionary(others.map { ($0.path, $0) }) { first, _ in first }
        let changed = records.filter { record in
            known[record.path].map { !$0.files.elementsEqual(record.files) { $0.hasPath(of: $1) } } ?? true
        }
        guard !changed.isEmpty else { return [] }
        return Set(changed.flatMap(\.paths)).subtracting(others.flatMap(\.paths)).sorted()
    }

    /// Adds records that are not among the others.
    mutating func add(_ added: [Record]) {
        let known = Dictionary(records.map { ($0.path, $0) }) { first, _ in first }
        records += added.filter { known[$0.path] != $0 }
    }

    /// Records the published feeds.
    mutating func becomes(_ records: [Record], origin: [String], baseline: Baseline?) {
        (self.records, self.origin, self.baseline) = (records, origin, baseline)
    }

    /// Writes the manifest atomically, and waits until it is on disk.
    func save() throws(PublishingError) {
        let noted = Output(origin: origin, baseline: baseline, records: records)
        guard all[output] ?? Output() != noted || isOlder else { return unstage() }
        try stage()
        try install()
        try FileDescriptor(opening: state.path, O_RDONLY | O_DIRECTORY, to: "open").sync()
    }

    private var stagedPath: String { state.manifestPath + ".new" }

    /// Writes the new manifest next to the current one.
    func stage() throws(PublishingError) {
        var all = all
        all[output] = Output(origin: origin, baseline: baseline, records: records)
        let file = try FileDescriptor(opening: stagedPath, O_WRONLY | O_CREAT | O_TRUNC, to: "create")
        do throws(PublishingError) {
            try file.write(ManifestText.bytes(of: all)[...])
            try file.sync()
        } catch {
            unstage()
            throw error
        }
    }

    /// Replaces the current manifest with the staged one, once it is on disk.
    func install() throws(PublishingError) {
        try PublishingError.check(rename(stagedPath, state.manifestPath), "replace", state.manifestPath)
    }

    /// Deletes the staged manifest.
    func unstage() { unlink(stagedPath) }
}

extension Manifest {
    /// Whether the files of each record are as they were published, in the order of ``records``.
    ///
    /// There may be tens of thousands of files, so several threads look at them.
    public func intactRecords(in output: String, threads: Int) async -> [Bool] {
        let size = max(1, (records.count + threads - 1) / threads)
        return await withTaskGroup(of: (start: Int, intact: [Bool]).self) { group in
            for start in stride(from: 0, to: records.count, by: size) {
                let part = records[start..<min(start + size, records.count)]
                group.addTask { (start, part.map { $0.isIntact(in: output) }) }
            }
            return await group.reduce(into: []) { $0.append($1) }.sorted { $0.start < $1.start }
                .flatMap(\.intact)
        }
    }

    /// The feeds that still exist in the output folder, with those of their files that do.
    public func standing(in output: String) -> [Record] {
        records.compactMap { record in
            var record = record
            record.files.removeAll { [record] in access("\(output)/\(record.path(of: $0))", R_OK) != 0 }
            return record.originals.isEmpty ? nil : record
        }
    }
}

extension Manifest.Record {
    /// Whether no path leads out of the output folder.
    fileprivate var staysInOutput: Bool {
        guard path.utf8.first != UInt8(ascii: "/") else { return false }
        // A path without two dots in a row need not be split, and need not even be put together.
        return Self.hasSingleDots(path)
            && files.allSatisfy { Self.hasSingleDots($0.format) && Self.hasSingleDots($0.path ?? "") }
            || !paths.contains { $0.split(separator: "/").contains("..") }
    }

    /// Whether each dot of a name is between other characters.
    private static func hasSingleDots(_ name: String) -> Bool {
        var last = UInt8(ascii: ".")
        for byte in name.utf8 {
            if byte == last, byte == UInt8(ascii: ".") { return false }
            last = byte
        }
        return last != UInt8(ascii: ".") || name.isEmpty
    }

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

    /// Whether no file has changed since it was published.
    public func isIntact(in output: String) -> Bool {
        files.allSatisfy { FileStamp(ofFileAt: "\(output)/\(path(of: $0))") == $0.stamp }
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
