import Foundation
import Publishing
import Synchronization

/// Which files in the output a run may replace: those that an export wrote.
///
/// If no export is on record, as after the loss of the state folder, a file is one of ours if it names Outfeed as
/// its generator. Files of formats without a generator may be replaced then.
final class ReplaceableFiles: Sendable {
    private let manifest: Manifest
    private let output: String
    private let hasCustomPages: Bool
    /// The paths of all recorded files; found when a file first needs them.
    private let paths = Mutex<Set<String>?>(nil)

    init(_ manifest: Manifest, _ settings: ExportSettings) {
        self.manifest = manifest
        output = settings.output
        hasCustomPages = !settings.design.customFiles.isEmpty
    }

    /// Whether a file that exists may be replaced.
    func include(_ path: String) -> Bool {
        guard manifest.isOnRecord, !manifest.isDamaged else { return !isForeign(path) }
        return isUsual(path) || isRecorded(path)
    }

    /// Whether it is a file of the recorded feed with this path; most files are.
    private func isUsual(_ path: String) -> Bool {
        let name = path.lastIndex(of: "/").map { path[$0...] } ?? path[...]
        return name.indices.contains { index in
            path[index] == "."
                && manifest.records.first(at: String(path[..<index]))?.paths.contains(path) == true
        }
    }

    private func isRecorded(_ path: String) -> Bool {
        paths.withLock { paths in
            let known = paths ?? Set(manifest.records.flatMap(\.paths))
            paths = known
            return known.contains(path)
        }
    }

    /// Whether a file is of a format that names its generator, and names another one or none.
    private func isForeign(_ path: String) -> Bool {
        let namesGenerator =
            switch path.split(separator: ".").last {
            case "rss", "atom": true
            case "xml": path != NewsSitemapFile.file
            case "html": !hasCustomPages && !path.hasSuffix(".links.html")
            default: false
            }
        guard namesGenerator, let file = FileHandle(forReadingAtPath: "\(output)/\(path)") else {
            return false
        }
        defer { try? file.close() }
        let start = (try? file.read(upToCount: 65_536)) ?? Data()
        return [">Outfeed<", "\"Outfeed\""].allSatisfy { start.firstRange(of: Data($0.utf8)) == nil }
    }
}

extension Publication {
    /// Prepares to change the output folder.
    ///
    /// - Throws: ``Publishing/PublishingError``; ``Publishing/StateFolder/BusyError``.
    convenience init(over manifest: Manifest, _ settings: ExportSettings) throws {
        let files = settings.allowsOverwrite ? nil : ReplaceableFiles(manifest, settings)
        try self.init(
            to: settings.output, compression: settings.compression, isDryRun: settings.isDryRun,
            timeout: settings.timeout, mayReplace: { files?.include($0) ?? true })
    }
}
