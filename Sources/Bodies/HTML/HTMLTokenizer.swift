import Text

/// Splits HTML into text and tags like the tokenizer of the HTML Standard (section 13.2.5).
///
/// Comments, declarations and instructions are skipped. Every byte is read a bounded number of times.
struct HTMLTokenizer {
    enum Token {
        case text(Range<Int>)
        case tag(HTMLTag)
    }

    let bytes: UnsafeBufferPointer<UInt8>
    private(set) var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// The next piece; nil at the end.
    mutating func next() -> Token? {
        while position < bytes.count {
            let start = position
            let end = bytes.firstIndex(from: start + (isMarkup(at: start) ? 0 : 1)) { block, _ in
                block.equals("<")
            }
            if end > start {
                position = end
                return .text(start..<end)
            }
            if let tag = markup() { return .tag(tag) }
        }
        return nil
    }

    /// Skips text up to an end tag, and that tag.
    mutating func skipRawText(_ name: String) {
        while position < bytes.count {
            position = bytes.firstIndex(from: position) { block, next in
                block.equals("<") .& next.equals("/")
            }
            guard position < bytes.count else { return }
            let end = position + 2 + name.utf8.count
            if end < bytes.count, bytes[position + 2..<end].lazy.map(\.lowercased).elementsEqual(name.utf8),
                endsName(bytes[end])
            {
                _ = tag(isEnd: true)
                return
            }
            position += 2
        }
    }

    /// Skips a line feed that stands here.
    mutating func skipLineFeed() {
        if position < bytes.count, bytes[position] == 0x0D { position += 1 }
        if position < bytes.count, bytes[position] == 0x0A { position += 1 }
    }

    /// Whether the `<` at a place is markup, and not text.
    private func isMarkup(at place: Int) -> Bool {
        guard bytes[place] == UInt8(ascii: "<"), place + 1 < bytes.count else { return false }
        switch bytes[place + 1] {
        case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
        case UInt8(ascii: "/"): return place + 2 < bytes.count
        default: return bytes[place + 1].isLetter
        }
    }

    /// Reads the markup at the position; nil if it is no tag.
    private mutating func markup() -> HTMLTag? {
        switch bytes[position + 1] {
        case UInt8(ascii: "!"):
            if bytes.matches("<!--", at: position) { skipComment() } else { skip(pastNext: ">") }
            return nil
        case UInt8(ascii: "?"):
            skip(pastNext: ">")
            return nil
        case UInt8(ascii: "/"):
            if bytes[position + 2].isLetter { return tag(isEnd: true) }
            skip(pastNext: ">")
            return nil
        default: return tag(isEnd: false)
        }
    }

    private mutating func skip(pastNext character: Unicode.Scalar) {
        let end = bytes.firstIndex(from: position) { block, _ in block.equals(character) }
        position = min(end + 1, bytes.count)
    }

    private mutating func skipComment() {
        // `<!-->` and `<!--->` are whole comments, and `--!>` ends one too.
        position += 2
        while true {
            let end = bytes.firstIndex(from: position) { block, next in
                block.equals("-") .& next.equals("-")
            }
            guard end + 2 < bytes.count else { break }
            if bytes[end + 2] == UInt8(ascii: ">") {
                position = end + 3
                return
            }
            if bytes[end + 2] == UInt8(ascii: "!"), end + 3 < bytes.count,
                bytes[end + 3] == UInt8(ascii: ">")
            {
                position = end + 4
                return
            }
            position = end + 1
        }
        position = bytes.count
    }

    /// Reads a tag; nil if it is not closed before the end.
    private mutating func tag(isEnd: Bool) -> HTMLTag? {
        let start = position + (isEnd ? 2 : 1)
        position = bytes[start...].firstIndex(where: endsName) ?? bytes.count
        // No name that matters is longer.
        let name = bytes[start..<min(position, start + 20)].map(\.lowercased)
        var tag = HTMLTag(name: String(decoding: name, as: UTF8.self), isEnd: isEnd, bytes: bytes)
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: ">") {
                position += 1
                return tag
            }
            if byte.isHTMLSpace {
                position += 1
            } else if byte == UInt8(ascii: "/") {
                position += 1
                tag.isSelfClosing = position < bytes.count && bytes[position] == UInt8(ascii: ">")
            } else {
                let attribute = attribute()
                if tag.attributes.count < 64 { tag.attributes.append(attribute) }
            }
        }
        return nil
    }

    private mutating func attribute() -> HTMLTag.Attribute {
        let start = position
        // An equals sign may begin a name.
        position += 1
        while position < bytes.count, !endsName(bytes[position]), bytes[position] != UInt8(ascii: "=") {
            position += 1
        }
        var attribute = HTMLTag.Attribute(name: start..<position)
        skipSpaces()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { return attribute }
        position += 1
        skipSpaces()
        guard position < bytes.count else { return attribute }
        let quote = bytes[position]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            position += 1
            let end = bytes[position...].firstIndex(of: quote) ?? bytes.count
            attribute.value = position..<end
            position = min(end + 1, bytes.count)
        } else {
            let end =
                bytes[position...].firstIndex { $0.isHTMLSpace || $0 == UInt8(ascii: ">") } ?? bytes.count
            attribute.value = position..<end
            position = end
        }
        return attribute
    }

    private mutating func skipSpaces() {
        while position < bytes.count, bytes[position].isHTMLSpace { position += 1 }
    }

    private func endsName(_ byte: UInt8) -> Bool {
        byte.isHTMLSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
    }
}
