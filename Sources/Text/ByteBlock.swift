/// Sixteen bytes that are processed at once.
public typealias ByteBlock = SIMD16<UInt8>

extension UnsafeBufferPointer<UInt8> {
    /// Finds the first byte at or after `start` that matches; returns `count` if there is none.
    ///
    /// - Parameter isSought: tests all bytes of a block, given also a block with the byte after each; the
    ///   last byte is followed by zero.
    @inlinable @inline(__always)
    public func firstIndex(
        from start: Int, where isSought: (_ block: ByteBlock, _ next: ByteBlock) -> ByteBlock.Mask
    ) -> Int {
        guard let bytes = UnsafeRawPointer(baseAddress) else { return count }
        var position = start
        while position < count - ByteBlock.scalarCount {
            let block = bytes.loadUnaligned(fromByteOffset: position, as: ByteBlock.self)
            let next = bytes.loadUnaligned(fromByteOffset: position + 1, as: ByteBlock.self)
            if let offset = isSought(block, next).firstTrue { return position + offset }
            position += ByteBlock.scalarCount
        }
        guard position < count else { return count }
        let (block, next) = lastBlocks(from: position)
        return Swift.min(position + (isSought(block, next).firstTrue ?? count), count)
    }

    /// The block that begins at `position`, if there are enough bytes left.
    @inlinable @inline(__always)
    public func block(at position: Int) -> ByteBlock? {
        guard let bytes = UnsafeRawPointer(baseAddress), position + ByteBlock.scalarCount <= count else {
            return nil
        }
        return bytes.loadUnaligned(fromByteOffset: position, as: ByteBlock.self)
    }

    /// The up to sixteen bytes from `position` on, and the bytes after each, padded with zeros.
    @usableFromInline @inline(never)
    func lastBlocks(from position: Int) -> (ByteBlock, ByteBlock) {
        let rest = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: self[position...]))
        func word<Word: FixedWidthInteger & BitwiseCopyable>(_ type: Word.Type, at offset: Int) -> UInt64 {
            UInt64(
                truncatingIfNeeded: Word(littleEndian: rest.loadUnaligned(fromByteOffset: offset, as: type)))
        }
        let count = rest.count
        // Combining overlapping words is several times faster than copying so few bytes.
        let (low, high): (UInt64, UInt64) =
            switch count {
            case 8...:
                (word(UInt64.self, at: 0), word(UInt64.self, at: count - 8) >> UInt64((16 - count) * 8))
            case 4...:
                (word(UInt32.self, at: 0) | word(UInt32.self, at: count - 4) << UInt64((count - 4) * 8), 0)
            case 2...:
                (word(UInt16.self, at: 0) | word(UInt16.self, at: count - 2) << UInt64((count - 2) * 8), 0)
            case 1: (word(UInt8.self, at: 0), 0)
            default: (0, 0)
            }
        func block(_ low: UInt64, _ high: UInt64) -> ByteBlock {
            unsafeBitCast(SIMD2(low.littleEndian, high.littleEndian), to: ByteBlock.self)
        }
        return (block(low, high), block(low >> 8 | high << 56, high >> 8))
    }
}

extension ByteBlock {
    /// The result of a test for each byte of a block.
    public typealias Mask = SIMDMask<SIMD16<Int8>>

    /// Tests which bytes are equal to a byte.
    @inlinable @inline(__always)
    public func equals(_ character: Unicode.Scalar) -> Mask {
        self .== ByteBlock(repeating: UInt8(ascii: character))
    }

    /// Tests which bytes are between `first` and `last`, inclusive.
    @inlinable @inline(__always)
    public func lies(from first: UInt8, to last: UInt8) -> Mask {
        self &- ByteBlock(repeating: first) .<= ByteBlock(repeating: last - first)
    }

    /// Tests which bytes are control characters.
    @inlinable @inline(__always)
    public var isControl: Mask { self .< ByteBlock(repeating: 0x20) }

    /// Tests which bytes are control characters or non-ASCII.
    @inlinable @inline(__always)
    public var isControlOrBeyondASCII: Mask {
        // As signed numbers, both are less than the space.
        unsafeBitCast(self, to: SIMD16<Int8>.self) .< SIMD16<Int8>(repeating: 0x20)
    }

    /// Tests which bytes are `A` to `Z` or `a` to `z`.
    @inlinable @inline(__always)
    public var isLetter: Mask {
        (self | ByteBlock(repeating: 0x20)).lies(from: UInt8(ascii: "a"), to: UInt8(ascii: "z"))
    }

    /// Tests which bytes are `0` to `9`.
    @inlinable @inline(__always)
    public var isDigit: Mask { lies(from: UInt8(ascii: "0"), to: UInt8(ascii: "9")) }
}

extension ByteBlock.Mask {
    /// The first position that is true.
    @inlinable @inline(__always)
    public var firstTrue: Int? {
        let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
        guard halves.x | halves.y != 0 else { return nil }
        // Without a branch, which would be mispredicted half the time.
        let isInFirst = halves.x != 0
        let half = UInt64(littleEndian: isInFirst ? halves.x : halves.y)
        return half.trailingZeroBitCount / 8 + (isInFirst ? 0 : 8)
    }
}
