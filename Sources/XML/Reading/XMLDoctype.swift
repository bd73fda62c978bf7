/// What stands in `<!DOCTYPE …>`, which is never acted on.
public struct XMLDoctype: Hashable, Sendable {
    /// Where it begins in the text.
    public let offset: Int
    /// Where the document goes on after it.
    let end: Int
    /// The name of the root element that it announces.
    public let name: String
    /// The public identifier.
    public let publicID: String?
    /// The system identifier, an address that is never fetched.
    public let systemID: String?
    /// Whether it declares things itself, between `[` and `]`.
    public let hasSubset: Bool
    /// Whether it is complete.
    let isClosed: Bool

    /// Reads a DOCTYPE that stands where the scanner is; nil if there is none.
    init?(_ scanner: inout ByteScanner) {
        offset = scanner.position
        guard scanner.skip("<!DOCTYPE"), scanner.skipSpace() else { return nil }
        name = scanner.name()
        scanner.skipSpace()
        var (publicID, systemID): (String?, String?)
        if scanner.skip("PUBLIC") {
            scanner.skipSpace()
            publicID = scanner.quoted()
            scanner.skipSpace()
            systemID = scanner.quoted()
        } else if scanner.skip("SYSTEM") {
            scanner.skipSpace()
            systemID = scanner.quoted()
        }
        (self.publicID, self.systemID) = (publicID, systemID)
        scanner.skipSpace()
        hasSubset = scanner.skip("[")
        if hasSubset { Self.skipSubset(&scanner) }
        scanner.skipSpace()
        isClosed = scanner.skip(">") && !name.isEmpty
        end = scanner.position
    }

    /// Skips to after the `]` that is in no string, comment or processing instruction.
    private static func skipSubset(_ scanner: inout ByteScanner) {
        while let byte = scanner.byte {
            if scanner.skip("<!--") {
                _ = scanner.skip(past: "-->")
            } else if scanner.skip("<?") {
                _ = scanner.skip(past: "?>")
            } else if byte == 0x22 || byte == 0x27 {
                if scanner.quoted() == nil { scanner.position = scanner.bytes.count }
            } else if scanner.skip("]") {
                return
            } else {
                scanner.position += 1
            }
        }
    }
}
