extension CharacterReferenceTable {
    /// The meaning of a name.
    struct Entry {
        let first: Unicode.Scalar
        let second: Unicode.Scalar?
        /// Whether HTML also accepts the name without a semicolon.
        let worksUnterminated: Bool
    }

    /// The length of the longest name in bytes.
    static let longestName = 31

    /// Finds the entry for a name, given without `&` and `;`, by binary search in the table's bytes.
    static func entry(named name: Slice<UnsafeBufferPointer<UInt8>>) -> Entry? {
        entries.withUTF8Buffer { table in
            var low = 0
            var high = table.count
            while low < high {
                var start = (low + high) / 2
                while start > low, !isSeparator(table[start - 1]) { start -= 1 }
                var nameEnd = start
                while !isMark(table[nameEnd]) { nameEnd += 1 }
                let candidate = table[start..<nameEnd]
                if name.elementsEqual(candidate) { return Entry(table, valueAt: nameEnd) }
                if name.lexicographicallyPrecedes(candidate) {
                    high = start
                } else {
                    low = nameEnd
                    while low < table.count, !isSeparator(table[low]) { low += 1 }
                    low += 1
                }
            }
            return nil
        }
    }

    fileprivate static func isSeparator(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "=") || byte == UInt8(ascii: "*")
    }
}

extension CharacterReferenceTable.Entry {
    fileprivate init?(_ table: UnsafeBufferPointer<UInt8>, valueAt mark: Int) {
        let value = table[(mark + 1)...].prefix { !CharacterReferenceTable.isSeparator($0) }
        let scalars = value.split(separator: UInt8(ascii: "+")).compactMap { digits in
            UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
        }
        guard let first = scalars.first else { return nil }
        self.first = first
        second = scalars.dropFirst().first
        worksUnterminated = table[mark] == UInt8(ascii: "*")
    }
}
