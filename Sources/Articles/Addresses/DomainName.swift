import Text

/// A provider's domain, or an IP address instead of one.
public struct DomainName: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The name in lower-case ASCII, without a leading `www.` and a trailing dot.
    ///
    /// Internationalized names are in punycode; IPv6 addresses have no brackets.
    public let string: String

    /// Parses a domain name; surrounding white space is ignored.
    ///
    /// Throws if the text is anything but a host, such as a URL or a host with a port.
    public init(_ text: String) throws(AddressError) {
        var text = text
        let result = text.withUTF8 { bytes in
            Result { () throws(AddressError) in try DomainName(bytes) }
        }
        self = try result.get()
    }

    /// Parses a domain name from UTF-8; see `init(_:)`.
    public init(_ bytes: UnsafeBufferPointer<UInt8>) throws(AddressError) {
        let name = bytes.withoutSpacesAround
        do throws(AddressError) {
            try HostRules.check(name)
            self.init(host: name)
        } catch {
            self = try Self.unusual(String(decoding: name, as: UTF8.self))
        }
    }

    /// The domain of an address.
    public init(hostOf address: WebAddress) {
        self = address.withHost { DomainName(host: $0) }
    }

    /// Takes the text of an existing domain name without checking it.
    package init(stored string: String) {
        self.string = string
    }

    /// Takes a valid host.
    private init(host: Slice<UnsafeBufferPointer<UInt8>>) {
        let name = UnsafeBufferPointer(rebasing: HostRules.withoutLastDot(host))
        // In www.com, it is the name itself.
        let isPrefixed = name.matches("www.", at: 0) && name.dropFirst(4).contains(UInt8(ascii: "."))
        string = HostRules.plain(isPrefixed ? name.dropFirst(4) : name[...])
    }

    /// Parses an internationalized name, or an IPv6 address with or without brackets.
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

    /// Compares domains byte by byte.
    public static func < (left: DomainName, right: DomainName) -> Bool { left.string < right.string }
}
