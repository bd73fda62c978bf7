import Text

/// Attributes as they are written, with their values as text.
typealias Attributes = [(name: StaticString, value: String)]

/// Writes HTML that is also well-formed XML, apart from its void elements.
struct HTMLWriter: ~Copyable {
    private(set) var bytes: [UInt8] = []
    /// The place where a `<pre>` began, whose first line feed a reader would drop.
    private var endOfPre = -1

    /// Writes text as it is written in HTML: its character references are replaced.
    mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
        var references = CharacterReferences(text)
        var position = 0
        while position < text.count {
            let end = text.firstIndex(from: position) { block, _ in
                block.equals("&") .| block.equals("<") .| block.equals(">") .| block.isControl
                    .| block .== ByteBlock(repeating: 0xEF)
            }
            if end > position {
                bytes.append(contentsOf: text[position..<end])
                position = end
                continue
            }
            if text[position] == UInt8(ascii: "&"), let reference = references.reference(at: position) {
                scalar(reference.first)
                if let second = reference.second { scalar(second) }
                position = reference.end
            } else {
                position += special(text, at: position)
            }
        }
    }

    /// Writes text without character references.
    mutating func literal(_ text: String) {
        for byte in text.utf8 { self.byte(byte) }
    }

    /// Writes a start tag, with attributes that are allowed.
    mutating func startTag(_ element: BodyElement, _ attributes: Attributes = []) {
        bytes.append(UInt8(ascii: "<"))
        bytes.append(contentsOf: element.rawValue.utf8)
        for (name, value) in attributes {
            bytes.append(UInt8(ascii: " "))
            name.withUTF8Buffer { bytes.append(contentsOf: $0) }
            bytes.append(contentsOf: "=\"".utf8)
            var value = value
            value.withUTF8 { attributeValue($0) }
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
        if element == .pre { endOfPre = bytes.count }
    }

    /// Writes what has been written before.
    mutating func again(_ range: Range<Int>) {
        bytes.append(contentsOf: Array(bytes[range]))
    }

    /// Writes an end tag.
    mutating func endTag(_ element: BodyElement) {
        bytes.append(contentsOf: "</".utf8)
        bytes.append(contentsOf: element.rawValue.utf8)
        bytes.append(UInt8(ascii: ">"))
    }

    /// Removes all from a place on.
    mutating func cut(at count: Int) {
        bytes.removeLast(bytes.count - count)
    }

    private mutating func attributeValue(_ value: UnsafeBufferPointer<UInt8>) {
        var position = 0
        while position < value.count {
            if value[position] == UInt8(ascii: "\"") {
                bytes.append(contentsOf: "&quot;".utf8)
                position += 1
            } else {
                position += special(value, at: position)
            }
        }
    }

    /// Writes the byte or, where it begins one of three bytes that XML forbids, these; returns how many.
    private mutating func special(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
        if text[position] == 0xEF, position + 2 < text.count, text[position + 1] == 0xBF,
            text[position + 2] >= 0xBE
        {
            return 3
        }
        if text[position] == 0x0D, position + 1 < text.count, text[position + 1] == 0x0A { return 1 }
        byte(text[position])
        return 1
    }

    private mutating func scalar(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            byte(UInt8(truncatingIfNeeded: scalar.value))
        } else if scalar != "\u{FFFE}", scalar != "\u{FFFF}", let encoded = UTF8.encode(scalar) {
            bytes.append(contentsOf: encoded)
        }
    }

    private mutating func byte(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
        case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
        case 0x0A, 0x0D:
            if bytes.count == endOfPre { bytes.append(0x0A) }
            bytes.append(0x0A)
        case 0x0C: bytes.append(0x20)
        case 0x09, 0x20...: bytes.append(byte)
        default: break
        }
    }
}
