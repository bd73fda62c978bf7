/// Memory of its own for scalars that do not stand in the document as they are meant.
struct UnescapedText: ~Copyable {
    private var memory: UnsafeMutableBufferPointer<UInt8>?
    private var start = 0
    private var end = 0

    deinit { memory?.deallocate() }

    /// Begins a scalar.
    ///
    /// - Parameter room: the most bytes that all scalars together may have; only the first call counts.
    mutating func begin(room: Int) {
        memory = memory ?? .allocate(capacity: room)
        start = end
    }

    /// Adds to the latest scalar.
    mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
        guard let memory else { return }
        end = memory[end...].update(fromContentsOf: piece)
    }

    /// The latest scalar; valid as long as this value.
    var latest: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: UnsafeBufferPointer(memory ?? .init(start: nil, count: 0))[start..<end])
    }
}
