import Foundation
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
        let lines = try String(contentsOf: file, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        let expected = text.split(separator: "\n", omittingEmptySubsequences: false)
        let index =
            zip(lines, expected).enumerated().first { $1.0 != $1.1 }?.offset
            ?? min(lines.count, expected.count)
        #expect(
            lines == expected,
            "line \(index + 1) of \(path) is \(lines.dropFirst(index).first ?? "missing"): run make options")
    }
}
