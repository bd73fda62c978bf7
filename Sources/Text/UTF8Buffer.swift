/// A buffer for writing documents in UTF-8.
///
/// ```swift
/// var buffer = UTF8Buffer()
/// buffer.append("<p>")
/// let bytes = buffer.take()
/// ```
@frozen
public struct UTF8Buffer: ~Copyable {
    @usableFromInline var memory: UnsafeMutableBufferPointer<UInt8>
    @usableFromInline var end = 0

    /// Creates an empty buffer with room for a number of bytes.
    public init(capacity: Int = 2048) {
        memory = .allocate(capacity: capacity)
    }

    deinit {
        memory.deallocate()
    }

    /// The number of bytes.
    @inlinable public var count: Int { end }

    /// Calls `body` with the bytes so far.
    @inlinable
    public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        body(UnsafeBufferPointer(rebasing: memory[..<end]))
    }

    /// Returns the bytes so far, and clears the buffer; its memory is reused.
    public mutating func take() -> [UInt8] {
        defer { end = 0 }
        return withBytes(Array.init)
    }

    /// Returns the bytes so far as a string, and clears the buffer; its memory is reused.
    public mutating func takeString() -> String {
        defer { end = 0 }
        return withBytes { String(decoding: $0, as: UTF8.self) }
    }

    /// Clears the buffer; its memory is reused.
    public mutating func removeAll() { end = 0 }

    /// Appends a byte.
    @inlinable @inline(__always)
    public mutating func append(_ byte: UInt8) {
        reserve(1)
        memory[end] = byte
        end += 1
    }

    /// Appends a literal.
    @inlinable @inline(__always)
    public mutating func append(_ literal: StaticString) {
        append(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    /// Appends bytes.
    @inlinable
    public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        reserve(bytes.count)
        _ = UnsafeMutableBufferPointer(rebasing: memory[end...]).update(fromContentsOf: bytes)
        end += bytes.count
    }

    /// Appends a number in decimal.
    @inlinable
    public mutating func append(decimal number: some FixedWidthInteger) {
        if number < 0 { append(UInt8(ascii: "-")) }
        let start = end
        var rest = UInt64(number.magnitude)
        repeat {
            append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        memory[start..<end].reverse()
    }

    /// Appends the bytes from `start` up to the first special one.
    ///
    /// Returns its position, or the number of bytes if there is none.
    ///
    /// - Parameter isSpecial: tests all bytes of a block.
    @inlinable @inline(__always)
    public mutating func append(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, upTo isSpecial: (ByteBlock) -> ByteBlock.Mask
    ) -> Int {
        reserve(bytes.count - start + ByteBlock.scalarCount)
        var index = start
        while index < bytes.count {
            let block = bytes.block(at: index) ?? bytes.lastBlocks(from: index).0
            // Storing the whole block takes one instruction; the surplus bytes are overwritten later.
            UnsafeMutableRawBufferPointer(memory).storeBytes(
                of: block, toByteOffset: end, as: ByteBlock.self)
            let plain = min(isSpecial(block).firstTrue ?? ByteBlock.scalarCount, bytes.count - index)
            index += plain
            end += plain
            if plain < ByteBlock.scalarCount { break }
        }
        return index
    }

    /// Appends bytes, replacing special ones.
    ///
    /// - Parameters:
    ///   - isSpecial: tests all bytes of a block.
    ///   - replacement: returns what to write for a special byte.
    @inlinable @inline(__always)
    public mutating func append(
        _ bytes: UnsafeBufferPointer<UInt8>, replacing isSpecial: (ByteBlock) -> ByteBlock.Mask,
        with replacement: (UInt8) -> StaticString
    ) {
        var index = 0
        while true {
            index = append(bytes, from: index, upTo: isSpecial)
            guard index < bytes.count else { return }
            append(replacement(bytes[index]))
            index += 1
        }
    }

    @inlinable @inline(__always)
    mutating func reserve(_ more: Int) {
        if end + more > memory.count { grow(by: more) }
    }

    @usableFromInline @inline(never)
    mutating func grow(by more: Int) {
        let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(end + more, memory.count * 2))
        withBytes { _ = larger.update(fromContentsOf: $0) }
        memory.deallocate()
        memory = larger
    }
}
