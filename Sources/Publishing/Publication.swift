import FileSystem
import Foundation
import Synchronization

/// One run's changes to an output folder: staged first, then swapped in.
///
/// A file whose bytes are the same is left alone. A reader sees a file's old bytes or its new ones, never a
/// part. Until ``commit(_:)`` nothing in the output changes, and a publication that is dropped leaves nothing
/// behind.
public final class Publication: Sendable {
    /// What a run does to a file.
    public enum Change: Hashable, Sendable {
        /// The file was not there, or had other bytes.
        case written
        /// The file had these bytes already.
        case unchanged
    }

    /// What has become of a file.
    public struct Placed: Hashable, Sendable {
        /// What the run does to it.
        public let change: Change
        /// What the file is, or will be once it is swapped in; nil for a change in a dry run.
        public let stamp: FileStamp?
    }

    private struct Staged {
        let source: String
        let target: String
    }

    private struct Work {
        var staged: [Staged] = []
        var numbers = 0
        /// Made for the first file that changes: a run that changes none writes nothing at all.
        var folder: StagingFolder?
    }

    private let output: String
    /// The output folder, locked; nil in a dry run.
    private let lock: FileDescriptor?
    private let work = Mutex(Work())

    /// Prepares to change an output folder, which is created where it is missing.
    ///
    /// - Parameters:
    ///   - output: the folder to be served.
    ///   - isDryRun: compare only; nothing is created, staged or changed.
    /// - Throws: ``PublishingError`` if the folder cannot be created; ``StateFolder/Busy`` if another run is
    ///   publishing to it.
    public init(to output: String, isDryRun: Bool = false) throws {
        self.output = output
        if isDryRun {
            lock = nil
        } else {
            try OutputPath.createFolder(output)
            lock = try FileDescriptor.locking(output, O_RDONLY | O_DIRECTORY)
            StagingFolder.clear(for: output)
        }
    }

    private var isDryRun: Bool {
        if lock == nil { true } else { false }
    }

    /// Stages a file unless the output has the same bytes already.
    ///
    /// May be called from many threads.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - path: the path in the output folder.
    ///   - verify: called before the file is staged, and not for one that stays the same.
    /// - Throws: ``PublishingError`` if the old file cannot be read or the new one not be staged; what
    ///   `verify` throws.
    public func put(
        _ bytes: [UInt8], at path: String, verifying verify: () throws -> Void = {}
    ) throws -> Placed {
        let target = "\(output)/\(path)"
        var old: stat?
        if access(target, F_OK) == 0 {
            let file = try FileDescriptor(opening: target, O_RDONLY | O_NONBLOCK, to: "read")
            let status = try file.status()
            guard status.st_mode & S_IFMT == S_IFREG else {
                throw PublishingError(
                    "replace", target, code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
            }
            if try file.holds(bytes) { return Placed(change: .unchanged, stamp: FileStamp(status)) }
            old = status
        }
        try verify()
        let stamp = isDryRun ? nil : try stage(bytes, for: target, replacing: old)
        return Placed(change: .written, stamp: stamp)
    }

    private func stage(
        _ bytes: [UInt8], for target: String, replacing old: stat?
    ) throws(PublishingError) -> FileStamp {
        let source = try work.withLock { (work) throws(PublishingError) in
            let folder = if let folder = work.folder { folder } else { try StagingFolder(for: output) }
            work.folder = folder
            work.numbers += 1
            return "\(folder.path)/\(work.numbers)"
        }
        let file = try FileDescriptor(opening: source, O_WRONLY | O_CREAT | O_EXCL, to: "create")
        try file.write(bytes)
        if let old { try Self.inherit(from: old, to: file, at: source) }
        work.withLock { $0.staged.append(Staged(source: source, target: target)) }
        return FileStamp(try file.status())
    }

    /// Gives a new file the old one's mode and owner, and a later time.
    ///
    /// Servers make entity tags of whole seconds, so a change within a second of the last would go unseen.
    private static func inherit(
        from old: stat, to file: borrowing FileDescriptor, at path: String
    ) throws(PublishingError) {
        try PublishingError.check(fchmod(file.number, old.st_mode & 0o7777), "set the mode of", path)
        // Only root may give a file away; others keep their own.
        _ = fchown(file.number, old.st_uid, old.st_gid)
        let time = try file.status().st_mtim
        if time.tv_sec <= old.st_mtim.tv_sec {
            let later = timespec(tv_sec: old.st_mtim.tv_sec + 1, tv_nsec: 0)
            try PublishingError.check(futimens(file.number, [later, later]), "set the time of", path)
        }
    }

    /// Swaps in what was staged and removes the files of feeds that are no more.
    ///
    /// What was staged is on the medium before the first old file goes.
    ///
    /// - Parameters:
    ///   - manifest: what earlier runs published; becomes what stands now.
    ///   - records: the feeds that stand from now on.
    ///   - origin: what they were made from; see ``Manifest/origin``.
    /// - Returns: the paths removed from the output folder.
    /// - Throws: ``PublishingError`` if a file cannot be put in its place.
    @discardableResult
    public func commit(
        _ manifest: inout Manifest, records: [Manifest.Record], origin: [String] = []
    ) throws(PublishingError)
        -> [String]
    {
        let staying = Set(records.flatMap(\.paths))
        let vanished = Set(manifest.records.flatMap(\.paths)).subtracting(staying)
            .filter { access("\(output)/\($0)", F_OK) == 0 }.sorted()
        guard !isDryRun else { return vanished }
        let (staged, folder) = work.withLock { ($0.staged, $0.folder) }
        if let folder {
            try folder.sync()
            // Noted before they appear: a run that is killed now leaves no file that nobody knows.
            manifest.records += Set(records).subtracting(manifest.records)
            manifest.origin = []
            try manifest.save()
        }
        for folder in Set(staged.map { OutputPath.parent(of: $0.target) }) {
            try OutputPath.createFolder(folder)
        }
        for file in staged {
            try PublishingError.check(rename(file.source, file.target), "replace", file.target)
        }
        for path in vanished {
            try PublishingError.check(unlink("\(output)/\(path)"), "remove", "\(output)/\(path)")
            // Goes only if it is empty now.
            if path.contains("/") { rmdir(OutputPath.parent(of: "\(output)/\(path)")) }
        }
        if !staged.isEmpty || !vanished.isEmpty {
            try FileDescriptor(opening: output, O_RDONLY | O_DIRECTORY, to: "open").syncFileSystem()
        }
        manifest.records = records
        manifest.origin = origin
        try manifest.save()
        return vanished
    }
}
