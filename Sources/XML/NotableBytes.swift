/// The bytes of UTF-8 that need a closer look before they are written: control characters, `&`, `<`, `>`,
/// quotes, and the first byte of U+F000 to U+FFFF.
///
/// All that is written is looked at here, so it goes by blocks.
enum NotableBytes {
    private typealias Block = SIMD16<UInt8>

    /// The length of a block.
    static let blockLength = 16

    /// Where the first notable byte is, from `start` on; the end if there is none.
    static func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        while index + blockLength <= bytes.count {
            let plain = distance(in: block(of: bytes, at: index))
            if plain < blockLength { return index + plain }
            index += blockLength
        }
        return min(bytes.count, index + distance(in: lastBlock(of: bytes, from: index)))
    }

    /// Copies a whole block and returns how far its first notable byte is; the block's length if it has none.
    @inline(__always)
    static func copyBlock(
        from source: UnsafeBufferPointer<UInt8>, at index: Int,
        to target: UnsafeMutableBufferPointer<UInt8>, at targetIndex: Int
    ) -> Int {
        let block = block(of: source, at: index)
        UnsafeMutableRawBufferPointer(target).storeBytes(of: block, toByteOffset: targetIndex, as: Block.self)
        return distance(in: block)
    }

    @inline(__always)
    private static func block(of bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Block {
        UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: Block.self)
    }

    /// What is left after the whole blocks, filled with spaces.
    @inline(__always)
    private static func lastBlock(of bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Block {
        var block = Block(repeating: UInt8(ascii: " "))
        withUnsafeMutableBytes(of: &block) {
            $0.copyMemory(from: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[index...])))
        }
        return block
    }

    @inline(__always)
    private static func distance(in block: Block) -> Int {
        let marks = equal(block, "&") .| equal(block, "<") .| equal(block, ">")
        let quotes = equal(block, "\"") .| equal(block, "'")
        let others = (block .< Block(repeating: 0x20)) .| (block .== Block(repeating: 0xEF))
        let notable = Block().replacing(with: 0xFF, where: marks .| quotes .| others)
        let halves = unsafeBitCast(notable, to: SIMD2<UInt64>.self)
        return halves[0] == 0
            ? 8 + halves[1].littleEndian.trailingZeroBitCount / 8
            : halves[0].littleEndian.trailingZeroBitCount / 8
    }

    @inline(__always)
    private static func equal(_ block: Block, _ character: Unicode.Scalar) -> SIMDMask<SIMD16<Int8>> {
        block .== Block(repeating: UInt8(ascii: character))
    }
}
