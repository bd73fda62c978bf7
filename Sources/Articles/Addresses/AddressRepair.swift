import Text

/// Turns an address as people write it into a valid URI, changing only what is not allowed.
struct AddressRepair {
    private(set) var bytes: [UInt8] = []

    /// Repairs an address, which may have white space around and inside it.
    init(_ original: UnsafeBufferPointer<UInt8>) throws(AddressError) {
        let text = Self.withoutWhiteSpace(original)
        bytes.reserveCapacity(text.count + text.count / 2)
        let parts = try text.withUnsafeBufferPointer { buffer throws(AddressError) in
            try AddressParts(buffer)
        }

        for byte in text[..<parts.authorityStart] {
            bytes.append(parts.isWeb ? byte.lowercased : byte)
        }
        if parts.host.lowerBound > parts.authorityStart {
            escape(text[parts.authorityStart..<parts.host.lowerBound - 1], allowing: .userinfo)
            bytes.append(UInt8(ascii: "@"))
        }
        let host = text[parts.host]
        bytes += host.contains { $0 >= 0x80 } ? try HostRules.punycode(host) : Array(host)
        bytes += text[parts.host.upperBound..<parts.tailStart]

        let tail = text[parts.tailStart...]
        if let hash = tail.firstIndex(of: UInt8(ascii: "#")) {
            escape(tail[..<hash], allowing: .tail)
            bytes.append(UInt8(ascii: "#"))
            escape(tail[(hash + 1)...], allowing: .tail)
        } else {
            escape(tail, allowing: .tail)
        }
    }

    private mutating func escape(_ part: ArraySlice<UInt8>, allowing allowed: URIBytes) {
        for index in part.indices {
            let byte = part[index]
            if allowed.contains(byte) || part[index...].percentDecodedFirst != nil {
                bytes.append(byte)
            } else {
                bytes.appendPercentEncoded(byte)
            }
        }
    }

    /// Removes surrounding Unicode white space, and tabs and line breaks anywhere, like browsers do.
    private static func withoutWhiteSpace(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var text = Array(bytes.withoutSpacesAround)
        if text.first ?? 0 >= 0x80 || text.last ?? 0 >= 0x80 {
            let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
            let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.endIndex
            let end = scalars.lastIndex { !$0.properties.isWhitespace }.map(scalars.index(after:)) ?? start
            text = Array(String(scalars[start..<end]).utf8)
        }
        text.removeAll { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        return text
    }
}
