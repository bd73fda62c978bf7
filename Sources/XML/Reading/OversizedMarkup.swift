/// Finds markup that would take libxml2 too much time or memory, before libxml2 reads it.
///
/// libxml2 compares each attribute of a tag with all others, and keeps long markup in memory as a whole.
enum OversizedMarkup {
    /// The first piece of markup that exceeds the limits.
    static func find(in text: [UInt8], from start: Int, limits: XMLLimits) -> XMLDiagnostic? {
        text.withUnsafeBufferPointer { bytes in
            var position = start
            while position < bytes.count {
                guard bytes[position] == UInt8(ascii: "<") else {
                    position += 1
                    continue
                }
                let tag = position
                position += 1
                guard position < bytes.count else { return nil }
                switch bytes[position] {
                case UInt8(ascii: "!"): skipDeclaration(bytes, &position)
                case UInt8(ascii: "?"): skip(bytes, &position, to: "?>")
                default:
                    if attributes(bytes, &position) > limits.attributes {
                        let message = "a tag has more than \(limits.attributes) attributes"
                        return XMLDiagnostic(kind: .tooMuch, offset: tag, message: message)
                    }
                }
                if position - tag > limits.markup {
                    let message =
                        "a tag, comment, CDATA section or instruction is longer than \(limits.markup) bytes"
                    return XMLDiagnostic(kind: .tooMuch, offset: tag, message: message)
                }
            }
            return nil
        }
    }

    /// Counts the quoted strings up to the end of a tag.
    private static func attributes(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Int {
        var count = 0
        var quote: UInt8 = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "<") { break }
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
                count += 1
            } else if byte == UInt8(ascii: ">") {
                break
            }
            position += 1
        }
        return count
    }

    private static func skipDeclaration(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) {
        let head = bytes[position...].prefix(8)
        if head.starts(with: "!--".utf8) {
            position += 3
            skip(bytes, &position, to: "-->")
        } else if head.elementsEqual("![CDATA[".utf8) {
            skip(bytes, &position, to: "]]>")
        }
    }

    private static func skip(
        _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, to end: StaticString
    ) {
        let last = end.utf8CodeUnitCount
        while position < bytes.count {
            if position + last <= bytes.count, bytes[position] == end.utf8Start[0],
                (1..<last).allSatisfy({ bytes[position + $0] == end.utf8Start[$0] })
            {
                position += last
                return
            }
            position += 1
        }
    }
}
