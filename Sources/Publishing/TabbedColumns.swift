/// The columns of a line, which tabs separate, read one after the other.
///
/// There may be a hundred thousand lines, so a column only becomes a string if it is one.
struct TabbedColumns {
    private var rest: Slice<UnsafeBufferPointer<UInt8>>?

    /// Begins with the first column.
    init(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
        rest = line
    }

    private mutating func next() -> Slice<UnsafeBufferPointer<UInt8>>? {
        guard let line = rest else { return nil }
        let tab = line.firstIndex(of: UInt8(ascii: "\t"))
        rest = tab.map { line[line.index(after: $0)...] }
        return line[..<(tab ?? line.endIndex)]
    }

    /// The next column; nil after the last one.
    mutating func text() -> String? {
        next().map { String(decoding: $0, as: UTF8.self) }
    }

    /// All columns that are left.
    mutating func texts() -> [String] {
        var texts: [String] = []
        while let text = text() { texts.append(text) }
        return texts
    }

    /// The next column as a decimal number; nil if it is none, and after the last one.
    mutating func number<Number: FixedWidthInteger>(_ type: Number.Type) -> Number? {
        text().flatMap { Number($0) }
    }
}
