import Text

/// An absolute http or https URL, written as a valid ASCII URI (RFC 3986).
///
/// Characters that are not allowed where they occur are percent-encoded as UTF-8. The scheme is in lower
/// case, and an internationalized host in punycode. Everything that was valid is unchanged.
public struct WebAddress: Hashable, Sendable, CustomStringConvertible {
    /// The maximum length of an address in bytes, both before and after percent-encoding.
    public static let maximumLength = 8_192

    /// The address: ASCII, beginning with `http://` or `https://`.
    public let string: String

    // 16 bits are enough for the maximum length.
    private let hostStart: UInt16
    private let hostEnd: UInt16
    private let tailStart: UInt16

    /// Parses an address; surrounding white space, and tabs and line breaks inside it, are ignored.
    ///
    /// Throws if the text is not an absolute http or https URL with a valid host and port, or if it takes
    /// more than `maximumLength` bytes.
    public init(_ text: String) throws(AddressError) {
        var text = text
        let result = text.withUTF8 { bytes in
            Result { () throws(AddressError) in try WebAddress(bytes) }
        }
        self = try result.get()
    }

    /// Parses an address from UTF-8; see `init(_:)`.
    public init(_ bytes: UnsafeBufferPointer<UInt8>) throws(AddressError) {
        let trimmed = UnsafeBufferPointer(rebasing: bytes.withoutSpacesAround)
        guard trimmed.count <= Self.maximumLength else { throw .tooLong }
        if let parts = try? AddressParts(trimmed), parts.isClean, parts.isWeb {
            self.init(clean: trimmed, parts)
        } else {
            let repaired = try AddressRepair(trimmed).bytes
            guard repaired.count <= Self.maximumLength else { throw .tooLong }
            self = try repaired.withUnsafeBufferPointer { buffer throws(AddressError) in
                let parts = try AddressParts(buffer)
                guard parts.isWeb else { throw .otherScheme }
                return WebAddress(clean: buffer, parts)
            }
        }
    }

    private init(clean bytes: UnsafeBufferPointer<UInt8>, _ parts: AddressParts) {
        string = String(decoding: bytes, as: UTF8.self)
        hostStart = UInt16(parts.host.lowerBound)
        hostEnd = UInt16(parts.host.upperBound)
        tailStart = UInt16(parts.tailStart)
    }

    /// The host in lower case, without user, port, trailing dot and the brackets of an IPv6 address.
    public var host: String { withHost { HostRules.plain($0) } }

    /// Calls `body` with the host's bytes, without the brackets of an IPv6 address.
    func withHost<Result>(_ body: (Slice<UnsafeBufferPointer<UInt8>>) -> Result) -> Result {
        withParts { bytes, host, _ in
            let isBracketed = bytes[host.lowerBound] == UInt8(ascii: "[")
            return body(isBracketed ? bytes[host].dropFirst().dropLast() : bytes[host])
        }
    }

    /// The address itself.
    public var description: String { string }

    /// Addresses are equal if their text is the same; compare `canonical` to find links to the same page.
    public static func == (left: WebAddress, right: WebAddress) -> Bool { left.string == right.string }

    /// Hashes the text.
    public func hash(into hasher: inout Hasher) { hasher.combine(string) }

    /// Calls `body` with the bytes, the range of the host, and the position of the path.
    func withParts<Result>(
        _ body: (UnsafeBufferPointer<UInt8>, _ host: Range<Int>, _ tailStart: Int) -> Result
    ) -> Result {
        var copy = string
        return copy.withUTF8 { body($0, Int(hostStart)..<Int(hostEnd), Int(tailStart)) }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The bytes without surrounding ASCII white space.
    var withoutSpacesAround: SubSequence {
        var start = startIndex
        var end = endIndex
        while start < end, self[start].isASCIISpace { start += 1 }
        while start < end, self[end - 1].isASCIISpace { end -= 1 }
        return self[start..<end]
    }
}
