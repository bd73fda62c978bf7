import Text

/// Scans a page in a strict form, tag by tag: lower-case names, values in double quotes.
///
/// It stops at anything else, so that every browser reads the same as it does; `HTMLScanner` accepts
/// anything.
struct PageScanner {
    /// A tag's attribute.
    struct Attribute {
        let name: Range<Int>
        /// The range of the value; nil for a boolean attribute.
        let value: Range<Int>?
    }

    enum Tag {
        /// A start tag, which ``attributes`` belong to.
        case start(Range<Int>)
        case end(Range<Int>)
    }

    let bytes: UnsafeBufferPointer<UInt8>
    private(set) var attributes: [Attribute] = []
    /// The current position.
    private(set) var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// The text in a range.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Whether a range contains this literal.
    func isHere(_ literal: StaticString, _ range: Range<Int>) -> Bool {
        range.count == literal.utf8CodeUnitCount
            && UnsafeBufferPointer(rebasing: bytes[range])
                .elementsEqual(UnsafeBufferPointer(start: literal.utf8Start, count: range.count))
    }

    /// Creates an error with the line of a position.
    func error(_ message: String, at place: Int? = nil) -> VerificationError {
        let end = min(place ?? position, bytes.count)
        return VerificationError(
            line: 1 + bytes[..<end].count { $0 == UInt8(ascii: "\n") }, message: message)
    }

    /// Reads a required literal.
    mutating func expect(_ literal: String) throws(VerificationError) {
        guard bytes[position...].starts(with: literal.utf8) else { throw error("expected \(literal)") }
        position += literal.utf8.count
    }

    /// The next tag; nil at the end.
    ///
    /// Text and comments are skipped.
    mutating func next() throws(VerificationError) -> Tag? {
        while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
            position = start + 1
            if byte == UInt8(ascii: "!") {
                try skipComment()
            } else if byte == UInt8(ascii: "/") {
                position += 1
                let name = try readName()
                try expect(">")
                return .end(name)
            } else {
                let name = try readName()
                try readAttributes()
                return .start(name)
            }
        }
        return nil
    }

    private var byte: UInt8 { position < bytes.count ? bytes[position] : 0 }

    private mutating func readName() throws(VerificationError) -> Range<Int> {
        let start = position
        while byte.isSmallLetter || byte == UInt8(ascii: "-") || (position > start && byte.isDigit) {
            position += 1
        }
        guard position > start else { throw error("expected a name in lower case") }
        return start..<position
    }

    private mutating func readAttributes() throws(VerificationError) {
        attributes.removeAll(keepingCapacity: true)
        while byte != UInt8(ascii: ">") {
            guard skipSpace() else { throw error("expected > at the end of a tag") }
            if byte == UInt8(ascii: "/") { position += 1 }
            if byte == UInt8(ascii: ">") { break }
            let name = try readName()
            guard byte == UInt8(ascii: "=") else {
                attributes.append(Attribute(name: name, value: nil))
                continue
            }
            try expect("=\"")
            guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "\"")) else {
                throw error("a value that is not closed")
            }
            attributes.append(Attribute(name: name, value: position..<end))
            position = end + 1
        }
        position += 1
    }

    private mutating func skipSpace() -> Bool {
        let start = position
        while byte == 0x20 || byte == 0x0A || byte == 0x09 { position += 1 }
        return position > start
    }

    private mutating func skipComment() throws(VerificationError) {
        let start = position
        try expect("!--")
        while !bytes[position...].starts(with: "-->".utf8) {
            guard let hyphen = bytes[(position + 1)...].firstIndex(of: UInt8(ascii: "-")) else {
                throw error("a comment that is not closed", at: start)
            }
            position = hyphen
        }
        position += 3
    }
}
