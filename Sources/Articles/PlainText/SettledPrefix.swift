extension UnsafeBufferPointer<UInt8> {
    /// How many bytes at the start are clean plain text as they are.
    ///
    /// The last of them may be a space, if
    /// more follows. Most text is clean from start to end, so this is what cleaning mostly costs.
    var settledPrefix: Int {
        guard count > 0, self[0] != 0x20 else { return 0 }
        var position = 0
        while position < count {
            if isSettledBlock(at: position) {
                position += Block.scalarCount
                continue
            }
            let blockEnd = Swift.min(position + Block.scalarCount, count)
            while position < blockEnd {
                guard let length = settledLength(at: position) else { return position }
                position += length
            }
        }
        return count
    }

    private typealias Block = SIMD16<UInt8>

    /// Whether a whole block is ASCII text with nothing to look at: no markup, no reference, no control
    /// character, no second space.
    @inline(__always)
    private func isSettledBlock(at position: Int) -> Bool {
        guard position + Block.scalarCount < count, let start = baseAddress else { return false }
        let pointer = UnsafeRawPointer(start + position)
        let block = pointer.loadUnaligned(as: Block.self)
        let next = pointer.loadUnaligned(fromByteOffset: 1, as: Block.self)
        let isOutside = (block .< Block(repeating: 0x20)) .| (block .>= Block(repeating: 0x80))
        let isMarkup =
            (block .== Block(repeating: UInt8(ascii: "<"))) .| (block .== Block(repeating: UInt8(ascii: "&")))
        let isSpace = (block .== Block(repeating: 0x20)) .& (next .<= Block(repeating: 0x20))
        let found = unsafeBitCast(isOutside .| isMarkup .| isSpace, to: SIMD2<UInt64>.self)
        return found.x | found.y == 0
    }

    /// The length of the scalar at `position`, or `nil` when cleaning has something to do there.
    @inline(__always)
    private func settledLength(at position: Int) -> Int? {
        switch self[position] {
        case UInt8(ascii: "<"), UInt8(ascii: "&"), ..<0x20: return nil
        case 0x20:
            return position + 1 < count && self[position + 1] > 0x20 ? 1 : nil
        case ..<0x80: return 1
        default:
            let (value, length) = scalar(at: position)
            if case .settled = ScalarTreatment(value) { return length }
            return nil
        }
    }
}
