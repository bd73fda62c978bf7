/// Sixteen bytes that are looked at all at once.
public typealias ByteBlock = SIMD16<UInt8>

extension UnsafeBufferPointer<UInt8> {
    /// Finds the first place at or after `start` whose byte is sought; returns `count` if there is none.
    ///
    /// - Parameter isSought: tells it of each byte of a block, given the bytes that follow each as well; zero
    ///   follows the last.
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

    /// The block that begins at `position`, if that many bytes are left.
    @inlinable @inline(__always)
    public func block(at position: Int) -> ByteBlock? {
        guard let bytes = UnsafeRawPointer(baseAddress), position + ByteBlock.scalarCount <= count else {
            return nil
        }
        return bytes.loadUnaligned(fromByteOffset: position, as: ByteBlock.self)
    }

    /// The bytes from `position` on, which are sixteen or fewer, and those that follow each, filled up by zeros.
    @usableFromInline @inline(never)
    func lastBlocks(from position: Int) -> (ByteBlock, ByteBlock) {
        let rest = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: self[position...]))
        func word<Word: FixedWidthInteger & BitwiseCopyable>(_ type: Word.Type, at offset: Int) -> UInt64 {
            UInt64(
                truncatingIfNeeded: Word(littleEndian: rest.loadUnaligned(fromByteOffset: offset, as: type)))
        }
        let count = rest.count
        // Words that overlap are joined, which is several times faster than copying so few bytes.
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
    /// What is true or false of each byte of a block.
    public typealias Mask = SIMDMask<SIMD16<Int8>>

    /// Where the block has a byte.
    @inlinable @inline(__always)
    public func equals(_ character: Unicode.Scalar) -> Mask {
        self .== ByteBlock(repeating: UInt8(ascii: character))
    }

    /// Where the block has a byte from `first` to `last`.
    @inlinable @inline(__always)
    public func lies(from first: UInt8, to last: UInt8) -> Mask {
        self &- ByteBlock(repeating: first) .<= ByteBlock(repeating: last - first)
    }

    /// Where the block has control characters.
    @inlinable @inline(__always)
    public var isControl: Mask { self .< ByteBlock(repeating: 0x20) }

    /// Where the block has control characters, or bytes beyond ASCII.
    @inlinable @inline(__always)
    public var isControlOrBeyondASCII: Mask {
        // As signed numbers, both are below the space.
        unsafeBitCast(self, to: SIMD16<Int8>.self) .< SIMD16<Int8>(repeating: 0x20)
    }

    /// Where the block has `A` to `Z` and `a` to `z`.
    @inlinable @inline(__always)
    public var isLetter: Mask {
        (self | ByteBlock(repeating: 0x20)).lies(from: UInt8(ascii: "a"), to: UInt8(ascii: "z"))
    }

    /// Where the block has `0` to `9`.
    @inlinable @inline(__always)
    public var isDigit: Mask { lies(from: UInt8(ascii: "0"), to: UInt8(ascii: "9")) }
}

extension ByteBlock.Mask {
    /// The first place that is true.
    @inlinable @inline(__always)
    public var firstTrue: Int? {
        let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
        guard halves.x | halves.y != 0 else { return nil }
        // Without a branch, which would be foreseen wrongly half the time.
        let isInFirst = halves.x != 0
        let half = UInt64(littleEndian: isInFirst ? halves.x : halves.y)
        return half.trailingZeroBitCount / 8 + (isInFirst ? 0 : 8)
    }
}
