/// Counts lines and columns while a text is read once from its beginning to its end.
struct PlaceCounter {
    private var mark = YAMLEvents.Mark()
    private var offset = 0

    /// The place of a byte that is not before the one asked for last.
    mutating func mark(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> YAMLEvents.Mark {
        while self.offset < min(offset, bytes.count) {
            let byte = bytes[self.offset]
            if byte == 0x0A {
                mark = YAMLEvents.Mark(line: mark.line + 1)
            } else if byte & 0xC0 != 0x80 {
                mark = YAMLEvents.Mark(line: mark.line, column: mark.column + 1)
            }
            self.offset += 1
        }
        return mark
    }
}
