extension UnsafeBufferPointer<UInt8> {
    /// The position of the first byte that does not begin a well-formed scalar; nil if the bytes are valid
    /// UTF-8.
    public var firstInvalidUTF8: Int? {
        var position = 0
        while true {
            position = firstIndex(from: position) { block, _ in block .>= ByteBlock(repeating: 0x80) }
            guard position < count else { return nil }
            // One non-ASCII scalar is usually near others.
            let end = Swift.min(position + ByteBlock.scalarCount, count)
            while position < end {
                guard let length = scalarLength(at: position) else { return position }
                position += length
            }
        }
    }

    /// The length of the scalar that begins at `position`; nil if it is not well-formed (Unicode Standard,
    /// table 3-7).
    @inline(__always)
    private func scalarLength(at position: Int) -> Int? {
        func isTail(_ offset: Int) -> Bool {
            position + offset < count && self[position + offset] & 0xC0 == 0x80
        }
        let lead = self[position]
        if lead < 0x80 { return 1 }
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
