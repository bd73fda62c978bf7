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
    /// Whether it has declarations, between `[` and `]`.
    public private(set) var hasDeclarations = false
    /// The names of the entities that it declares.
    public private(set) var entities: Set<String> = []
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
        var subset: (hasDeclarations: Bool, entities: Set<String>) = (false, [])
        if scanner.skip("[") { subset = Self.subset(&scanner) }
        (hasDeclarations, entities) = subset
        scanner.skipSpace()
        isClosed = scanner.skip(">") && !name.isEmpty
        end = scanner.position
    }

    /// The maximum number of entities whose names are kept.
    private static let limit = 10_000

    /// Reads up to the `]` that is not in a string, comment or processing instruction.
    private static func subset(
        _ scanner: inout ByteScanner
    ) -> (hasDeclarations: Bool, entities: Set<String>) {
        var (hasDeclarations, entities) = (false, Set<String>())
        while let byte = scanner.byte {
            if scanner.skip("<!--") {
                _ = scanner.skip(past: "-->")
            } else if scanner.skip("<?") {
                _ = scanner.skip(past: "?>")
            } else if byte == 0x22 || byte == 0x27 {
                if scanner.quoted() == nil { scanner.position = scanner.bytes.count }
            } else if scanner.skip("]") {
                break
            } else if scanner.skip("<!ENTITY") {
                hasDeclarations = true
                scanner.skipSpace()
                let name = scanner.name()
                if entities.count < limit { entities.insert(name) }
            } else {
                if !scanner.isAtSpace { hasDeclarations = true }
                scanner.position += 1
            }
        }
        return (hasDeclarations, entities)
    }
}
