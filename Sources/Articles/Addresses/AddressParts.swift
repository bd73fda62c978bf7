import Text

/// Where the parts of a URI lie in its bytes, and whether they are already as RFC 3986 wants them.
struct AddressParts {
    /// Just after `://`, or after `:` where there is no authority.
    private(set) var authorityStart = 0
    /// The host, with the brackets of an IPv6 address and without the port.
    private(set) var host = 0..<0
    /// Where path, query and fragment begin.
    private(set) var tailStart = 0
    private(set) var isWeb = false
    /// False when something must be escaped or put into lower case or punycode first.
    private(set) var isClean = true

    /// Finds the parts, and checks host and port as far as they are ASCII.
    ///
    /// The bytes carry no white space around and no line breaks inside.
    init(_ bytes: UnsafeBufferPointer<UInt8>) throws(AddressFlaw) {
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

    private mutating func readScheme(_ bytes: UnsafeBufferPointer<UInt8>) throws(AddressFlaw) {
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

    private mutating func readAuthority(_ bytes: UnsafeBufferPointer<UInt8>) throws(AddressFlaw) {
        let nameEnd = bytes.firstIndex(from: authorityStart) { block, _ in
            .!(URIBytes.areLabel(block) .| block.equals("."))
        }
        if nameEnd == bytes.count || bytes[nameEnd] == UInt8(ascii: "/") {
            // Most authorities are a name and nothing else.
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
                HostRules.isIPv6(bytes[hostStart + 1..<close])
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

    private func checkPort(_ suffix: Slice<UnsafeBufferPointer<UInt8>>) throws(AddressFlaw) {
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
            } else if bytes[index] != UInt8(ascii: "%") || !bytes[index...].startsWithEscape {
                isClean = false
                return
            }
            index += 1
        }
    }

    private func isEscaped(_ part: Slice<UnsafeBufferPointer<UInt8>>, allowing allowed: URIBytes) -> Bool {
        part.indices.allSatisfy { index in
            allowed.contains(part[index])
                || part[index] == UInt8(ascii: "%") && part[index...].startsWithEscape
        }
    }
}

extension Collection<UInt8> {
    /// Whether a `%` is followed by its two hexadecimal digits.
    var startsWithEscape: Bool {
        let escape = prefix(3)
        return escape.count == 3 && escape.dropFirst().allSatisfy(URIBytes.hexDigits.contains)
    }
}
