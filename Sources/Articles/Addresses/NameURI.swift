import Text

/// The rules for URIs that are names, beyond RFC 3986: those of the schemes `tag` and `urn`.
enum NameURI {
    /// Checks an address of any scheme.
    ///
    /// - Throws: ``AddressError/notATag``, ``AddressError/notAURN``.
    static func check(_ address: [UInt8]) throws(AddressError) {
        guard let colon = address.firstIndex(of: UInt8(ascii: ":")) else { return }
        let rest = address[(colon + 1)...]
        let scheme = address[..<colon].map(\.lowercased)
        if scheme.elementsEqual("tag".utf8), TagURI.problem(in: rest) != nil { throw .notATag }
        if scheme.elementsEqual("urn".utf8), URN.problem(in: rest) != nil { throw .notAURN }
    }
}
