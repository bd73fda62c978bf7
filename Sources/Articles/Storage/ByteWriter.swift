import Text

/// Writes values one after the other into bytes that ``ByteReader`` reads back.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    init() {
        // Enough for most articles.
        bytes.reserveCapacity(2048)
    }

    /// Writes a number below 2⁶³ in seven bits a byte, the lowest first.
    mutating func write(_ number: Int) {
        var rest = UInt64(bitPattern: Int64(number))
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Writes a text with its length before it; nil is a length of its own.
    mutating func write(_ text: String?) {
        guard var text else { return bytes.append(0) }
        text.withUTF8 { utf8 in
            write(utf8.count + 1)
            bytes.append(contentsOf: utf8)
        }
    }

    /// Writes a list, each element by `element`.
    mutating func write<Element>(_ list: [Element], _ element: (inout ByteWriter, Element) -> Void) {
        write(list.count)
        for value in list { element(&self, value) }
    }

    /// Writes eight bytes, the lowest first.
    mutating func write(bits: UInt64) {
        for shift in stride(from: 0, to: UInt64(64), by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: bits >> shift))
        }
    }

    /// Writes a number that may be missing.
    mutating func write(_ number: Double?) {
        bytes.append(number == nil ? 0 : 1)
        if let number { write(bits: number.bitPattern) }
    }

    /// Writes a moment that may be missing.
    mutating func write(_ moment: Timestamp?) {
        bytes.append(moment == nil ? 0 : 1)
        guard let moment else { return }
        write(bits: UInt64(bitPattern: moment.seconds))
        write(Int(moment.nanoseconds))
    }
}
