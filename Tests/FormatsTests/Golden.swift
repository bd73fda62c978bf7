import Foundation
import TestSupport
import Testing

/// The reviewed files in `Golden/`; `make golden` updates them.
enum Golden {
    static func compare(_ document: [UInt8], with name: String) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
        if ProcessInfo.processInfo.environment["OUTFEED_GOLDEN"] == "write" {
            try Data(document).write(to: file)
        }
        let difference = firstDifference(
            of: String(decoding: document, as: UTF8.self), from: try String(contentsOf: file, encoding: .utf8)
        )
        #expect(difference == nil)
    }
}
