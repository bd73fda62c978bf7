import Text

/// An absolute http or https URL, written as a valid ASCII URI (RFC 3986).
///
/// Everything that a URI may not hold in its place is percent-encoded as UTF-8, the scheme is in lower
/// case, and an internationalized host in punycode. Whatever was valid before stays as it was.
public struct WebAddress: Hashable, Sendable, CustomStringConvertible {
    /// The most bytes an address may take, before and after it has been percent-encoded.
    public static let maximumLength = 8_192

    /// The address: ASCII, beginning with `http://` or `https://`.
    public let string: String

    // Sixteen bits suffice up to the maximum length.
    private let hostStart: UInt16
    private let hostEnd: UInt16
    private let tailStart: UInt16

    /// Reads an address from text; white space around it, tabs and line breaks inside it do not count.
    ///
    /// Throws when the text is not an absolute http or https URL with a valid host and port, or when it
    /// takes more than `maximumLength` bytes.
    public init(_ text: String) throws(AddressError) {
        var text = text
        let result = text.withUTF8 { bytes in
            Result { () throws(AddressError) in try WebAddress(bytes) }
        }
        self = try result.get()
    }

    /// Reads an address from UTF-8, as `init(_:)` does from text.
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

    /// The host in lower case: without user, port and trailing dot, an IPv6 address without brackets.
    public var host: String { withHost { HostRules.plain($0) } }

    /// Calls `body` with the host's bytes, of an IPv6 address without brackets.
    func withHost<Result>(_ body: (Slice<UnsafeBufferPointer<UInt8>>) -> Result) -> Result {
        withParts { bytes, host, _ in
            let isBracketed = bytes[host.lowerBound] == UInt8(ascii: "[")
            return body(isBracketed ? bytes[host].dropFirst().dropLast() : bytes[host])
        }
    }

    /// The address itself.
    public var description: String { string }

    /// Two addresses are equal when they are the same text; compare `canonical` for the same page.
    public static func == (left: WebAddress, right: WebAddress) -> Bool { left.string == right.string }

    /// Hashes the text.
    public func hash(into hasher: inout Hasher) { hasher.combine(string) }

    /// Calls `body` with the bytes, where the host lies in them, and where the path begins.
    func withParts<Result>(
        _ body: (UnsafeBufferPointer<UInt8>, _ host: Range<Int>, _ tailStart: Int) -> Result
    ) -> Result {
        var copy = string
        return copy.withUTF8 { body($0, Int(hostStart)..<Int(hostEnd), Int(tailStart)) }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The bytes without ASCII white space at both ends.
    var withoutSpacesAround: SubSequence {
        var start = startIndex
        var end = endIndex
        while start < end, self[start].isASCIISpace { start += 1 }
        while start < end, self[end - 1].isASCIISpace { end -= 1 }
        return self[start..<end]
    }
}
