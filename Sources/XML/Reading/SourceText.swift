/// A document's text in UTF-8; converts byte offsets into lines and columns.
public struct SourceText: Sendable {
    /// The text, without a byte order mark.
    public let utf8: [UInt8]

    /// Takes text that must be valid UTF-8.
    public init(utf8: [UInt8]) {
        self.utf8 = utf8
    }

    /// A line and a column, both counted from 1; columns count characters (Unicode scalars).
    public struct Location: Hashable, Sendable {
        /// The line; LF, CR and CRLF end one.
        public let line: Int
        /// The column.
        public let column: Int
    }

    /// The locations of several bytes, found in one pass.
    ///
    /// - Parameter offsets: offsets in ``utf8`` in ascending order, up to and including its end.
    public func locations(of offsets: [Int]) -> [Location] {
        var locations: [Location] = []
        locations.reserveCapacity(offsets.count)
        var (line, column, position) = (1, 1, 0)
        utf8.withUnsafeBufferPointer { bytes in
            for offset in offsets {
                while position < min(offset, bytes.count) {
                    switch bytes[position] {
                    case 0x0A: (line, column) = (line + 1, 1)
                    case 0x0D where position + 1 == bytes.count || bytes[position + 1] != 0x0A:
                        (line, column) = (line + 1, 1)
                    case 0x80..<0xC0: break
                    default: column += 1
                    }
                    position += 1
                }
                locations.append(Location(line: line, column: column))
            }
        }
        return locations
    }
}

extension SourceText {
    /// Decodes bytes that should be UTF-8; invalid ones become U+FFFD.
    ///
    /// - Parameter limit: the length in bytes at which text with errors is truncated.
    /// - Returns: the text, and the position of the first such U+FFFD.
    public static func decode(_ bytes: [UInt8], limit: Int = XMLLimits().converted) -> (
        text: SourceText, firstError: Int?
    ) {
        decode(bytes, as: .utf8, limit: limit)
    }

    /// Decodes bytes without a mark in the encoding of one.
    package static func decode(
        _ bytes: [UInt8], as form: ByteOrderMark, limit: Int = XMLLimits().converted
    ) -> (text: SourceText, firstError: Int?) {
        let decoding = TextDecoding(bytes, as: form, limit: limit)
        return (SourceText(utf8: decoding.utf8), decoding.firstError)
    }
}
