/// Tells which values of a list come for the first time.
struct FirstTimes<Value: Hashable> {
    private var seen: Set<Value> = []

    /// Whether a value is none of those before it.
    ///
    /// - Parameter earlier: all values for which this was true.
    @inline(__always)
    mutating func has(_ value: Value, after earlier: some Collection<Value>) -> Bool {
        // Few are compared faster than hashed.
        guard earlier.count >= 8 else { return !earlier.contains(value) }
        if seen.isEmpty { seen = Set(earlier) }
        return seen.insert(value).inserted
    }
}
