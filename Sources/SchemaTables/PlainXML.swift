/// Parses XML as programs write it in one pass, and validates it against a schema at the same time.
///
/// It accepts the declaration, elements, attributes in double quotes, text, and references to characters and
/// XML's own five entities; ASCII names, and namespaces declared on the root element. It rejects everything
/// else, and anything in doubt: comments, CDATA sections, DOCTYPE, carriage returns, other encodings, and
/// processing instructions except one for a style sheet. What it accepts is well-formed; libxml2 decides
/// about the rest.
struct PlainXML: ~Copyable {
    /// Says that the bytes contain something that this parser does not accept.
    struct NotPlainError: Error {}

    /// An attribute in a tag.
    struct Attribute {
        let name: PlainNames.Spelling
        let value: Range<Int>
    }

    /// The maximum length; libxml2 decides about longer documents, because it limits texts and values.
    private static let maximumLength = 10_000_000
    /// The maximum nesting depth of elements; well below libxml2's own limit.
    static let maximumDepth = 64

    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0
    /// The current text or attribute values, with references resolved.
    var resolved: ResolvedText
    var names: PlainNames
    var attributes: [Attribute] = []
    /// The positions of the names of the open elements.
    var open: [Range<Int>] = []
    var validation: PlainValidation

    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ schema: PlainSchema) {
        self.bytes = bytes
        resolved = ResolvedText(capacity: bytes.count)
        names = PlainNames(in: bytes, symbols: schema.symbols)
        validation = PlainValidation(schema)
    }

    /// Whether a document is accepted and valid; if not, libxml2 must decide.
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

    /// The next byte; at the end 0, which is never allowed.
    var current: UInt8 {
        position < bytes.count ? bytes[position] : 0
    }

    /// Reads a required byte.
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

    private mutating func skipSpace() {
        while current == UInt8(ascii: " ") || current == UInt8(ascii: "\n") { position += 1 }
    }

    private mutating func readText() throws(NotPlainError) {
        resolved.removeAll()
        try resolveText()
        try validation.text(resolved[0..<resolved.count])
    }
}
