import Foundation
import Publishing

/// What is known about a run so far, so that a failed run can write its metrics too.
struct RunRecord {
    /// The metrics file; nil for none.
    var path: String?
    /// The result of the run.
    var result: Export.Result?
    let clock = StageClock()
    private let start = ContinuousClock.now

    /// Starts with the file named on the command line.
    init(path: String?) {
        self.path = path
    }

    /// Checks that there is a folder for the file, before any work is done.
    ///
    /// - Throws: ``CommandError``; the file will not be written then.
    mutating func check() throws(CommandError) {
        guard let path else { return }
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue
        else {
            self.path = nil
            throw CommandError(
                .cannotCreate, "metrics: \(path): its folder does not exist; nothing was changed")
        }
    }

    /// Writes the metrics of a finished run.
    ///
    /// If another run was active, that run writes the file. A failure to write is only a warning, because the
    /// work itself is done.
    func save(_ status: ExitStatus) {
        guard let path, status != .busy else { return }
        clock.enter(nil)
        let metrics = RunMetrics(
            status: status, time: Int(Date().timeIntervalSince1970), duration: ContinuousClock.now - start,
            stages: clock.durations, report: result?.report, failures: result?.failures.count ?? 0)
        let file = ReplacedFile(path: path)
        let text = metrics.text(earlierSuccess: file.bytes.map(Self.success) ?? 0)
        do throws(PublishingError) {
            // The metrics collector runs as another user.
            try file.write(Array(text.utf8), mode: 0o644)
        } catch {
            Console.warning("metrics: \(error)")
        }
    }

    /// Reads from an earlier file when a run last succeeded; 0 if the file does not say.
    private static func success(in bytes: [UInt8]) -> Int {
        let name = RunMetrics.lastSuccess + " "
        let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix(name) }
        return line.flatMap { Int($0.dropFirst(name.count)) } ?? 0
    }
}
