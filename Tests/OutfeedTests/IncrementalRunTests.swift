import Articles
import Feeds
import Foundation
import Publishing
import TestSupport
import Testing

@testable import outfeed

/// Whatever happens between runs, each run gives the same result as a clean run.
@Suite("Incremental runs")
struct IncrementalRunTests {
    /// How many sequences are tested; `make soak` asks for more.
    static let seeds = 1...(ProcessInfo.processInfo.environment["OUTFEED_SOAK"].flatMap { UInt64($0) } ?? 8)
    static let steps = 50

    @Test("end with the bytes and the report of a clean run, after every step of", arguments: seeds)
    func sequence(seed: UInt64) async throws {
        var site = try ChangingSite(seed: seed)
        for step in 1...Self.steps {
            let changes = try site.change()
            let run = try await site.run()
            let clean = try await site.cleanRun()
            let place = Comment("seed \(seed), step \(step): \(changes.joined(separator: ", "))")
            let difference = firstDifference(of: site.output, from: clean.output)
            #expect(difference == nil, place)
            #expect(site.strayedSiblings.isEmpty, place)
            #expect(run.problems == clean.result.problems, place)
            #expect(run.report.counts == clean.result.report.counts, place)
            #expect(run.failures.isEmpty && clean.result.failures.isEmpty, place)
            guard difference == nil else { return }
        }
    }
}

extension ExportReport {
    /// The counts that do not depend on earlier runs.
    var counts: [Int] {
        [
            documents, exported, heldBack.unpublished, heldBack.future, duplicates, filtered, rejected,
            notDocuments, problems.count, feeds.written + feeds.unchanged, files.written + files.unchanged,
        ]
    }
}
