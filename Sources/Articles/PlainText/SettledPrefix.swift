import Text

extension UnsafeBufferPointer<UInt8> {
    /// How many bytes at the start are clean plain text as they are.
    ///
    /// The last of them may be a space, if more follows. Most text is clean from start to end, so this is what
    /// cleaning mostly costs.
    var settledPrefix: Int {
        guard count > 0, self[0] != 0x20 else { return 0 }
        var position = 0
        while true {
            position = firstIndex(from: position, where: Self.isUnsettled)
            // What stops here may be a scalar beyond ASCII with nothing to do about it.
            guard position < count, self[position] >= 0x80 else { return position }
            while position < count, self[position] >= 0x80 {
                let (value, length) = scalar(at: position)
                guard case .settled = ScalarTreatment(value) else { return position }
                position += length
            }
        }
    }

    /// Where there is anything but ASCII text with nothing to look at: markup, a reference, a control
    /// character, a space before another or at the end, a scalar beyond ASCII.
    @inline(__always)
    private static func isUnsettled(_ block: ByteBlock, _ next: ByteBlock) -> ByteBlock.Mask {
        let isOutside = (block .< ByteBlock(repeating: 0x20)) .| (block .>= ByteBlock(repeating: 0x80))
        let isSpace = block.equals(" ") .& (next .<= ByteBlock(repeating: 0x20))
        return isOutside .| isSpace .| block.equals("<") .| block.equals("&")
    }
}
