import Foundation
import Text

/// The rules for hosts in addresses.
enum HostRules {
    /// Checks an ASCII host name or dotted IPv4 address; a trailing dot is allowed.
    static func check(_ name: Slice<UnsafeBufferPointer<UInt8>>) throws(AddressError) {
        let (bytes, dot) = (name.base, UInt8(ascii: "."))
        var end = name.endIndex
        if end > name.startIndex, bytes[end - 1] == dot { end -= 1 }
        guard end > name.startIndex else { throw .missingHost }
        guard end - name.startIndex <= 253 else { throw .longHost }

        var labelStart = name.startIndex
        while true {
            let labelEnd = min(
                bytes.firstIndex(from: labelStart) { block, _ in .!URIBytes.areLabel(block) }, end)
            let isLast = labelEnd == end
            guard labelEnd > labelStart, isLast || bytes[labelEnd] == dot else { throw .invalidHost }
            guard labelEnd - labelStart <= 63 else { throw .longHost }
            if isLast { break }
            labelStart = labelEnd + 1
        }
        // Browsers parse any host that ends in a number as IPv4: shortened, octal or hexadecimal.
        if name[labelStart].isDigit, isNumber(name[labelStart..<end]),
            !IPAddress.isVersion4(name[name.startIndex..<end])
        {
            throw .invalidIPv4
        }
    }

    /// A valid host name in the form used for comparison: in lower case, without a trailing dot.
    static func plain(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        let name = withoutLastDot(name)
        if !name.contains(where: \.isCapital) { return String(decoding: name, as: UTF8.self) }
        return String(decoding: name.map(\.lowercased), as: UTF8.self)
    }

    /// A valid host name without a trailing dot.
    static func withoutLastDot(
        _ name: Slice<UnsafeBufferPointer<UInt8>>
    ) -> Slice<UnsafeBufferPointer<UInt8>> {
        name.last == UInt8(ascii: ".") ? name.dropLast() : name
    }

    /// Converts the host to ASCII, with internationalized labels in punycode (RFC 5891), and checks it again.
    static func punycode(_ name: some Collection<UInt8>) throws(AddressError) -> [UInt8] {
        var components = URLComponents()
        components.host = String(decoding: name, as: UTF8.self)
        guard let encoded = components.encodedHost else { throw .invalidHost }
        var ascii = Array(encoded.utf8)
        for index in ascii.indices { ascii[index] = ascii[index].lowercased }
        let error = ascii.withUnsafeBufferPointer { buffer in
            do throws(AddressError) { try check(buffer[...]) } catch { return error as AddressError? }
            return nil
        }
        if let error { throw error }
        return ascii
    }

    private static func isNumber(_ label: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        if label.allSatisfy(\.isDigit) { return true }
        let digits = label.dropFirst(2)
        return label.prefix(2).elementsEqual(
            [UInt8(ascii: "0"), UInt8(ascii: "x")], by: { $0.lowercased == $1 })
            && digits.allSatisfy(\.isHexDigit)
    }
}
