import Text

/// Serializes values into bytes for ``ByteReader``.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []
    private var lastAddress = ""

    init() {
        // Enough for most articles.
        bytes.reserveCapacity(2048)
    }

    /// Writes a number below 2⁶³ with seven bits per byte, lowest first.
    mutating func write(_ number: Int) {
        var rest = UInt64(bitPattern: Int64(number))
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Writes a text after its length; nil has a special length.
    mutating func write(_ text: String?) {
        guard var text else { return bytes.append(0) }
        text.withUTF8 { utf8 in
            write(utf8.count + 1)
            bytes.append(contentsOf: utf8)
        }
    }

    /// Writes an address: what it does not have in common with the last one, and how much it has.
    ///
    /// An article has several, most of which begin or end alike.
    mutating func write(address: String?) {
        guard let address else { return bytes.append(0) }
        var (new, old) = (address, lastAddress)
        new.withUTF8 { new in
            old.withUTF8 { old in
                let length = min(new.count, old.count)
                var (start, end) = (0, 0)
                while start < length, new[start] == old[start] { start += 1 }
                while end < length - start, new[new.count - 1 - end] == old[old.count - 1 - end] { end += 1 }
                write(new.count - start - end + 1)
                bytes.append(contentsOf: new[start..<new.count - end])
                write(start)
                write(end)
            }
        }
        lastAddress = address
    }

    /// Writes a list, using `element` for each element.
    mutating func write<Element>(_ list: [Element], _ element: (inout ByteWriter, Element) -> Void) {
        write(list.count)
        for value in list { element(&self, value) }
    }

    /// Writes eight bytes, lowest first.
    mutating func write(bits: UInt64) {
        for shift in stride(from: 0, to: UInt64(64), by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: bits >> shift))
        }
    }

    /// Writes an optional number.
    mutating func write(_ number: Double?) {
        bytes.append(number == nil ? 0 : 1)
        if let number { write(bits: number.bitPattern) }
    }

    /// Writes an optional time.
    mutating func write(_ moment: Timestamp?) {
        bytes.append(moment == nil ? 0 : 1)
        guard let moment else { return }
        write(bits: UInt64(bitPattern: moment.seconds))
        write(Int(moment.nanoseconds))
    }
}
