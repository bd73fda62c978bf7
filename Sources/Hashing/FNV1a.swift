/// The FNV-1a hash of 64 bits: fast and the same on every machine, but anyone can create collisions.
@frozen public struct FNV1a: Hashable, Sendable {
    /// The hash of the bytes so far.
    public var value: UInt64 = 0xcbf2_9ce4_8422_2325

    /// Starts without bytes.
    @inlinable public init() {}

    /// Hashes bytes.
    @inlinable public init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { add(byte) }
    }

    /// Adds a byte.
    @inlinable public mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
    }
}
