/// A permanent id: an absolute URI of any scheme (`tag:`, `urn:`, `https:`, …) in ASCII (RFC 3986).
///
/// Characters not allowed in a URI are percent-encoded. Nothing else is changed, because ids are compared
/// byte by byte.
public struct PermanentID: Hashable, Sendable, CustomStringConvertible {
    /// The id, at most `WebAddress.maximumLength` bytes.
    public let string: String
    /// Whether the id is also an http or https URL, which a reader might open.
    public let isWebAddress: Bool

    /// Parses an id; surrounding white space, and tabs and line breaks inside it, are ignored.
    ///
    /// - Throws: ``AddressError`` if the text has no scheme or nothing after it, if a `tag:` URI violates RFC
    ///   4151 or a URN RFC 8141, if an http or https URL or any other `scheme://host` has an invalid host or
    ///   port, or if it is too long.
    public init(_ text: String) throws(AddressError) {
        var text = text
        let result = text.withUTF8 { bytes in
            Result { () throws(AddressError) in try PermanentID(bytes) }
        }
        self = try result.get()
    }

    /// Parses an id from UTF-8; see `init(_:)`.
    public init(_ bytes: UnsafeBufferPointer<UInt8>) throws(AddressError) {
        let trimmed = UnsafeBufferPointer(rebasing: bytes.withoutSpacesAround)
        guard trimmed.count <= WebAddress.maximumLength else { throw .tooLong }
        let repaired: [UInt8]
        do throws(AddressError) {
            repaired = try AddressRepair(trimmed).bytes
        } catch {
            switch error {
            case .empty, .relative, .missingScheme: throw .notAnID
            default: throw error
            }
        }
        guard repaired.count <= WebAddress.maximumLength else { throw .tooLong }
        let parts = try repaired.withUnsafeBufferPointer { buffer throws(AddressError) in
            try AddressParts(buffer)
        }
        guard parts.authorityStart < repaired.count else { throw .notAnID }
        try NameURI.check(repaired)
        string = String(decoding: repaired, as: UTF8.self)
        isWebAddress = parts.isWeb
    }

    /// Creates an id for a page that has none: its canonical address.
    public init(canonicalOf address: WebAddress) {
        string = address.canonical
        isWebAddress = true
    }

    /// Takes the text of an existing id without checking it.
    init(stored string: String, isWebAddress: Bool) {
        self.string = string
        self.isWebAddress = isWebAddress
    }

    /// The id itself.
    public var description: String { string }
}
