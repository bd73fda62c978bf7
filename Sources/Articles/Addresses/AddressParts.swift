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
        if bytes[authorityStart...].starts(with: [UInt8(ascii: "/"), UInt8(ascii: "/")]) {
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
        let allowed = URIBytes.scheme
        var end = 0
        while end < bytes.count, allowed.contains(bytes[end]) { end += 1 }
        guard end < bytes.count, bytes[end] == UInt8(ascii: ":"), first.isLetter else {
            throw bytes.starts(with: "//".utf8) ? .missingScheme : .relative
        }
        isWeb =
            bytes[..<end].elementsEqual("https".utf8.prefix(end), by: { $0.lowercased == $1 })
            && end >= 4
        if isWeb, bytes[..<end].contains(where: \.isCapital) { isClean = false }
        authorityStart = end + 1
    }

    private mutating func readAuthority(_ bytes: UnsafeBufferPointer<UInt8>) throws(AddressFlaw) {
        var hostStart = authorityStart
        var end = authorityStart
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
        let allowed = URIBytes.tail
        var inFragment = false
        var index = tailStart
        while index < bytes.count {
            let byte = bytes[index]
            if !allowed.contains(byte) {
                if byte == UInt8(ascii: "#"), !inFragment {
                    inFragment = true
                } else if byte != UInt8(ascii: "%") || !bytes[index...].startsWithEscape {
                    isClean = false
                    return
                }
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
