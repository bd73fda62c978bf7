import Foundation
import TestSupport
import Testing

@testable import Validation
@testable import XML

/// Any bytes get a result, and damage to XML is always found.
@Suite("Damaged feeds")
struct FuzzTests {
    /// How many documents are checked; `make fuzz` asks for more.
    static let count = ProcessInfo.processInfo.environment["OUTFEED_FUZZ"].flatMap { Int($0) } ?? 2_000

    @Test("have a verdict, whose places lie in the document", arguments: 0..<4 as Range<UInt64>)
    func verdicts(part: UInt64) throws {
        var random = SeededGenerator(seed: part)
        let specimens = try Specimen.all().map(\.bytes) + RuleBook.rules.map(\.wrong.document)
        let validator = FeedValidator(now: Date(timeIntervalSince1970: 1_800_000_000))
        for _ in 0..<Self.count / 4 {
            guard var bytes = specimens.randomElement(using: &random), bytes.count < 100_000 else { continue }
            for _ in 0...Int.random(in: 0..<4, using: &random) { Self.damage(&bytes, &random) }
            let lines = bytes.reduce(2) { $0 + ($1 == 0x0A || $1 == 0x0D ? 1 : 0) }
            let diagnostics = validator.diagnostics(in: bytes)
            if bytes.first == UInt8(ascii: "<") {
                let isRefused = Self.isRefused(bytes)
                let text = Comment("\(String(decoding: bytes, as: UTF8.self).debugDescription)")
                // libxml2 does not know the entities in Netscape's DTD, and fetches nothing.
                let isJudged = diagnostics.contains {
                    $0.rule.severity == .error || $0.rule == .xmlEntityOfDTD
                }
                #expect(!isRefused || isJudged, text)
                #expect(isRefused || !diagnostics.contains { $0.rule.id == "xml-not-well-formed" }, text)
            }
            for diagnostic in diagnostics {
                #expect(diagnostic.line >= 1 && diagnostic.line <= lines && diagnostic.column >= 1)
                #expect(!diagnostic.message.isEmpty && diagnostic.message.utf8.count < 1_000)
            }
        }
    }

    /// Whether libxml2 reports that a document is not well-formed, or it has a DOCTYPE.
    private static func isRefused(_ bytes: [UInt8]) -> Bool {
        do {
            _ = try XMLDocument(parsing: bytes)
            return false
        } catch {
            return true
        }
    }

    private static func damage(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        guard !bytes.isEmpty else { return }
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let end = min(bytes.count, place + Int.random(in: 1..<40, using: &random))
        switch Int.random(in: 0..<6, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(place..<end)
        case 2:
            bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
        case 3:
            bytes.insert(
                contentsOf: Array("<&>\"'/!?-[]={}:,".utf8).shuffled(using: &random).prefix(3), at: place)
        case 4: bytes = Array(bytes[..<place])
        default:
            bytes.insert(
                contentsOf: [0xEF, 0xBB, 0xBF, 0x00, 0xFF].shuffled(using: &random).prefix(2), at: place)
        }
    }
}
