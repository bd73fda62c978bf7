import Text

/// Reads back what ``ByteWriter`` wrote, and trusts no length in it.
struct ByteReader {
    private let bytes: UnsafeRawBufferPointer
    private var position = 0

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { position == bytes.count }

    mutating func byte() throws(DamagedArticle) -> UInt8 {
        guard position < bytes.count else { throw DamagedArticle() }
        defer { position += 1 }
        return bytes[position]
    }

    mutating func number() throws(DamagedArticle) -> Int {
        var number: UInt64 = 0
        for shift in stride(from: 0, to: UInt64(63), by: 7) {
            let byte = try byte()
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return Int(number) }
        }
        throw DamagedArticle()
    }

    /// The UTF-8 of a text; nil where there was none.
    mutating func utf8() throws(DamagedArticle) -> UnsafeBufferPointer<UInt8>? {
        let length = try number() - 1
        guard length >= 0 else { return nil }
        guard length <= bytes.count - position else { throw DamagedArticle() }
        defer { position += length }
        return UnsafeRawBufferPointer(rebasing: bytes[position..<position + length])
            .bindMemory(to: UInt8.self)
    }

    mutating func text() throws(DamagedArticle) -> String? {
        try utf8().map { String(decoding: $0, as: UTF8.self) }
    }

    mutating func requiredText() throws(DamagedArticle) -> String {
        guard let text = try text() else { throw DamagedArticle() }
        return text
    }

    mutating func list<Element>(
        _ element: (inout ByteReader) throws(DamagedArticle) -> Element
    ) throws(DamagedArticle) -> [Element] {
        let count = try number()
        guard count <= bytes.count - position else { throw DamagedArticle() }
        var list: [Element] = []
        list.reserveCapacity(count)
        for _ in 0..<count { list.append(try element(&self)) }
        return list
    }

    mutating func bits() throws(DamagedArticle) -> UInt64 {
        guard bytes.count - position >= 8 else { throw DamagedArticle() }
        defer { position += 8 }
        return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    }

    mutating func double() throws(DamagedArticle) -> Double? {
        try byte() == 0 ? nil : Double(bitPattern: try bits())
    }

    mutating func moment() throws(DamagedArticle) -> Timestamp? {
        guard try byte() != 0 else { return nil }
        let seconds = Int64(bitPattern: try bits())
        guard let nanoseconds = Int32(exactly: try number()) else { throw DamagedArticle() }
        return Timestamp(seconds: seconds, nanoseconds: nanoseconds)
    }

    mutating func address() throws(DamagedArticle) -> WebAddress? {
        guard let text = try utf8() else { return nil }
        guard let address = try? WebAddress(text) else { throw DamagedArticle() }
        return address
    }

    mutating func requiredAddress() throws(DamagedArticle) -> WebAddress {
        guard let address = try address() else { throw DamagedArticle() }
        return address
    }
}
