import Text

/// The positions of a URI's parts in its bytes, and whether they already conform to RFC 3986.
struct AddressParts {
    /// The position after `://`, or after `:` if there is no authority.
    private(set) var authorityStart = 0
    /// The host, with the brackets of an IPv6 address and without the port.
    private(set) var host = 0..<0
    /// The position at which path, query and fragment begin.
    private(set) var tailStart = 0
    private(set) var isWeb = false
    /// False if something must be percent-encoded, lower-cased or converted to punycode first.
    private(set) var isClean = true

    /// Finds the parts, and checks host and port as far as they are ASCII.
    ///
    /// The bytes must have no surrounding white space and no line breaks.
    init(_ bytes: UnsafeBufferPointer<UInt8>) throws(AddressError) {
        try readScheme(bytes)
        if bytes.matches("//", at: authorityStart) {
            authorityStart += 2
            try readAuthority(bytes)
        } else if isWeb {
            throw .missingHost
        } else {
            host = authorityStart..<authorityStart
            tailStart = authorityStart
        }
        readTail(bytes)
    }

    private mutating func readScheme(_ bytes: UnsafeBufferPointer<UInt8>) throws(AddressError) {
        guard let first = bytes.first else { throw .empty }
        let end = bytes.firstIndex(from: 0) { block, _ in .!URIBytes.areScheme(block) }
        guard end < bytes.count, bytes[end] == UInt8(ascii: ":"), first.isLetter else {
            throw bytes.matches("//", at: 0) ? .missingScheme : .relative
        }
        isWeb = Self.isWebScheme(bytes[..<end])
        if isWeb, bytes[..<end].contains(where: \.isCapital) { isClean = false }
        authorityStart = end + 1
    }

    private static func isWebScheme(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let scheme: StaticString = name.count == 5 ? "https" : "http"
        return name.count == scheme.utf8CodeUnitCount && name.base.matches(scheme, at: name.startIndex)
    }

    private mutating func readAuthority(_ bytes: UnsafeBufferPointer<UInt8>) throws(AddressError) {
        let nameEnd = bytes.firstIndex(from: authorityStart) { block, _ in
            .!(URIBytes.areLabel(block) .| block.equals("."))
        }
        if nameEnd == bytes.count || bytes[nameEnd] == UInt8(ascii: "/") {
            // Most authorities consist of just a name.
            host = authorityStart..<nameEnd
            tailStart = nameEnd
            if isWeb || !host.isEmpty { try HostRules.check(bytes[host]) }
            return
        }

        var hostStart = authorityStart
        var end = nameEnd
        var isASCII = true
        authority: while end < bytes.count {
            switch bytes[end] {
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"):
                break authority
            case UInt8(ascii: "@"):
                hostStart = end + 1
                isASCII = true
            case 0x80...:
                isASCII = false
            default:
                break
            }
            end += 1
        }
        tailStart = end
        if hostStart > authorityStart, !isEscaped(bytes[authorityStart..<hostStart - 1], allowing: .userinfo)
        {
            isClean = false
        }

        var hostEnd = hostStart
        if hostEnd < end, bytes[hostEnd] == UInt8(ascii: "[") {
            guard let close = bytes[hostStart..<end].firstIndex(of: UInt8(ascii: "]")),
                IPAddress.isVersion6(bytes[hostStart + 1..<close])
            else { throw .invalidIPv6 }
            hostEnd = close + 1
        } else {
            while hostEnd < end, bytes[hostEnd] != UInt8(ascii: ":") { hostEnd += 1 }
            if !isASCII {
                isClean = false
            } else if isWeb || hostEnd > hostStart {
                try HostRules.check(bytes[hostStart..<hostEnd])
            }
        }
        host = hostStart..<hostEnd
        if isWeb, end == hostEnd + 1, Self.isWebScheme(bytes[host]) { throw .doubledScheme }
        try checkPort(bytes[hostEnd..<end])
    }

    private func checkPort(_ suffix: Slice<UnsafeBufferPointer<UInt8>>) throws(AddressError) {
        guard let colon = suffix.first else { return }
        guard colon == UInt8(ascii: ":") else { throw .invalidHost }
        var port = 0
        for byte in suffix.dropFirst() {
            guard byte.isDigit else { throw .invalidPort }
            port = port * 10 + Int(byte & 0x0F)
            guard port <= 65535 else { throw .invalidPort }
        }
    }

    private mutating func readTail(_ bytes: UnsafeBufferPointer<UInt8>) {
        var inFragment = false
        var index = tailStart
        while true {
            index = bytes.firstIndex(from: index) { block, _ in .!URIBytes.areTail(block) }
            guard index < bytes.count else { return }
            if bytes[index] == UInt8(ascii: "#"), !inFragment {
                inFragment = true
            } else if bytes[index...].percentDecodedFirst == nil {
                isClean = false
                return
            }
            index += 1
        }
    }

    private func isEscaped(_ part: Slice<UnsafeBufferPointer<UInt8>>, allowing allowed: URIBytes) -> Bool {
        part.indices.allSatisfy { index in
            allowed.contains(part[index]) || part[index...].percentDecodedFirst != nil
        }
    }
}
