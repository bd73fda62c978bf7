/// The keys of one mapping, for noticing one that occurs twice.
struct KeySet {
    private var fields: UInt64 = 0
    private var other: Int?
    private var more: Set<Int> = []

    /// Adds a key; false if it was there.
    ///
    /// Of keys that are no fields only the hash is kept, whose seed is the process' own: that two of them
    /// share one by chance or by design is not to be expected.
    mutating func insert(_ key: UnsafeBufferPointer<UInt8>, _ field: Field?) -> Bool {
        if let field {
            let bit: UInt64 = 1 << field.rawValue
            defer { fields |= bit }
            return fields & bit == 0
        }
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(key))
        let hash = hasher.finalize()
        // Mappings rarely have more than one, which needs no memory of its own.
        guard let other else {
            other = hash
            return true
        }
        return hash != other && more.insert(hash).inserted
    }
}
