import FileSystem
import Foundation

/// The published feeds, by output folder; only files listed here may be removed.
public struct Manifest: Sendable {
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
    /// The feeds published in the output folder, sorted by path.
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
    /// Whether it is from a version that recorded every missing file as removed for good.
    let recordedEveryRemoval: Bool
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
        recordedEveryRemoval = version == 2
        isOlder = version.map { $0 < ManifestText.version } ?? false
        all = outputs ?? [:]
        self.output = state.name(of: output)
        self.state = state
        isOnRecord = all[self.output] != nil
        // Anyone may edit the manifest, so no path in it may lead out of the output.
        let noted = all[self.output] ?? Output()
        (origin, baseline) = (noted.origin, noted.baseline)
        let records =
            noted.records.allSatisfy(\.staysInOutput) ? noted.records : noted.records.filter(\.staysInOutput)
        self.records = records.sorted { $0.path < $1.path }
    }

    /// The path of a folder as written in the manifest.
    public func place(of folder: String) -> String { state.name(of: folder) }

    /// Records the published feeds, sorted by path.
    mutating func replace(with records: [Record], origin: [String], baseline: Baseline?) {
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
