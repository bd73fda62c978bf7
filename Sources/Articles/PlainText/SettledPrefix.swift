import Text

extension UnsafeBufferPointer<UInt8> {
    /// The length in bytes of the prefix that is clean plain text already.
    ///
    /// Its last byte may be a space if more text follows. Most text is completely clean, so this is where
    /// most of the time is spent.
    var settledPrefix: Int {
        guard count > 0, self[0] != 0x20 else { return 0 }
        var position = 0
        while true {
            position = firstIndex(from: position, where: Self.isUnsettled)
            // It may have stopped at a non-ASCII scalar that is clean too.
            guard position < count, self[position] >= 0x80 else { return position }
            while position < count, self[position] >= 0x80 {
                let (value, length) = scalar(at: position)
                guard case .settled = ScalarTreatment(value) else { return position }
                position += length
            }
        }
    }

    /// The position of the first byte that needs a closer look: markup, a reference, a control character, a
    /// space before another or at the end, or a non-ASCII scalar.
    @inline(__always)
    private static func isUnsettled(_ block: ByteBlock, _ next: ByteBlock) -> ByteBlock.Mask {
        let isOutside = (block .< ByteBlock(repeating: 0x20)) .| (block .>= ByteBlock(repeating: 0x80))
        let isSpace = block.equals(" ") .& (next .<= ByteBlock(repeating: 0x20))
        return isOutside .| isSpace .| block.equals("<") .| block.equals("&")
    }
}
