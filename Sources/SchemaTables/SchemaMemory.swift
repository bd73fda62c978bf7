/// Owns the tables of a compiled schema, which are read by threads at once without counting references.
final class SchemaMemory: Sendable {
    // Only added to while the schema is compiled, which one thread does.
    private nonisolated(unsafe) var blocks: [UnsafeMutableRawPointer] = []

    deinit {
        for block in blocks { block.deallocate() }
    }

    /// Copies values that need no cleaning up; they last as long as this object.
    func keep<Value: BitwiseCopyable>(_ values: [Value]) -> UnsafeBufferPointer<Value> {
        let copy = UnsafeMutableBufferPointer<Value>.allocate(capacity: max(values.count, 1))
        _ = copy.initialize(fromContentsOf: values)
        if let start = copy.baseAddress { blocks.append(UnsafeMutableRawPointer(start)) }
        return UnsafeBufferPointer(rebasing: copy[..<values.count])
    }
}
