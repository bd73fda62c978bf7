/// Detects duplicates in a list.
struct FirstTimes<Value: Hashable> {
    private var seen: Set<Value> = []

    /// Whether a value has not occurred before.
    ///
    /// - Parameter earlier: all values for which this returned true.
    @inline(__always)
    mutating func has(_ value: Value, after earlier: some Collection<Value>) -> Bool {
        // For a few values, comparing is faster than hashing.
        guard earlier.count >= 8 else { return !earlier.contains(value) }
        if seen.isEmpty { seen = Set(earlier) }
        return seen.insert(value).inserted
    }
}
