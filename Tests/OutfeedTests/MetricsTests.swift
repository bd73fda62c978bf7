import Foundation
import TestSupport
import Testing

@testable import outfeed

@Suite("Metrics")
struct MetricsTests {
    static func problem(_ field: String?) -> ExportReport.Note {
        ExportReport.Note(.init(path: "CANARY.md", field: field, message: "CANARY"))
    }

    @Test("are text that Prometheus reads, with names of our own alone")
    func text() {
        var report = ExportReport()
        (report.exported, report.duplicates, report.rejected, report.notDocuments) = (5, 1, 2, 3)
        (report.kept, report.emptyFeeds) = (16, 17)
        report.heldBack = .init(unpublished: 4, draft: 18, private: 19, future: 6, expired: 20)
        report.feeds = .init(written: 7, unchanged: 8, removed: 9)
        report.files = .init(written: 10, unchanged: 11, removed: 12)
        report.pings = .init(accepted: 13, failed: 14, postponed: 15)
        report.problems = [nil, "title", "related[0].webUrl", "related[12].webUrl", nil].map(Self.problem)
        let metrics = RunMetrics(
            status: .software, time: 1_700_000_000, duration: .milliseconds(61_005),
            stages: [.reading: .microseconds(1999), .announcing: .seconds(30)], report: report, failures: 1)
        #expect(
            metrics.text(earlierSuccess: 1_600_000_000) == """
                # HELP outfeed_success Whether the last run succeeded.
                # TYPE outfeed_success gauge
                outfeed_success 0
                # HELP outfeed_exit_status The exit status of the last run.
                # TYPE outfeed_exit_status gauge
                outfeed_exit_status 70
                # HELP outfeed_last_run_timestamp_seconds When the last run ended.
                # TYPE outfeed_last_run_timestamp_seconds gauge
                outfeed_last_run_timestamp_seconds 1700000000
                # HELP outfeed_last_success_timestamp_seconds When a run last succeeded, 0 for never.
                # TYPE outfeed_last_success_timestamp_seconds gauge
                outfeed_last_success_timestamp_seconds 1600000000
                # HELP outfeed_duration_seconds How long the last run took.
                # TYPE outfeed_duration_seconds gauge
                outfeed_duration_seconds 61.005
                # HELP outfeed_stage_duration_seconds How long each stage of the last run took.
                # TYPE outfeed_stage_duration_seconds gauge
                outfeed_stage_duration_seconds{stage="reading"} 0.001
                outfeed_stage_duration_seconds{stage="selecting"} 0.000
                outfeed_stage_duration_seconds{stage="writing"} 0.000
                outfeed_stage_duration_seconds{stage="publishing"} 0.000
                outfeed_stage_duration_seconds{stage="announcing"} 30.000
                # HELP outfeed_documents Documents by outcome.
                # TYPE outfeed_documents gauge
                outfeed_documents{outcome="exported"} 5
                outfeed_documents{outcome="duplicate"} 1
                outfeed_documents{outcome="unpublished"} 4
                outfeed_documents{outcome="draft"} 18
                outfeed_documents{outcome="private"} 19
                outfeed_documents{outcome="not_yet_due"} 6
                outfeed_documents{outcome="expired"} 20
                outfeed_documents{outcome="filtered"} 0
                outfeed_documents{outcome="rejected"} 2
                outfeed_documents{outcome="no_front_matter"} 3
                # HELP outfeed_documents_kept Invalid documents whose last valid version is kept.
                # TYPE outfeed_documents_kept gauge
                outfeed_documents_kept 16
                # HELP outfeed_unreadable Documents and folders that could not be read.
                # TYPE outfeed_unreadable gauge
                outfeed_unreadable 0
                # HELP outfeed_problems Problems in documents by field, or in the file as a whole.
                # TYPE outfeed_problems gauge
                outfeed_problems{kind="file"} 2
                outfeed_problems{kind="related.webUrl"} 2
                outfeed_problems{kind="title"} 1
                # HELP outfeed_feeds Feeds by outcome.
                # TYPE outfeed_feeds gauge
                outfeed_feeds{outcome="written"} 7
                outfeed_feeds{outcome="unchanged"} 8
                outfeed_feeds{outcome="removed"} 9
                # HELP outfeed_feeds_empty Feeds without articles.
                # TYPE outfeed_feeds_empty gauge
                outfeed_feeds_empty 17
                # HELP outfeed_files Files by outcome; failed ones did not pass verification.
                # TYPE outfeed_files gauge
                outfeed_files{outcome="written"} 10
                outfeed_files{outcome="unchanged"} 11
                outfeed_files{outcome="removed"} 12
                outfeed_files{outcome="failed"} 1
                # HELP outfeed_pings Notifications to hubs by outcome.
                # TYPE outfeed_pings gauge
                outfeed_pings{outcome="accepted"} 13
                outfeed_pings{outcome="failed"} 14
                outfeed_pings{outcome="postponed"} 15

                """)
    }

    @Test("keep the time of the last success, and may be read by everybody")
    func lastSuccess() throws {
        let folder = try TemporaryFolder()
        let record = RunRecord(path: folder.path + "/outfeed.prom")
        func value(_ name: String) -> Int? {
            let lines = folder.read("outfeed.prom")?.split(separator: "\n") ?? []
            return lines.first { $0.hasPrefix(name + " ") }.flatMap { Int($0.dropFirst(name.count + 1)) }
        }
        record.save(.ioFailure)
        #expect(value("outfeed_success") == 0 && value(RunMetrics.lastSuccess) == 0)
        record.save(.done)
        let success = try #require(value(RunMetrics.lastSuccess))
        #expect(value("outfeed_success") == 1 && success > 1_700_000_000)
        record.save(.configuration)
        #expect(value("outfeed_exit_status") == 78 && value(RunMetrics.lastSuccess) == success)
        #expect(folder.status("outfeed.prom").st_mode & 0o7777 == 0o644)
        #expect(folder.files == ["outfeed.prom"])
    }

    @Test("leave the file to the run that was at work already")
    func busy() throws {
        let folder = try TemporaryFolder()
        RunRecord(path: folder.path + "/outfeed.prom").save(.busy)
        #expect(folder.files.isEmpty)
    }

    @Test("have the time of each stage of a run")
    func stages() async throws {
        let folder = try TemporaryFolder()
        try folder.write("---\ntitle: a\ndate: 2023-01-01\nwebUrl: https://x.example/\n---\n", to: "in/a.md")
        let options = try ExportOptions.parse(
            ["--output", folder.path + "/out", "--state", folder.path + "/state", folder.path + "/in"])
        let clock = StageClock()
        let settings = try options.settings().0
        _ = try await Export(settings: settings, progress: Progress(isEnabled: false), clock: clock).run()
        clock.enter(nil)
        #expect(clock.durations.count == 5 && clock.durations.values.allSatisfy { $0 > .zero })
    }
}
