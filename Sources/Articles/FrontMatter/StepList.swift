/// A queue of events, and the text of those whose scalars are not in the source as they are.
struct StepList: ~Copyable {
    private var memory: UnsafeMutableBufferPointer<YAMLEvents.Step>
    private var count = 0
    private var taken = 0
    /// Valid as long as the queue.
    var texts = UnescapedText()

    /// Creates an empty queue with room for a number of events; it grows if needed.
    init(capacity: Int = 0) {
        memory = .allocate(capacity: capacity)
    }

    deinit { memory.deallocate() }

    /// Adds an event.
    @inline(__always)
    mutating func append(_ step: YAMLEvents.Step) {
        if count == memory.count { grow() }
        memory.initializeElement(at: count, to: step)
        count += 1
    }

    /// Removes the first event; nil if there are none left.
    @inline(__always)
    mutating func next() -> YAMLEvents.Step? {
        guard taken < count else { return nil }
        defer { taken += 1 }
        return memory[taken]
    }

    private mutating func grow() {
        let larger = UnsafeMutableBufferPointer<YAMLEvents.Step>.allocate(capacity: memory.count * 2 + 16)
        _ = larger.moveInitialize(fromContentsOf: memory[..<count])
        memory.deallocate()
        memory = larger
    }
}
