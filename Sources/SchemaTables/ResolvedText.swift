import Text

/// A buffer for text whose references are resolved.
struct ResolvedText: ~Copyable {
    private let start: UnsafeMutablePointer<UInt8>
    private(set) var count = 0

    /// Allocates as many bytes as the source has: resolving references never makes text longer.
    init(capacity: Int) {
        start = .allocate(capacity: capacity + ByteBlock.scalarCount)
    }

    deinit {
        start.deallocate()
    }

    subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: start + range.lowerBound, count: range.count)
    }

    mutating func removeAll() {
        count = 0
    }

    mutating func append(_ byte: UInt8) {
        start[count] = byte
        count += 1
    }

    mutating func append(_ scalar: Unicode.Scalar) {
        for byte in UTF8.encode(scalar).unsafelyUnwrapped { append(byte) }
    }

    /// Appends the first bytes of a block.
    mutating func append(_ block: ByteBlock, count: Int) {
        // Storing the whole block takes one instruction; the surplus bytes are overwritten later.
        UnsafeMutableRawPointer(start + self.count).storeBytes(of: block, as: ByteBlock.self)
        self.count += count
    }
}
