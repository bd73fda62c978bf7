/// A mistake in an address; its description is a full phrase and never quotes the value.
public enum AddressError: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is no text, or only white space.
    case empty
    /// A path or other relative reference, which has no meaning without a base.
    case relative
    /// A reference without a scheme, such as `//example.com/`.
    case missingScheme
    /// A scheme that is neither http nor https.
    case otherScheme
    /// The host is missing.
    case missingHost
    /// A second scheme instead of the host, as in `https://https://example.com/`.
    case doubledScheme
    /// The host is not a name made of letters, digits, hyphens and underscores.
    case invalidHost
    /// The host, or one of its labels, is too long for DNS.
    case longHost
    /// A host that ends in a number but is not four numbers from 0 to 255.
    case invalidIPv4
    /// Square brackets without a valid IPv6 address inside (RFC 4291, section 2.2).
    case invalidIPv6
    /// The port is not a number from 0 to 65535.
    case invalidPort
    /// The address takes more than `WebAddress.maximumLength` bytes.
    case tooLong
    /// A permanent id without a scheme, or with nothing after it.
    case notAnID
    /// A `tag:` URI without an authority, a date or a colon after them (RFC 4151).
    case notATag
    /// A URN without a namespace or a name, or one with an invalid UUID (RFC 8141, RFC 9562).
    case notAURN

    /// What was expected and what was found, worded to follow a field's name.
    public var description: String {
        switch self {
        case .empty: "expected an absolute http or https URL, found nothing"
        case .relative: "expected an absolute http or https URL, found a relative one"
        case .missingScheme: "expected an absolute http or https URL, found one without a scheme"
        case .otherScheme: "expected an absolute http or https URL, found one with another scheme"
        case .missingHost: "expected a host, found none"
        case .doubledScheme: "expected a host after the scheme, found another scheme"
        case .invalidHost:
            "expected a host of letters, digits, hyphens and underscores between single dots, "
                + "found something else"
        case .longHost: "expected a host of at most 253 bytes with labels of at most 63, found a longer one"
        case .invalidIPv4: "expected an IPv4 address of four numbers from 0 to 255, found another number"
        case .invalidIPv6: "expected an IPv6 address in square brackets, found something else"
        case .invalidPort: "expected a port from 0 to 65535, found something else"
        case .tooLong: "expected at most \(WebAddress.maximumLength) bytes, found a longer address"
        case .notAnID: "expected a permanent id that is an absolute URI, found something else"
        case .notATag:
            "expected a tag: URI such as tag:example.org,2024:1, found one without a domain, a date or a colon"
        case .notAURN:
            "expected a URN such as urn:isbn:9780141036144 or urn:uuid: and a UUID, found something else"
        }
    }
}
