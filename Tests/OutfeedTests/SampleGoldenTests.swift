import Articles
import Feeds
import Foundation
import TestSupport
import Testing

@testable import outfeed

/// The feeds in the repository are what `make` creates from the documents in `seeds/`.
@Suite("The sample")
struct SampleGoldenTests {
    func settings(_ folder: TemporaryFolder, _ arguments: String...) throws -> ExportSettings {
        let options = try ExportOptions.parse(
            [
                "--config", Repository.path + "/outfeed.yml", "--output", folder.path + "/feeds",
                "--state", folder.path + "/state",
            ] + arguments)
        return try options.settings().0
    }

    @Test("is up to date, byte for byte")
    func upToDate() async throws {
        let folder = try TemporaryFolder()
        let result = try await Export(settings: settings(folder), progress: Progress(isEnabled: false)).run()
        let made = TemporaryFolder.files(in: folder.path + "/feeds")
        let committed = TemporaryFolder.files(in: Repository.path + "/feeds")
        #expect(firstDifference(of: made, from: committed) == nil, "run `make` and commit feeds/")
        #expect(result.report.documents == 5 && result.report.exported == 1)
        #expect(result.report.heldBack.unpublished == 4)
        #expect(result.problems.isEmpty && result.failures.isEmpty)
    }

    @Test("has five providers and two topics when held-back articles are let in")
    func unpublished() async throws {
        let folder = try TemporaryFolder()
        let export = Export(
            settings: try settings(folder, "--include-unpublished"), progress: Progress(isEnabled: false))
        let result = try await export.run()
        let files = TemporaryFolder.files(in: folder.path + "/feeds").keys
        #expect(result.report.exported == 5)
        #expect(files.filter { $0.hasPrefix("providers/") }.count == 20)
        #expect(files.filter { $0.hasPrefix("topics/") }.count == 8)
    }

    @Test("gives the same bytes whatever the number of threads", arguments: [1, 2, 7])
    func jobs(_ jobs: Int) async throws {
        let folder = try TemporaryFolder()
        _ = try await Export(
            settings: settings(folder, "--jobs", "\(jobs)"), progress: Progress(isEnabled: false)
        ).run()
        let difference = firstDifference(
            of: TemporaryFolder.files(in: folder.path + "/feeds"),
            from: TemporaryFolder.files(in: Repository.path + "/feeds"))
        #expect(difference == nil)
    }
}
