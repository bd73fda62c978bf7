extension String {
    /// Percent-encodes text for a URI: every byte of its UTF-8 that is not in `allowed`, including `%`.
    public init(percentEncoding text: String, allowing allowed: URIBytes = .unreserved) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if allowed.contains(byte) { bytes.append(byte) } else { bytes.appendPercentEncoded(byte) }
        }
        self.init(decoding: bytes, as: UTF8.self)
    }
}

extension [UInt8] {
    /// Appends `%` and the byte's two digits in upper case (RFC 3986, section 2.1).
    public mutating func appendPercentEncoded(_ byte: UInt8) {
        append(UInt8(ascii: "%"))
        for digit in [byte >> 4, byte & 0x0F] {
            append(digit < 10 ? digit + UInt8(ascii: "0") : digit - 10 + UInt8(ascii: "A"))
        }
    }
}

extension Collection<UInt8> {
    /// The byte encoded by `%` and two hexadecimal digits at the start; nil if there is no such escape.
    @inlinable
    public var percentDecodedFirst: UInt8? {
        let escape = prefix(3)
        guard escape.count == 3, first == UInt8(ascii: "%"),
            let high = escape.dropFirst().first?.hexDigitValue,
            let low = escape.dropFirst(2).first?.hexDigitValue
        else { return nil }
        return high << 4 | low
    }
}
