extension UnsafeBufferPointer<UInt8> {
    /// Where the bytes stop being UTF-8: at the first that begins no well-formed scalar; nil if they are.
    var firstInvalidUTF8: Int? {
        var position = 0
        while true {
            position = firstIndex(from: position) { block, _ in block .>= ByteBlock(repeating: 0x80) }
            guard position < count else { return nil }
            // Text beyond ASCII rarely comes alone.
            while position < count, self[position] >= 0x80 {
                guard let length = wideScalarLength(at: position) else { return position }
                position += length
            }
        }
    }

    /// The length of the scalar beyond ASCII that begins at `position`; nil if it is not well-formed (Unicode
    /// Standard, table 3-7).
    @inline(__always)
    private func wideScalarLength(at position: Int) -> Int? {
        func isTail(_ offset: Int) -> Bool {
            position + offset < count && self[position + offset] & 0xC0 == 0x80
        }
        let lead = self[position]
        guard isTail(1) else { return nil }
        let second = self[position + 1]
        switch lead {
        case 0xC2...0xDF: return 2
        case 0xE0 where second < 0xA0, 0xED where second >= 0xA0: return nil
        case 0xE0...0xEF: return isTail(2) ? 3 : nil
        case 0xF0 where second < 0x90, 0xF4 where second >= 0x90: return nil
        case 0xF0...0xF4: return isTail(2) && isTail(3) ? 4 : nil
        default: return nil
        }
    }
}
