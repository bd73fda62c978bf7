/// Storage for scalars that differ from their source text.
struct UnescapedText: ~Copyable {
    private var memory: UnsafeMutableBufferPointer<UInt8>?
    private var start = 0
    private var end = 0

    deinit { memory?.deallocate() }

    /// Begins a scalar.
    ///
    /// - Parameter room: the maximum length of all scalars together, in bytes; only used by the first call.
    mutating func begin(room: Int) {
        memory = memory ?? .allocate(capacity: room)
        start = end
    }

    /// Appends to the last scalar.
    mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
        guard let memory else { return }
        end = memory[end...].update(fromContentsOf: piece)
    }

    /// Appends a byte to the last scalar.
    mutating func append(_ byte: UInt8) {
        guard let memory else { return }
        memory[end] = byte
        end += 1
    }

    /// The last scalar; valid as long as this value.
    var latest: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: UnsafeBufferPointer(memory ?? .init(start: nil, count: 0))[start..<end])
    }
}
