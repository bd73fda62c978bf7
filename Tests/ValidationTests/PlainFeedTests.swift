import Foundation
import TestSupport
import Testing

@testable import Validation
@testable import XML

/// Whatever the checks in one pass accept, libxml2's tree and the rules must accept.
@Suite("Plain feeds")
struct PlainFeedTests {
    private let checker = FeedChecker.shared

    @Test("every feed that is written is checked in one pass", arguments: try! Specimen.all())
    func plain(_ specimen: Specimen) throws {
        #expect(try checker.acceptsPlain(specimen.bytes, as: specimen.dialect))
        try checker.verifyTree(of: specimen.bytes, as: specimen.dialect)
    }

    @Test("nothing is accepted that libxml2 or a rule rejects", arguments: try! Specimen.all())
    func mutations(_ specimen: Specimen) throws {
        let setting = ProcessInfo.processInfo.environment["OUTFEED_MUTATIONS"]
        var mutation = Mutation(of: specimen.bytes, seed: UInt64(setting ?? "").map { $0 &* 7919 } ?? 1)
        var accepted = 0
        for _ in 0..<(setting.flatMap { Int($0) } ?? 1_000) {
            let mutant = mutation.next()
            guard try checker.acceptsPlain(mutant, as: specimen.dialect) else { continue }
            accepted += 1
            #expect(throws: Never.self, "\(String(decoding: mutant, as: UTF8.self))") {
                try checker.verifyTree(of: mutant, as: specimen.dialect)
            }
        }
        // Some changes must be harmless, otherwise nothing was compared.
        #expect(accepted > 0)
    }
}

extension FeedChecker {
    /// Whether the check in one pass accepts a document.
    fileprivate func acceptsPlain(_ document: [UInt8], as dialect: Dialect) throws -> Bool {
        switch dialect {
        case .rss: try rss.get().isSurelyValid(document)
        case .atom: try atom.get().isSurelyValid(document)
        case .json: JSONProfileReader.accepts(document)
        case .opml, .newsSitemap, .page, .links: false
        }
    }

    /// Validates with libxml2 or the rules, whose result is authoritative.
    fileprivate func verifyTree(of document: [UInt8], as dialect: Dialect) throws {
        switch dialect {
        case .rss: try rss.get().validateTree(of: document)
        case .atom: try atom.get().validateTree(of: document)
        case .json: try judge(document)
        case .opml, .newsSitemap, .page, .links: try verify(document, as: dialect)
        }
    }
}

/// A valid feed.
struct Specimen: Sendable, CustomTestStringConvertible {
    let name: String
    let dialect: FeedChecker.Dialect
    let bytes: [UInt8]

    var testDescription: String { name }

    private static let dialects: [String: FeedChecker.Dialect] = ["rss": .rss, "atom": .atom, "json": .json]

    /// The samples, and the feeds in the repository.
    static func all() throws -> [Specimen] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../feeds").path
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
        let feeds = names.compactMap { name in
            dialects[String(name.split(separator: ".").last ?? "")].flatMap { dialect in
                FileManager.default.contents(atPath: "\(folder)/\(name)").map {
                    Specimen(name: name, dialect: dialect, bytes: Array($0))
                }
            }
        }
        return feeds + [
            Specimen(name: "RSS archive", dialect: .rss, bytes: Array(SampleFeeds.rssArchive.utf8)),
            Specimen(name: "RSS podcast", dialect: .rss, bytes: Array(SampleFeeds.rssPodcast.utf8)),
            Specimen(name: "Atom archive", dialect: .atom, bytes: Array(SampleFeeds.atomArchive.utf8)),
            Specimen(name: "RSS sample", dialect: .rss, bytes: Array(SampleFeeds.rss.utf8)),
            Specimen(name: "Atom sample", dialect: .atom, bytes: Array(SampleFeeds.atom.utf8)),
            Specimen(name: "JSON sample", dialect: .json, bytes: Array(SampleFeeds.json.utf8)),
        ]
    }
}
