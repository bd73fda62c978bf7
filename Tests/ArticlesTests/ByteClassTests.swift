import TestSupport
import Testing
import Text

@testable import Articles

@Suite("Classes of bytes")
struct ByteClassTests {
    @Test("Classes of bytes are the same in blocks and one by one")
    func classes() {
        let others = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".utf8
        for byte in UInt8.min...UInt8.max {
            let block = ByteBlock(repeating: byte)
            #expect((block.isLetter.firstTrue == 0) == byte.isLetter)
            #expect((block.isDigit.firstTrue == 0) == byte.isDigit)
            #expect((URIBytes.areTail(block).firstTrue == 0) == URIBytes.tail.contains(byte))
            #expect(
                (URIBytes.areScheme(block).firstTrue == 0)
                    == (others.contains(byte) || "+-.".utf8.contains(byte)))
            #expect(
                (URIBytes.areLabel(block).firstTrue == 0)
                    == (others.contains(byte) || "-_".utf8.contains(byte)))
        }
    }
}

@Suite("UTF-8")
struct UTF8ValidityTests {
    @Test("Bytes stop being UTF-8 where the standard library stops decoding them")
    func random() {
        var random = SeededGenerator(seed: 8)
        let pieces: [[UInt8]] =
            ["a", "é", "中", "🤖", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{FFFF}", "\u{10FFFF}"].map {
                Array($0.utf8)
            } + [
                [0x80], [0xBF], [0xC0], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80],
                [0xF0, 0x8F, 0xBF, 0xBF],
                [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xFF], [0xE2, 0x82], [0xF0, 0x9F], [0xF0, 0x9F, 0xA4],
            ]
        for _ in 0..<20_000 {
            var text = [UInt8](repeating: 0x61, count: Int.random(in: 0...20, using: &random))
            for _ in 0..<Int.random(in: 0...6, using: &random) {
                text +=
                    pieces[
                        Int.random(in: 0..<(Bool.random(using: &random) ? 10 : pieces.count), using: &random)]
            }
            text += [UInt8](repeating: 0x61, count: Int.random(in: 0...20, using: &random))
            #expect(text.withUnsafeBufferPointer(\.firstInvalidUTF8) == Self.firstInvalid(text))
        }
    }

    @Test("Every scalar is UTF-8, and nothing else of two or three bytes")
    func scalars() {
        for first in UInt8(0x80)...0xFF {
            for second in UInt8.min...0xFF {
                for text in [[first, second], [first, second, 0x80], [first, second, 0xBF, 0xBF]] {
                    #expect(text.withUnsafeBufferPointer(\.firstInvalidUTF8) == Self.firstInvalid(text))
                }
            }
        }
    }

    private static func firstInvalid(_ text: [UInt8]) -> Int? {
        if String(validating: text, as: UTF8.self) != nil { return nil }
        var decoder = UTF8()
        var iterator = text.makeIterator()
        var offset = 0
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
        return offset
    }
}
