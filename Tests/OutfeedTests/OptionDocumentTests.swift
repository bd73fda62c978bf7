import Foundation
import TestSupport
import Testing

@testable import outfeed

@Suite("What is written of the options")
struct OptionDocumentTests {
    @Test("is current", arguments: OptionDocuments.all.map(\.path))
    func current(path: String) throws {
        let text = try #require(OptionDocuments.all.first { $0.path == path }).text
        let file = URL(filePath: "\(Repository.path)/\(path)")
        if ProcessInfo.processInfo.environment["OUTFEED_GOLDEN"] == "write" {
            try Data(text.utf8).write(to: file)
        }
        let difference = firstDifference(of: try String(contentsOf: file, encoding: .utf8), from: text)
        #expect(difference == nil, "run make options")
    }
}
