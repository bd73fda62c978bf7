/// The keys of one mapping, to detect duplicates.
struct KeySet {
    private var fields: UInt64 = 0
    private var other: Int?
    private var more: Set<Int> = []

    /// Adds a key; returns false if it is a duplicate.
    ///
    /// Only the hash of unknown keys is stored. It is seeded per process, so collisions are unlikely, even
    /// deliberate ones.
    mutating func insert(_ key: UnsafeBufferPointer<UInt8>, _ field: Field?) -> Bool {
        if let field {
            let bit: UInt64 = 1 << field.rawValue
            defer { fields |= bit }
            return fields & bit == 0
        }
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(key))
        let hash = hasher.finalize()
        // Mappings rarely have more than one unknown key, which needs no allocation.
        guard let other else {
            other = hash
            return true
        }
        return hash != other && more.insert(hash).inserted
    }
}
