/// A permanent id: an absolute URI of any scheme (`tag:`, `urn:`, `https:`, …) in ASCII (RFC 3986).
///
/// What a URI may not hold is percent-encoded; nothing else is changed, since ids are compared byte by byte.
public struct PermanentID: Hashable, Sendable, CustomStringConvertible {
    /// The id, at most `WebAddress.maximumLength` bytes.
    public let string: String
    /// Whether the id is also an http or https URL, which a reader may open.
    public let isWebAddress: Bool

    /// Reads an id from text; white space around it, tabs and line breaks inside it do not count.
    ///
    /// - Throws: ``AddressError`` when the text has no scheme or nothing after it, when a `tag:` URI is not as RFC 4151
    ///   has it or a URN not as RFC 8141, when an http or https URL or any other `scheme://host` has an invalid host
    ///   or port, or when it is too long.
    public init(_ text: String) throws(AddressError) {
        var text = text
        let result = text.withUTF8 { bytes in
            Result { () throws(AddressError) in try PermanentID(bytes) }
        }
        self = try result.get()
    }

    /// Reads an id from UTF-8, as `init(_:)` does from text.
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

    /// The id of a page that has none of its own: its canonical address.
    public init(canonicalOf address: WebAddress) {
        string = address.canonical
        isWebAddress = true
    }

    /// Takes the text of an id made before.
    init(stored string: String, isWebAddress: Bool) {
        self.string = string
        self.isWebAddress = isWebAddress
    }

    /// The id itself.
    public var description: String { string }
}
