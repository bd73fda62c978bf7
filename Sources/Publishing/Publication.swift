import FileSystem
import Foundation
import Synchronization

/// One run's changes to an output folder: staged first, then swapped in.
///
/// A file with the same bytes is not touched. A reader sees either a file's old bytes or its new ones, never
/// a mix. Nothing in the output changes before ``commit(_:records:origin:baseline:removedForGood:moved:)``. A publication that is dropped leaves nothing
/// behind.
public final class Publication: Sendable {
    /// A file waiting to be swapped in.
    struct Staged {
        let source: String
        let target: String
    }

    private struct Work {
        /// New files, which are swapped in first, so that no link leads to a missing file.
        var added: [Staged] = []
        /// Files that replace others.
        var replacing: [Staged] = []
        var numbers = 0
        /// Created for the first file that changes, so that a run without changes writes nothing.
        var folder: StagingFolder?
    }

    /// Whether files get compressed siblings.
    public let compression: Compression
    let output: String
    /// The output folder, locked; nil in a dry run.
    private let lock: FileDescriptor?
    private let work = Mutex(Work())
    private let mayReplace: @Sendable (String) -> Bool

    /// Prepares to change an output folder, and creates it if it is missing.
    ///
    /// - Parameters:
    ///   - output: the folder to be served.
    ///   - compression: whether every file gets a compressed sibling.
    ///   - isDryRun: compare only; nothing is created, staged or changed.
    ///   - timeout: how long to wait for another run that is publishing to it.
    ///   - mayReplace: whether a file that has other bytes may be replaced, by its path in the output folder.
    /// - Throws: ``PublishingError`` if the folder cannot be created; ``StateFolder/BusyError`` if another
    ///   run is publishing to it.
    public init(
        to output: String, compression: Compression = .off, isDryRun: Bool = false,
        timeout: Duration = .zero, mayReplace: @escaping @Sendable (String) -> Bool = { _ in true }
    ) throws {
        self.output = output
        self.mayReplace = mayReplace
        self.compression = compression
        if isDryRun {
            lock = nil
        } else {
            try OutputPath.createFolder(output)
            lock = try FileDescriptor.locking(output, O_RDONLY | O_DIRECTORY, timeout: timeout)
            StagingFolder.clear(for: output)
        }
    }

    var isDryRun: Bool {
        if lock == nil { true } else { false }
    }

    /// Stages a file, and its compressed sibling, unless the output already has the same bytes.
    ///
    /// May be called from many threads.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - path: the path in the output folder.
    ///   - verify: called before the file is staged, but not if it is unchanged.
    /// - Throws: ``PublishingError`` if the old file cannot be read or the new one cannot be staged; what
    ///   `verify` throws.
    public func put(
        _ bytes: [UInt8], at path: String, verifying verify: () throws -> Void = {}
    ) throws -> Placed {
        var staged: [Staged] = []
        let (change, status) = try putOriginal(bytes, at: path, verifying: verify, staging: &staged)
        var placed = Placed(path: path, change: change, stamp: status.map(FileStamp.init))
        if change != .kept, let sibling = compression.sibling(of: path) {
            placed.siblings = [try putSibling(of: bytes, at: sibling, like: status, staging: &staged)]
        }
        // Appended together, so that both are swapped in right after each other.
        if !staged.isEmpty {
            let isNew = access("\(output)/\(path)", F_OK) != 0
            work.withLock { if isNew { $0.added += staged } else { $0.replacing += staged } }
        }
        return placed
    }

    /// Keeps a file and its sibling as they are; without a stamp, the next run does not take them for up to
    /// date.
    public func leave(_ path: String) -> Placed {
        var placed = Placed(path: path, change: .unchanged, stamp: nil)
        if let sibling = compression.sibling(of: path) {
            placed.siblings = [Placed(path: sibling, change: .unchanged, stamp: nil)]
        }
        return placed
    }

    private func putOriginal(
        _ bytes: [UInt8], at path: String, verifying verify: () throws -> Void, staging: inout [Staged]
    ) throws -> (Change, stat?) {
        let target = "\(output)/\(path)"
        var old: stat?
        if let file = try openFile(at: target) {
            let status = try file.status()
            if try file.holds(bytes) { return (.unchanged, status) }
            guard mayReplace(path) else { return (.kept, status) }
            old = status
        }
        try verify()
        guard !isDryRun else { return (.written, nil) }
        let status = try stage(for: target, in: &staging) { (file) throws(PublishingError) in
            try file.write(bytes[...])
            if let old { try Self.inherit(from: old, to: file) }
        }
        return (.written, status)
    }

    /// Opens the file to be replaced; nil if it does not exist.
    func openFile(at target: String) throws(PublishingError) -> FileDescriptor? {
        guard access(target, F_OK) == 0 else { return nil }
        let file = try FileDescriptor(opening: target, O_RDONLY | O_NONBLOCK, to: "read")
        let kind = try file.status().st_mode & S_IFMT
        guard kind == S_IFREG else {
            throw PublishingError("replace", target, code: kind == S_IFDIR ? EISDIR : EINVAL)
        }
        return file
    }

    private func stagingFolder() throws(PublishingError) -> StagingFolder {
        try work.withLock { (work) throws(PublishingError) in
            let folder = if let folder = work.folder { folder } else { try StagingFolder(for: output) }
            work.folder = folder
            return folder
        }
    }

    /// Creates a file in the staging folder and fills it.
    ///
    /// - Returns: the status of the new file.
    func stage(
        for target: String, in staged: inout [Staged],
        _ fill: (borrowing FileDescriptor) throws(PublishingError) -> Void
    ) throws(PublishingError) -> stat {
        let folder = try stagingFolder()
        let number = work.withLock { work in
            work.numbers += 1
            return work.numbers
        }
        let source = "\(folder.path)/\(number)"
        let file = try FileDescriptor(opening: source, O_WRONLY | O_CREAT | O_EXCL, to: "create")
        try fill(file)
        staged.append(Staged(source: source, target: target))
        return try file.status()
    }

    /// Gives a new file the old one's mode and owner, and a later modification time.
    ///
    /// Servers derive entity tags from whole seconds, so two changes within a second would get the same tag.
    private static func inherit(
        from old: stat, to file: borrowing FileDescriptor
    ) throws(PublishingError) {
        try file.copyModeAndOwner(of: old)
        if try file.status().st_mtim.tv_sec <= old.st_mtim.tv_sec {
            try file.setTime(timespec(tv_sec: old.st_mtim.tv_sec + 1, tv_nsec: 0))
        }
    }

    /// Swaps in the staged files and removes the files of feeds that no longer exist.
    ///
    /// All staged files are on disk before the first old file is replaced or removed. New files come first; the
    /// others are swapped in the order in which they were staged.
    ///
    /// - Parameters:
    ///   - manifest: what earlier runs published; updated to what is published now.
    ///   - records: the feeds that are published from now on, sorted by path.
    ///   - origin: what they were made from; see ``Manifest/origin``.
    ///   - baseline: what they contain; see ``Manifest/baseline``.
    ///   - removedForGood: files that were removed for good, so that servers can answer 410.
    ///   - moved: the new paths of files that have moved, by old path, so that servers can answer 301.
    /// - Returns: the paths removed from the output folder.
    /// - Throws: ``PublishingError`` if a file cannot be put in its place; all files are as before then.
    @discardableResult
    public func commit(
        _ manifest: inout Manifest, records: [Manifest.Record], origin: [String] = [],
        baseline: Manifest.Baseline? = nil, removedForGood: [String] = [], moved: [String: String] = [:]
    ) throws(PublishingError) -> [String] {
        let vanished = manifest.paths(besides: records).filter { Self.isFile("\(output)/\($0)") }
        guard !isDryRun else { return vanished }
        let before = manifest
        let (staged, isStaged) = work.withLock { ($0.added + $0.replacing, $0.folder != nil) }
        guard isStaged || !vanished.isEmpty else {
            try manifest.noteAddresses(removed: removedForGood, moved: moved, publishing: records)
            manifest.replace(with: records, origin: origin, baseline: baseline)
            try manifest.save()
            return vanished
        }
        let folder = try stagingFolder()
        let durability = Durability(
            changes: staged.count + vanished.count, isFirst: before.records.isEmpty)
        try durability.sync(staged.map(\.source), in: folder.path)
        // Recorded before the files appear, so that a killed run leaves no unknown file. For files that are only
        // replaced, their stamps tell the next run enough.
        if manifest.add(records) {
            manifest.origin = []
            try manifest.save()
        }
        var after = manifest
        after.replace(with: records, origin: origin, baseline: baseline)
        // Recorded before the files are removed; if the run is killed, an existing file wins over the record.
        try before.noteAddresses(removed: removedForGood, moved: moved, publishing: records)
        // Written while nothing has changed yet, so that a full disk shows up now.
        try after.stage()
        var swap = Swap(in: output, staging: folder, durability)
        do throws(PublishingError) {
            try swap.run(staged, removing: vanished) { () throws(PublishingError) in try after.install() }
        } catch {
            after.unstage()
            manifest = before
            throw error
        }
        manifest = after
        return vanished
    }

    /// Whether the path is a file that may be removed, not a folder.
    private static func isFile(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
    }
}
