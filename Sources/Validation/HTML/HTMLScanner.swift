import Text

/// Scans untrusted HTML tag by tag like browsers do, without building a tree.
///
/// It accepts anything, like browsers; `PageScanner` rejects anything ambiguous.
struct HTMLScanner {
    /// The bytes that ranges refer to.
    let bytes: [UInt8]
    /// The attributes of the last start tag.
    private(set) var attributes: [Attribute] = []

    /// Where the last token begins.
    private(set) var start = 0
    private var position = 0
    /// The end of the current element without markup, such as `script`.
    private var rawElement: String?

    /// A name and a value, which is empty if there is none.
    struct Attribute {
        let name: Range<Int>
        let value: Range<Int>
    }

    enum Token {
        case text(Range<Int>)
        case startTag(String)
        case endTag(String)
        /// An unterminated construct, which includes everything that follows.
        case unterminated(String)
    }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The text in a range.
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The next token; nil at the end.
    ///
    /// Comments are skipped.
    mutating func next() -> Token? {
        // An element without an end begins with its start tag.
        if let name = rawElement {
            rawElement = nil
            guard skip(toEndTagOf: name) else { return .unterminated("the element \(name)") }
        }
        while position < bytes.count {
            start = position
            if bytes[position] != UInt8(ascii: "<") || !isMarkup(at: position + 1) { return text() }
            switch bytes[position + 1] {
            case UInt8(ascii: "!") where isHere("<!--"):
                guard skipComment() else { return .unterminated("a comment") }
            case UInt8(ascii: "!"), UInt8(ascii: "?"):
                guard skip(past: UInt8(ascii: ">")) else { return .unterminated("a declaration") }
            default: return tag()
            }
        }
        return nil
    }

    /// Text up to the next markup; a `<` not followed by a name is text.
    private mutating func text() -> Token {
        let start = position
        position += 1
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") || !isMarkup(at: position + 1) {
            position += 1
        }
        return .text(start..<position)
    }

    private func isMarkup(at index: Int) -> Bool {
        guard index < bytes.count else { return false }
        switch bytes[index] {
        case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
        case UInt8(ascii: "/"): return index + 1 < bytes.count && bytes[index + 1].isLetter
        default: return bytes[index].isLetter
        }
    }

    private mutating func tag() -> Token {
        let isEnd = bytes[position + 1] == UInt8(ascii: "/")
        position += isEnd ? 2 : 1
        let start = position
        while position < bytes.count, !Self.endsName(bytes[position]) { position += 1 }
        // No element has a longer name; truncating it keeps messages and look-ups short.
        let name = string(start..<min(position, start + 40)).lowercased()
        attributes.removeAll(keepingCapacity: true)
        guard scanAttributes() else { return .unterminated("the tag \(Quotation(name))") }
        if isEnd { return .endTag(name) }
        if Self.rawElements.contains(name) { rawElement = name }
        return .startTag(name)
    }

    /// Reads past the `>`; returns false if there is none.
    private mutating func scanAttributes() -> Bool {
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: ">") {
                position += 1
                return true
            }
            if byte.isASCIISpace || byte == UInt8(ascii: "/") {
                position += 1
                continue
            }
            let start = position
            position += 1
            while position < bytes.count, !Self.endsName(bytes[position]), bytes[position] != 0x3D {
                position += 1
            }
            let name = start..<position
            skipSpace()
            guard position < bytes.count else { return false }
            var value = position..<position
            if bytes[position] == UInt8(ascii: "=") {
                position += 1
                skipSpace()
                guard let found = scanValue() else { return false }
                value = found
            }
            attributes.append(Attribute(name: name, value: value))
        }
        return false
    }

    private mutating func scanValue() -> Range<Int>? {
        guard position < bytes.count else { return nil }
        let quote = bytes[position]
        let start: Int
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            start = position + 1
            position = start
            guard skip(past: quote) else { return nil }
            return start..<(position - 1)
        }
        start = position
        while position < bytes.count, !bytes[position].isASCIISpace, bytes[position] != UInt8(ascii: ">") {
            position += 1
        }
        return start..<position
    }

    private mutating func skipComment() -> Bool {
        position += 4
        // `<!-->` and `<!--->` are comments as well.
        if isHere(">") || isHere("->") { return skip(past: UInt8(ascii: ">")) }
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "-"), isHere("-->") || isHere("--!>") {
                return skip(past: UInt8(ascii: ">"))
            }
            position += 1
        }
        return false
    }

    private mutating func skip(toEndTagOf name: String) -> Bool {
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "<"), isHere("</"), isHere(name, from: position + 2) {
                return true
            }
            position += 1
        }
        return false
    }

    /// Whether a literal is here, case-insensitive.
    private func isHere(_ literal: String, from start: Int? = nil) -> Bool {
        var index = start ?? position
        for byte in literal.utf8 {
            guard index < bytes.count else { return false }
            let here = bytes[index]
            guard here == byte || (byte.isLetter && here | 0x20 == byte) else { return false }
            index += 1
        }
        return true
    }

    private mutating func skip(past byte: UInt8) -> Bool {
        while position < bytes.count {
            position += 1
            if bytes[position - 1] == byte { return true }
        }
        return false
    }

    private mutating func skipSpace() {
        while position < bytes.count, bytes[position].isASCIISpace { position += 1 }
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte.isASCIISpace || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }

    private static let rawElements: Set = [
        "script", "style", "textarea", "xmp", "iframe", "noembed", "noframes", "plaintext",
    ]
}
