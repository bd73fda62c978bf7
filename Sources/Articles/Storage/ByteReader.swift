import Text

/// Reads what ``ByteWriter`` wrote, and checks all lengths.
struct ByteReader {
    private let bytes: UnsafeRawBufferPointer
    private var position = 0
    private var lastAddress: [UInt8] = []

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { position == bytes.count }

    mutating func byte() throws(DamagedArticleError) -> UInt8 {
        guard position < bytes.count else { throw DamagedArticleError() }
        defer { position += 1 }
        return bytes[position]
    }

    mutating func number() throws(DamagedArticleError) -> Int {
        var number: UInt64 = 0
        for shift in stride(from: 0, to: UInt64(63), by: 7) {
            let byte = try byte()
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return Int(number) }
        }
        throw DamagedArticleError()
    }

    /// The UTF-8 of a text; nil if the text was nil.
    mutating func utf8() throws(DamagedArticleError) -> UnsafeBufferPointer<UInt8>? {
        let length = try number() - 1
        guard length >= 0 else { return nil }
        guard length <= bytes.count - position else { throw DamagedArticleError() }
        defer { position += length }
        return UnsafeRawBufferPointer(rebasing: bytes[position..<position + length])
            .bindMemory(to: UInt8.self)
    }

    mutating func text() throws(DamagedArticleError) -> String? {
        try utf8().map { String(decoding: $0, as: UTF8.self) }
    }

    mutating func requiredText() throws(DamagedArticleError) -> String {
        guard let text = try text() else { throw DamagedArticleError() }
        return text
    }

    mutating func list<Element>(
        _ element: (inout ByteReader) throws(DamagedArticleError) -> Element
    ) throws(DamagedArticleError) -> [Element] {
        let count = try number()
        guard count <= bytes.count - position else { throw DamagedArticleError() }
        var list: [Element] = []
        list.reserveCapacity(count)
        for _ in 0..<count { list.append(try element(&self)) }
        return list
    }

    mutating func bits() throws(DamagedArticleError) -> UInt64 {
        guard bytes.count - position >= 8 else { throw DamagedArticleError() }
        defer { position += 8 }
        return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    }

    mutating func double() throws(DamagedArticleError) -> Double? {
        try byte() == 0 ? nil : Double(bitPattern: try bits())
    }

    mutating func moment() throws(DamagedArticleError) -> Timestamp? {
        guard try byte() != 0 else { return nil }
        let seconds = Int64(bitPattern: try bits())
        guard let nanoseconds = Int32(exactly: try number()) else { throw DamagedArticleError() }
        return Timestamp(seconds: seconds, nanoseconds: nanoseconds)
    }

    /// The UTF-8 of an address, in ``lastAddress``; false if there is none.
    private mutating func readAddress() throws(DamagedArticleError) -> Bool {
        guard let middle = try utf8() else { return false }
        let (start, end) = (try number(), try number())
        guard start <= lastAddress.count, end <= lastAddress.count - start else {
            throw DamagedArticleError()
        }
        lastAddress.replaceSubrange(start..<lastAddress.count - end, with: middle)
        return true
    }

    mutating func address() throws(DamagedArticleError) -> WebAddress? {
        guard try readAddress() else { return nil }
        let address = lastAddress.withUnsafeBufferPointer { try? WebAddress($0) }
        guard let address else { throw DamagedArticleError() }
        return address
    }

    /// An address of any scheme, which is not checked.
    mutating func requiredAddressText() throws(DamagedArticleError) -> String {
        guard try readAddress() else { throw DamagedArticleError() }
        return String(decoding: lastAddress, as: UTF8.self)
    }

    mutating func requiredAddress() throws(DamagedArticleError) -> WebAddress {
        guard let address = try address() else { throw DamagedArticleError() }
        return address
    }
}
