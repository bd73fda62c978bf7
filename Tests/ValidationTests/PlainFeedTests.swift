import Foundation
import TestSupport
import Testing

@testable import Validation
@testable import XML

/// What the check in one pass accepts, libxml2's tree must accept.
@Suite("Plain feeds")
struct PlainFeedTests {
    private let checker: FeedChecker

    init() throws {
        checker = try FeedChecker()
    }

    @Test("every feed that is written is checked in one pass", arguments: try! Specimen.all())
    func plain(_ specimen: Specimen) throws {
        let schema = specimen.dialect == .rss ? checker.rss : checker.atom
        #expect(schema.acceptsPlain(specimen.bytes))
        try schema.validateTree(of: specimen.bytes)
    }

    @Test("nothing is accepted that libxml2 rejects", arguments: try! Specimen.all())
    func mutations(_ specimen: Specimen) throws {
        let schema = specimen.dialect == .rss ? checker.rss : checker.atom
        let setting = ProcessInfo.processInfo.environment["OUTFEED_MUTATIONS"]
        var mutation = Mutation(of: specimen.bytes, seed: UInt64(setting ?? "").map { $0 &* 7919 } ?? 1)
        var accepted = 0
        for _ in 0..<(setting.flatMap { Int($0) } ?? 1_000) {
            let mutant = mutation.next()
            guard schema.acceptsPlain(mutant) else { continue }
            accepted += 1
            #expect(throws: Never.self, "\(String(decoding: mutant, as: UTF8.self))") {
                try schema.validateTree(of: mutant)
            }
        }
        // Some changes must be harmless, or nothing was compared.
        #expect(accepted > 0)
    }
}

/// A valid feed.
struct Specimen: Sendable, CustomTestStringConvertible {
    let name: String
    let dialect: FeedChecker.Dialect
    let bytes: [UInt8]

    var testDescription: String { name }

    /// The samples, and the feeds in the repository.
    static func all() throws -> [Specimen] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../feeds").path
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
        let feeds = names.compactMap { name in
            FeedChecker.Dialect(rawValue: String(name.split(separator: ".").last ?? "")).flatMap { dialect in
                FileManager.default.contents(atPath: "\(folder)/\(name)").map {
                    Specimen(name: name, dialect: dialect, bytes: Array($0))
                }
            }
        }
        return feeds + [
            Specimen(name: "RSS sample", dialect: .rss, bytes: Array(SampleFeeds.rss.utf8)),
            Specimen(name: "Atom sample", dialect: .atom, bytes: Array(SampleFeeds.atom.utf8)),
        ]
    }
}
