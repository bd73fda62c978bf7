/// Resolves references, CDATA sections and comments in a span of a document.
///
/// The span must be well-formed, as checked by libxml2.
struct XMLTextResolver {
    /// The kinds of spans.
    enum Form {
        /// Text between two tags.
        case content
        /// The value of an attribute, in which all white space becomes spaces.
        case attribute
    }

    private(set) var text: [UInt8] = []

    private let bytes: ArraySlice<UInt8>
    private let form: Form
    private let limit: Int
    /// The position in the source after what was resolved.
    private(set) var position: Int

    /// Resolves the beginning of a span.
    ///
    /// - Parameter limit: the length in bytes at which the text is truncated, between two characters.
    init(_ bytes: ArraySlice<UInt8>, as form: Form, limit: Int) {
        (self.bytes, self.form, self.limit) = (bytes, form, limit)
        position = bytes.startIndex
        while position < bytes.endIndex, text.count < limit {
            switch bytes[position] {
            case UInt8(ascii: "&"): reference()
            case UInt8(ascii: "<"): markup()
            default: plain(to: nextSpecial)
            }
        }
    }

    private var nextSpecial: Int {
        let near = bytes[position...].prefix(limit)
        return near.firstIndex { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }
            ?? bytes.scalarBoundary(after: near.endIndex)
    }

    /// Copies literal text up to a position, with white space converted.
    private mutating func plain(to end: Int) {
        let length = min(end - position, limit - text.count)
        let stop = bytes[..<end].scalarBoundary(after: position + length)
        while position < stop {
            let run = bytes[position..<stop].firstIndex(where: isChanged) ?? stop
            text.append(contentsOf: bytes[position..<run])
            position = run
            guard run < stop else { return }
            text.append(form == .attribute ? 0x20 : 0x0A)
            let isPair = bytes[run] == 0x0D && run + 1 < end && bytes[run + 1] == 0x0A
            position += isPair ? 2 : 1
        }
    }

    private func isChanged(_ byte: UInt8) -> Bool {
        byte == 0x0D || form == .attribute && (byte == 0x0A || byte == 0x09)
    }

    private mutating func reference() {
        let end = bytes[position...].firstIndex(of: UInt8(ascii: ";")) ?? bytes.endIndex
        let name = bytes[(position + 1)..<end]
        position = min(end + 1, bytes.endIndex)
        text.append(contentsOf: Self.value(of: String(decoding: name, as: UTF8.self)).utf8)
    }

    private static func value(of name: String) -> String {
        switch name {
        case "lt": return "<"
        case "gt": return ">"
        case "amp": return "&"
        case "quot": return "\""
        case "apos": return "'"
        default:
            let isHexadecimal = name.hasPrefix("#x")
            let number = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
            guard name.hasPrefix("#"), let scalar = number.flatMap(Unicode.Scalar.init) else {
                return XMLTreeParser.unknownEntity
            }
            return String(scalar)
        }
    }

    private mutating func markup() {
        var scanner = ByteScanner(bytes, at: position)
        if scanner.skip("<![CDATA[") {
            position = scanner.position
            guard scanner.skip(past: "]]>") else { return plain(to: bytes.endIndex) }
            plain(to: scanner.position - 3)
            // The rest of the section is left.
            if text.count >= limit { return }
        } else if scanner.skip("<!--") {
            _ = scanner.skip(past: "-->")
        } else if scanner.skip("<?") {
            _ = scanner.skip(past: "?>")
        } else {
            scanner.position = bytes.endIndex
        }
        position = scanner.position
    }
}

extension ArraySlice<UInt8> {
    /// The first position at or after another that is a boundary between UTF-8 characters.
    package func scalarBoundary(after place: Int) -> Int {
        self[place...].firstIndex { !(0x80..<0xC0).contains($0) } ?? endIndex
    }
}
