import FileSystem
import Foundation

/// The feeds that an export has published, by output folder: only what stands here may ever be removed.
public struct Manifest: Sendable {
    /// One published feed.
    public struct Record: Hashable, Sendable {
        /// One of its files.
        public struct File: Hashable, Sendable {
            /// The extension, which names the format; a compressed sibling's goes on, as `rss.gz`.
            public var format: String
            /// What the file was when it was published.
            public var stamp: FileStamp

            /// Describes a published file.
            public init(format: String, stamp: FileStamp) {
                self.format = format
                self.stamp = stamp
            }
        }

        /// `all`, `topic` or `provider`.
        public var kind: String
        /// What tells feeds of one kind apart: a topic's key, a provider's domain; empty where an earlier version noted
        /// none.
        public var subject: String
        /// The shown name.
        public var name: String
        /// The file in the output folder, without the extension.
        public var path: String
        /// How many entries it holds.
        public var entries: Int
        /// When its newest entry changed, in RFC 3339.
        public var updated: String
        /// Since when it stands without articles, in RFC 3339; nil for a feed that has some.
        public var emptySince: String?
        /// Its files.
        public var files: [File]

        /// Describes a published feed.
        public init(
            kind: String, subject: String = "", name: String, path: String, entries: Int, updated: String,
            emptySince: String? = nil, files: [File]
        ) {
            self.kind = kind
            self.subject = subject
            self.emptySince = emptySince
            self.name = name
            self.path = path
            self.entries = entries
            self.updated = updated
            self.files = files
        }

        /// The paths of its files in the output folder.
        public var paths: [String] { files.map(path) }

        /// The path of one of them.
        public func path(of file: File) -> String { "\(path).\(file.format)" }

        /// Its files without their compressed siblings.
        public var originals: [File] { files.filter { !Compression.isSibling($0.format) } }
    }

    /// What the next run is compared with, to see whether too much would go.
    public struct Baseline: Hashable, Sendable {
        /// How many articles there are in all feeds together.
        public var articles: Int
        /// What decided on which articles these are, but for the documents and the time; empty where an earlier version
        /// noted nothing.
        public var filters: String
        /// The folders that had documents, as ``Manifest/place(of:)`` calls them, in order.
        public var sources: [String]

        /// Describes what is in the feeds.
        public init(articles: Int, filters: String = "", sources: [String]) {
            self.articles = articles
            self.filters = filters
            self.sources = sources
        }
    }

    /// What is noted of one output folder.
    struct Output: Hashable, Sendable {
        var origin: [String] = []
        var baseline: Baseline?
        var records: [Record] = []
    }

    /// Whether there is a manifest that cannot be read: what earlier runs published is not known.
    public let isDamaged: Bool
    /// What stands in the output folder.
    public var records: [Record]
    /// What the records were made from, in the words of whoever made them; empty if nobody said so.
    public var origin: [String]
    /// What was in the feeds last time; nil if that is not known.
    public private(set) var baseline: Baseline?
    /// Whether an export to the output folder is on record.
    public let isOnRecord: Bool
    /// The other output folders that exports are on record of, as ``place(of:)`` calls them, in order.
    public var otherOutputs: [String] { all.keys.filter { $0 != output }.sorted() }
    /// Whether an earlier version wrote the manifest.
    private let isOlder: Bool
    private let all: [String: Output]
    private let output: String
    private let state: StateFolder

    /// Reads what earlier runs noted about an output folder: nothing, if they left no manifest or it is damaged.
    ///
    /// - Throws: ``PublishingError`` if there is a manifest that cannot be read; ``StateFolder/NewerVersionError`` if a newer version
    ///   of the program wrote it.
    public init(of output: String, in state: StateFolder) throws {
        let bytes = try FileDescriptor.contents(of: state.manifestPath)
        let version = bytes.flatMap(ManifestText.version)
        if let version, version > ManifestText.version {
            throw StateFolder.NewerVersionError(path: state.manifestPath)
        }
        let outputs = bytes.flatMap(ManifestText.outputs)
        isDamaged = bytes != nil && outputs == nil
        isOlder = version.map { $0 < ManifestText.version } ?? false
        all = outputs ?? [:]
        self.output = state.name(of: output)
        self.state = state
        isOnRecord = all[self.output] != nil
        // A manifest is a file that anyone may edit; no path in it may lead out of the output.
        let noted = all[self.output] ?? Output()
        (origin, baseline) = (noted.origin, noted.baseline)
        records = noted.records.filter { record in
            !record.path.hasPrefix("/") && !record.paths.contains { $0.split(separator: "/").contains("..") }
        }
    }

    /// The path of a folder as the manifest calls it.
    public func place(of folder: String) -> String { state.name(of: folder) }

    /// Notes what stands.
    mutating func becomes(_ records: [Record], origin: [String], baseline: Baseline?) {
        (self.records, self.origin, self.baseline) = (records, origin, baseline)
    }

    /// Writes the manifest, whole or not at all, and waits until it is on the medium.
    func save() throws(PublishingError) {
        let noted = Output(origin: origin, baseline: baseline, records: records)
        guard all[output] ?? Output() != noted || isOlder else { return unstage() }
        try stage()
        try install()
        let folder = try FileDescriptor(opening: state.path, O_RDONLY | O_DIRECTORY, to: "open")
        try PublishingError.check(fsync(folder.number), "sync", state.path)
    }

    private var stagedPath: String { state.manifestPath + ".new" }

    /// Writes the manifest beside the one that counts.
    func stage() throws(PublishingError) {
        var all = all
        all[output] = Output(origin: origin, baseline: baseline, records: records)
        let file = try FileDescriptor(opening: stagedPath, O_WRONLY | O_CREAT | O_TRUNC, to: "create")
        do throws(PublishingError) {
            try file.write(ManifestText.bytes(of: all)[...])
            try PublishingError.check(fsync(file.number), "sync", stagedPath)
        } catch {
            unstage()
            throw error
        }
    }

    /// Makes the manifest that was staged the one that counts, as soon as the medium has it.
    func install() throws(PublishingError) {
        try PublishingError.check(rename(stagedPath, state.manifestPath), "replace", state.manifestPath)
    }

    /// Drops what was staged.
    func unstage() { unlink(stagedPath) }
}

extension Manifest {
    /// Notes what the owner removes for good, so that servers can say so, and forgets what stands again.
    ///
    /// - Parameters:
    ///   - paths: the files that are removed for good.
    ///   - standing: all files that stand from now on.
    func noteRemoval(of paths: [String], standing: Set<String>) throws(PublishingError) {
        let noted = GoneList(readFrom: state.gonePath)
        // Earlier versions noted whatever vanished.
        let changed = (isOlder ? GoneList() : noted).after(removing: paths, standing: standing)
        if changed != noted { try changed.write(to: state.gonePath) }
    }

    /// The feeds that are still in the output folder, with those of their files that are.
    public func standing(in output: String) -> [Record] {
        records.compactMap { record in
            var record = record
            record.files.removeAll { [record] in access("\(output)/\(record.path(of: $0))", R_OK) != 0 }
            return record.originals.isEmpty ? nil : record
        }
    }
}

extension Manifest.Record {
    /// Adds a file of the feed, and its sibling, as a publication has placed them.
    public mutating func add(_ placed: Publication.Placed) {
        for file in placed.files {
            let none = FileStamp(size: -1, modified: 0, inode: 0)
            files.append(File(format: String(file.path.dropFirst(path.count + 1)), stamp: file.stamp ?? none))
        }
    }

    /// Whether the feed has files of just these formats, and nothing has changed them since they were
    /// published.
    public func isUntouched(in output: String, formats: [String]) -> Bool {
        files.map(\.format) == formats
            && files.allSatisfy { FileStamp(ofFileAt: "\(output)/\(path(of: $0))") == $0.stamp }
    }
}

extension Manifest.Record: Encodable {
    private enum CodingKeys: CodingKey {
        case kind, name, path, entries, updated, formats
    }

    /// Writes what users of `outfeed list --json` see.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        try container.encode(name, forKey: .name)
        try container.encode(path, forKey: .path)
        try container.encode(entries, forKey: .entries)
        try container.encode(updated, forKey: .updated)
        try container.encode(originals.map(\.format), forKey: .formats)
    }
}
