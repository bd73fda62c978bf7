import Text

/// A tag of JSX after its name, whose values may be expressions.
struct ComponentTag {
    /// The attributes whose values are texts.
    private(set) var attributes: [(name: String, value: String)] = []
    private(set) var isSelfClosing = false
    /// The place after the tag.
    private(set) var end: Int

    /// Reads a tag; nil if it is none, or too long.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        let limit = min(start + SourceFilter.longestTag, bytes.count)
        end = start
        while end < limit {
            let byte = bytes[end]
            if byte == UInt8(ascii: ">") {
                end += 1
                return
            }
            if byte.isHTMLSpace {
                end += 1
            } else if byte == UInt8(ascii: "/") {
                end += 1
                isSelfClosing = end < limit && bytes[end] == UInt8(ascii: ">")
            } else if byte == UInt8(ascii: "{") {
                guard let next = Self.endOfExpression(bytes, end) else { return nil }
                end = next
            } else if byte.isLetter || byte == UInt8(ascii: "_") {
                guard readAttribute(bytes, limit) else { return nil }
            } else {
                return nil
            }
        }
        return nil
    }

    /// The value of an attribute.
    subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

    private mutating func readAttribute(_ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Bool {
        let name = bytes[end..<limit].prefix { $0.isAlphanumeric || "-_:.".utf8.contains($0) }
        end = name.endIndex
        let written = String(decoding: name, as: UTF8.self)
        guard end < limit, bytes[end] == UInt8(ascii: "=") else {
            attributes.append((written, ""))
            return true
        }
        end += 1
        guard end < limit else { return false }
        let quote = bytes[end]
        if quote == UInt8(ascii: "{") {
            guard let next = Self.endOfExpression(bytes, end) else { return false }
            if let text = Self.text(bytes[(end + 1)..<(next - 1)]) { attributes.append((written, text)) }
            end = next
            return true
        }
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return false }
        let value = bytes[(end + 1)..<limit].prefix { $0 != quote }
        guard value.endIndex < limit else { return false }
        attributes.append((written, String(decoding: value, as: UTF8.self)))
        end = value.endIndex + 1
        return true
    }

    /// The place after an expression in braces; nil if it is not closed, or too long.
    static func endOfExpression(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        let limit = min(start + SourceFilter.longestTag, bytes.count)
        var depth = 0
        var quote: UInt8?
        var place = start
        while place < limit {
            let byte = bytes[place]
            if let open = quote {
                if byte == UInt8(ascii: "\\") { place += 1 } else if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "/"), place + 1 < limit, bytes[place + 1] == UInt8(ascii: "*") {
                place += 2
                while place < limit,
                    bytes[place - 1] != UInt8(ascii: "*") || bytes[place] != UInt8(ascii: "/")
                {
                    place += 1
                }
            } else {
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): quote = byte
                case UInt8(ascii: "{"): depth += 1
                case UInt8(ascii: "}"):
                    depth -= 1
                    if depth == 0 { return place + 1 }
                default: break
                }
            }
            place += 1
        }
        return nil
    }

    /// The text of an expression that is one.
    static func text(_ expression: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
        var inner = expression.drop(while: \.isHTMLSpace)
        while let last = inner.last, last.isHTMLSpace { inner = inner.dropLast() }
        guard inner.count >= 2, let quote = inner.first, inner.last == quote,
            quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") || quote == UInt8(ascii: "`")
        else { return nil }
        let text = inner.dropFirst().dropLast()
        guard !text.contains(quote), !text.contains(UInt8(ascii: "$")), !text.contains(UInt8(ascii: "\\"))
        else {
            return nil
        }
        return String(decoding: text, as: UTF8.self)
    }
}
