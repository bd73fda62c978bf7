/// Owns the tables of a compiled schema, which threads read without reference counting.
final class SchemaMemory: Sendable {
    // Only changed while the schema is compiled, on a single thread.
    private nonisolated(unsafe) var blocks: [UnsafeMutableRawPointer] = []

    deinit {
        for block in blocks { block.deallocate() }
    }

    /// Copies values of a trivial type; they live as long as this object.
    func keep<Value: BitwiseCopyable>(_ values: [Value]) -> UnsafeBufferPointer<Value> {
        let copy = UnsafeMutableBufferPointer<Value>.allocate(capacity: max(values.count, 1))
        _ = copy.initialize(fromContentsOf: values)
        if let start = copy.baseAddress { blocks.append(UnsafeMutableRawPointer(start)) }
        return UnsafeBufferPointer(rebasing: copy[..<values.count])
    }
}
