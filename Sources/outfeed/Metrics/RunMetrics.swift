/// What a run did, in numbers and fixed names; contains no text from documents.
struct RunMetrics {
    let status: ExitStatus
    /// When the run ended, in seconds since 1970.
    let time: Int
    let duration: Duration
    let stages: [Stage: Duration]
    /// Nil if the run ended without a report.
    let report: ExportReport?
    /// How many files failed verification.
    let failures: Int

    static let lastSuccess = "outfeed_last_success_timestamp_seconds"

    /// Formats the metrics.
    ///
    /// - Parameter earlierSuccess: when an earlier run last succeeded, in seconds since 1970; 0 for never.
    func text(earlierSuccess: Int) -> String {
        let isSuccess = status == .done
        var metrics = MetricsText()
        metrics.add("outfeed_success", "Whether the last run succeeded.", isSuccess ? 1 : 0)
        metrics.add("outfeed_exit_status", "The exit status of the last run.", Int(status.rawValue))
        metrics.add("outfeed_last_run_timestamp_seconds", "When the last run ended.", time)
        metrics.add(
            Self.lastSuccess, "When a run last succeeded, 0 for never.", isSuccess ? time : earlierSuccess)
        metrics.add("outfeed_duration_seconds", "How long the last run took.", duration)
        metrics.add(
            "outfeed_stage_duration_seconds", "How long each stage of the last run took.", by: "stage",
            Stage.allCases.map { ($0.rawValue, stages[$0] ?? .zero) })
        if let report { add(report, to: &metrics) }
        return metrics.text
    }

    private func add(_ report: ExportReport, to metrics: inout MetricsText) {
        metrics.add(
            "outfeed_documents", "Documents by outcome.", by: "outcome",
            [
                "exported": report.exported, "duplicate": report.duplicates,
                "unpublished": report.heldBack.unpublished, "draft": report.heldBack.draft,
                "private": report.heldBack.private, "not_yet_due": report.heldBack.future,
                "expired": report.heldBack.expired,
                "filtered": report.filtered, "rejected": report.rejected,
                "no_front_matter": report.notDocuments,
            ])
        metrics.add(
            "outfeed_documents_kept", "Invalid documents whose last valid version is kept.", report.kept)
        metrics.add(
            "outfeed_unreadable", "Documents and folders that could not be read.", report.unreadable.count)
        metrics.add(
            "outfeed_problems", "Problems in documents by field, or in the file as a whole.", by: "kind",
            Self.kinds(of: report.problems).sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        metrics.add(
            "outfeed_feeds", "Feeds by outcome.", by: "outcome",
            [
                "written": report.feeds.written, "unchanged": report.feeds.unchanged,
                "removed": report.feeds.removed,
            ])
        metrics.add("outfeed_feeds_empty", "Feeds without articles.", report.emptyFeeds)
        metrics.add(
            "outfeed_files", "Files by outcome; failed ones did not pass verification.", by: "outcome",
            [
                "written": report.files.written, "unchanged": report.files.unchanged,
                "removed": report.files.removed, "failed": failures,
            ])
        let pings = report.pings ?? ExportReport.Pings()
        metrics.add(
            "outfeed_pings", "Notifications to hubs by outcome.", by: "outcome",
            ["accepted": pings.accepted, "failed": pings.failed, "postponed": pings.postponed])
    }

    /// Counts problems by field, without list indexes, and problems with files.
    private static func kinds(of problems: [ExportReport.Note]) -> [String: Int] {
        problems.reduce(into: ["file": 0]) { kinds, problem in
            kinds[problem.field?.replacing(/\[[0-9]+\]/, with: "") ?? "file", default: 0] += 1
        }
    }
}
