import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite("Gzip")
struct GzipTests {
    static let texts: [[UInt8]] = {
        var random = SeededGenerator(seed: 1)
        return [0, 1, 65_535, 65_536, 1_000_000].flatMap { count in
            [
                [UInt8](repeating: 0x61, count: count),
                (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) },
            ]
        }
    }()

    func compress(_ bytes: [UInt8]) throws -> [UInt8] {
        var gzip = try Gzip(bytes, for: "x.gz")
        var result: [UInt8] = []
        while let piece = gzip.next() {
            #expect(piece.count <= 1 << 16)
            result += piece
        }
        return result
    }

    @Test("gives what gunzip takes back, whatever the length", arguments: texts)
    func roundTrip(bytes: [UInt8]) throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/x.gz"
        try Data(compress(bytes)).write(to: URL(filePath: path))
        let gunzip = try Process.run(URL(filePath: "/usr/bin/env"), arguments: ["gzip", "-d", path])
        gunzip.waitUntilExit()
        #expect(gunzip.terminationStatus == 0)
        #expect(FileManager.default.contents(atPath: folder.path + "/x").map(Array.init) == bytes)
    }

    @Test("gives the same bytes each time, with no name, time or system in their header")
    func header() throws {
        let text = Array("text".utf8)
        let bytes = try compress(text)
        #expect(bytes.prefix(10) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255])
        #expect(try compress(text) == bytes)
    }
}
