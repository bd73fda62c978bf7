import Testing
import Text

@Suite("A growing buffer")
struct UTF8BufferTests {
    @Test("Has what was appended, in its order, however small it began")
    func append() {
        var buffer = UTF8Buffer(capacity: 1)
        var expected: [UInt8] = []
        for round in 0..<200 {
            let bytes = [UInt8](repeating: UInt8(round), count: round)
            bytes.withUnsafeBufferPointer { buffer.append($0) }
            buffer.append(0xFF)
            buffer.append("é")
            expected += bytes + [0xFF] + Array("é".utf8)
        }
        #expect(buffer.count == expected.count)
        #expect(buffer.take() == expected)
        #expect(buffer.take().isEmpty)
    }

    @Test("Writes numbers in decimal")
    func decimal() {
        var buffer = UTF8Buffer(capacity: 1)
        func text(_ number: some FixedWidthInteger) -> String {
            buffer.append(decimal: number)
            return buffer.takeString()
        }
        for number in [0, 9, 10, -1, 100, .min, .max] as [Int64] { #expect(text(number) == "\(number)") }
        #expect(text(UInt64.max) == "\(UInt64.max)")
    }

    @Test("Copies up to the first special byte, wherever it stands and wherever copying begins")
    func special() {
        for count in 0...50 {
            for place in 0...count {
                var text = [UInt8](repeating: UInt8(ascii: "a"), count: count)
                if place < count { text[place] = UInt8(ascii: "<") }
                for start in 0...place {
                    var buffer = UTF8Buffer(capacity: 1)
                    buffer.append("x")
                    let end = text.withUnsafeBufferPointer { bytes in
                        buffer.append(bytes, from: start) { $0.equals("<") }
                    }
                    #expect(end == place)
                    #expect(buffer.takeString() == "x" + String(repeating: "a", count: place - start))
                }
            }
        }
    }
}
