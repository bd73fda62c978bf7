import Foundation
import Publishing

/// What is known of a run while it goes on, so that also one that fails can tell of itself.
struct RunRecord {
    /// The file of metrics; nil for none.
    var path: String?
    /// What came of the run.
    var result: Export.Result?
    let clock = StageClock()
    private let start = ContinuousClock.now

    /// Begins with the file that the command line names.
    init(path: String?) {
        self.path = path
    }

    /// Writes the metrics of a run that is over.
    ///
    /// A run that found another at work leaves the file to that one. One that cannot write it only warns: what the
    /// run was for is done.
    func save(_ status: ExitStatus) {
        guard let path, status != .busy else { return }
        clock.enter(nil)
        let metrics = RunMetrics(
            status: status, time: Int(Date().timeIntervalSince1970), duration: ContinuousClock.now - start,
            stages: clock.durations, report: result?.report, failures: result?.failures.count ?? 0)
        let file = ReplacedFile(path: path)
        let text = metrics.text(earlierSuccess: file.bytes.map(Self.success) ?? 0)
        do throws(PublishingError) {
            // Whoever collects metrics is another user.
            try file.write(Array(text.utf8), mode: 0o644)
        } catch {
            Console.warn("outfeed: warning: metrics: \(error)")
        }
    }

    /// When a run last ended well, as an earlier file says; 0 if it does not.
    private static func success(in bytes: [UInt8]) -> Int {
        let name = RunMetrics.lastSuccess + " "
        let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix(name) }
        return line.flatMap { Int($0.dropFirst(name.count)) } ?? 0
    }
}
