import Text

/// A provider's domain, or the address of a host that has none.
public struct DomainName: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// ASCII in lower case, without a leading `www.` and a trailing dot.
    ///
    /// Internationalized names are in punycode, IPv6 addresses without brackets.
    public let string: String

    /// Reads a domain name from text; white space around it does not count.
    ///
    /// Throws when the text is anything but a host: a URL and a port are too much.
    public init(_ text: String) throws(AddressError) {
        var text = text
        let result = text.withUTF8 { bytes in
            Result { () throws(AddressError) in try DomainName(bytes) }
        }
        self = try result.get()
    }

    /// Reads a domain name from UTF-8, as `init(_:)` does from text.
    public init(_ bytes: UnsafeBufferPointer<UInt8>) throws(AddressError) {
        let name = bytes.withoutSpacesAround
        do throws(AddressError) {
            try HostRules.check(name)
            self.init(host: name)
        } catch {
            self = try Self.unusual(String(decoding: name, as: UTF8.self))
        }
    }

    /// The domain on which an address lies.
    public init(hostOf address: WebAddress) {
        self = address.withHost { DomainName(host: $0) }
    }

    /// Takes the text of a domain name made before.
    package init(stored string: String) {
        self.string = string
    }

    /// Takes a valid host.
    private init(host: Slice<UnsafeBufferPointer<UInt8>>) {
        let name = UnsafeBufferPointer(rebasing: HostRules.withoutLastDot(host))
        // In www.com it is the name itself.
        let isPrefixed = name.matches("www.", at: 0) && name.dropFirst(4).contains(UInt8(ascii: "."))
        string = HostRules.plain(isPrefixed ? name.dropFirst(4) : name[...])
    }

    /// An internationalized name or an IPv6 address, with or without brackets.
    private static func unusual(_ text: String) throws(AddressError) -> DomainName {
        let scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }
        guard let end = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else { throw .missingHost }
        let name = String(scalars[...end])
        guard !name.utf8.contains(where: "/?#@".utf8.contains) else { throw .invalidHost }
        let isBracketed = name.hasPrefix("[") && name.hasSuffix("]")
        let colons = name.utf8.count { $0 == UInt8(ascii: ":") }
        guard colons != 1, isBracketed || !name.hasPrefix("[") else { throw .invalidHost }
        let isBareIPv6 = colons > 1 && !isBracketed
        return DomainName(hostOf: try WebAddress(isBareIPv6 ? "http://[\(name)]" : "http://\(name)"))
    }

    /// The name itself.
    public var description: String { string }

    /// Orders domains byte by byte.
    public static func < (left: DomainName, right: DomainName) -> Bool { left.string < right.string }
}
