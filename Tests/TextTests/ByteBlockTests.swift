import Testing
import Text

@Suite("Bytes looked at in blocks")
struct ByteBlockTests {
    @Test("The first byte that is sought is found wherever it stands and wherever the search begins")
    func firstIndex() {
        for count in 0...50 {
            for place in 0...count {
                var text = [UInt8](repeating: 0x61, count: count)
                for index in place..<count { text[index] = 0x62 }
                text.withUnsafeBufferPointer { bytes in
                    for start in 0...count {
                        let found = bytes.firstIndex(from: start) { block, _ in block.equals("b") }
                        #expect(found == max(start, place))
                    }
                }
            }
        }
    }

    @Test("A byte is looked at with the one that follows it, the last with zero")
    func next() {
        for count in 2...50 {
            for place in 1..<count {
                var text = [UInt8](repeating: 0x61, count: count)
                text[place] = 0x62
                text.withUnsafeBufferPointer { bytes in
                    let found = bytes.firstIndex(from: 0) { block, next in
                        block.equals("a") .& next.equals("b")
                    }
                    #expect(found == place - 1)
                    let last = bytes.firstIndex(from: 0) { _, next in next.equals("\0") }
                    #expect(last == count - 1)
                }
            }
        }
    }
}
