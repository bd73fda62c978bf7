/// A document as programs write it: read in one pass, and checked against a schema as it is read.
///
/// The declaration, elements, attributes in double quotes, text, and references to characters and XML's own
/// five entities; names in ASCII, and namespaces that the root element declares. Anything else is not plain,
/// in doubt as well: no comments, CDATA sections, DOCTYPE, carriage returns or other encodings, and no
/// processing instructions but that for a style sheet. What is plain is well-formed; of all the rest, libxml2
/// finds out what it is.
struct PlainXML: ~Copyable {
    /// The bytes hold something else than the forms that are read here.
    struct NotPlainError: Error {}

    /// An attribute as it stands in a tag.
    struct Attribute {
        let name: PlainNames.Spelling
        let value: Range<Int>
    }

    /// Longer documents are libxml2's to judge, which limits the length of texts and values.
    private static let maximumLength = 10_000_000
    /// How deep elements may be nested here: well below libxml2's own limit.
    static let maximumDepth = 64

    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0
    /// The text or the attribute values at hand, their references resolved.
    var resolved: ResolvedText
    var names: PlainNames
    var attributes: [Attribute] = []
    /// Where the names of the open elements stand.
    var open: [Range<Int>] = []
    var validation: PlainValidation

    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ schema: PlainSchema) {
        self.bytes = bytes
        resolved = ResolvedText(capacity: bytes.count)
        names = PlainNames(in: bytes, symbols: schema.symbols)
        validation = PlainValidation(schema)
    }

    /// Whether a document is plain and valid; if not, it is another's to judge.
    static func isValid(_ document: [UInt8], by schema: PlainSchema) -> Bool {
        guard document.count <= maximumLength else { return false }
        return document.withUnsafeBufferPointer { bytes in
            var document = PlainXML(bytes, schema)
            do {
                try document.read()
                return true
            } catch {
                return false
            }
        }
    }

    /// The byte to read next; at the end 0, which no form allows.
    var current: UInt8 {
        position < bytes.count ? bytes[position] : 0
    }

    /// Reads a byte that must be there.
    mutating func expect(_ byte: UInt8) throws(NotPlainError) {
        guard current == byte else { throw NotPlainError() }
        position += 1
    }
}

// MARK: - Document

extension PlainXML {
    private mutating func read() throws(NotPlainError) {
        let declaration = #"<?xml version="1.0" encoding="UTF-8"?>"#
        if bytes.starts(with: declaration.utf8) { position = declaration.utf8.count }
        skipSpace()
        try skipStyleSheet()
        skipSpace()
        repeat {
            try expect(UInt8(ascii: "<"))
            if current == UInt8(ascii: "/") {
                try readEndTag()
            } else {
                try readStartTag()
            }
            if !open.isEmpty { try readText() }
        } while !open.isEmpty
        skipSpace()
        guard position == bytes.count else { throw NotPlainError() }
    }

    /// Passes over the declaration of a style sheet, as far as its address is of the plainest kind.
    private mutating func skipStyleSheet() throws(NotPlainError) {
        let declaration = #"<?xml-stylesheet type="text/css" href=""#
        guard bytes.dropFirst(position).starts(with: declaration.utf8) else { return }
        position += declaration.utf8.count
        while PlainNames.isNameByte(current) || current == UInt8(ascii: "/") { position += 1 }
        for byte in "\"?>".utf8 { try expect(byte) }
    }

    private mutating func skipSpace() {
        while current == UInt8(ascii: " ") || current == UInt8(ascii: "\n") { position += 1 }
    }

    private mutating func readText() throws(NotPlainError) {
        resolved.removeAll()
        try resolveText()
        try validation.text(resolved[0..<resolved.count])
    }
}
