/// The contents of `<!DOCTYPE …>`, which are never acted on.
public struct XMLDoctype: Hashable, Sendable {
    /// Its position in the text.
    public let offset: Int
    /// The position after it.
    let end: Int
    /// The declared name of the root element.
    public let name: String
    /// The public identifier.
    public let publicID: String?
    /// The system identifier, an address that is never fetched.
    public let systemID: String?
    /// Whether it has an internal subset, between `[` and `]`.
    public let hasSubset: Bool
    /// Whether it is complete.
    let isClosed: Bool

    /// Reads a DOCTYPE at the scanner's position; nil if there is none.
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

    /// Skips past the `]` that is not in a string, comment or processing instruction.
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
