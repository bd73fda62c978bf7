/// The positions of a tag's attribute values, without namespace declarations.
struct XMLTagValues: IteratorProtocol {
    private var scanner: ByteScanner

    /// Scans the tag at a position; libxml2 must have found it well-formed.
    init(_ text: [UInt8], at offset: Int) {
        scanner = ByteScanner(text, at: offset + 1)
        _ = scanner.nameRange()
    }

    mutating func next() -> Range<Int>? {
        while true {
            scanner.skipSpace()
            let name = scanner.bytes[scanner.nameRange()]
            scanner.skipSpace()
            guard scanner.skip("=") else { return nil }
            scanner.skipSpace()
            guard let value = scanner.quotedRange() else { return nil }
            let isDeclaration =
                name.starts(with: "xmlns".utf8) && (name.count == 5 || name.dropFirst(5).first == 0x3A)
            if !isDeclaration { return value }
        }
    }
}
