import Foundation
import Validation

/// Writes the rules' examples into the seed folder named in the environment.
@_cdecl("LLVMFuzzerInitialize")
public func prepare(_ count: UnsafeMutableRawPointer?, _ arguments: UnsafeMutableRawPointer?) -> CInt {
    guard let folder = ProcessInfo.processInfo.environment["OUTFEED_SEEDS"] else { return 0 }
    for rule in RuleBook.rules {
        for (name, example) in [("wrong", rule.wrong), ("right", rule.right)] {
            let document = example.document
            guard document.count < 100_000 else { continue }
            _ = FileManager.default.createFile(
                atPath: "\(folder)/\(rule.id).\(name)", contents: Data(document))
        }
    }
    return 0
}

/// The result for any document is reproducible, with locations inside it and short messages.
func judge(_ document: [UInt8]) {
    let validator = FeedValidator(now: Date(timeIntervalSince1970: 1_800_000_000))
    let diagnostics = validator.diagnostics(in: document)
    let lines = document.reduce(2) { $0 + ($1 == 0x0A || $1 == 0x0D ? 1 : 0) }
    for diagnostic in diagnostics {
        expect(
            1...lines ~= diagnostic.line && diagnostic.column >= 1,
            "\(diagnostic.rule.id) at \(diagnostic.line):\(diagnostic.column), with \(lines) lines")
        expect(
            1..<1_000 ~= diagnostic.message.utf8.count, "\(diagnostic.rule.id) says: \(diagnostic.message)")
        let isHarmless = diagnostic.message.unicodeScalars.allSatisfy {
            $0.properties.generalCategory != .control
        }
        expect(isHarmless, "\(diagnostic.rule.id) says: \(diagnostic.message.spelledOut)")
    }
    let again = validator.diagnostics(in: document)
    expect(
        again.map(\.message) == diagnostics.map(\.message) && again.map(\.line) == diagnostics.map(\.line),
        "another verdict the second time")
}
