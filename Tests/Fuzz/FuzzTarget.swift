import Foundation
import Validation

/// What libFuzzer calls first: puts the rules' examples into the folder of seeds that the environment names.
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

/// What libFuzzer calls with each document that it thinks of: judging one never crashes.
@_cdecl("LLVMFuzzerTestOneInput")
public func judge(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let document = Array(UnsafeBufferPointer(start: bytes, count: count))
    _ = FeedValidator(now: Date(timeIntervalSince1970: 1_800_000_000)).findings(in: document)
    return 0
}
