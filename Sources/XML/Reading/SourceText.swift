/// A document's text in UTF-8, and where in it a byte stands for people.
public struct SourceText: Sendable {
    /// The text, without a byte order mark.
    public let utf8: [UInt8]

    /// Takes text that is valid UTF-8.
    public init(utf8: [UInt8]) {
        self.utf8 = utf8
    }

    /// A line and a column, both counted from 1; columns count characters (Unicode scalars).
    public struct Location: Hashable, Sendable {
        /// The line; LF, CR or both end one.
        public let line: Int
        /// The column.
        public let column: Int
    }

    /// The locations of many bytes, found in one pass.
    ///
    /// - Parameter offsets: places in ``utf8``, in ascending order; its end is one as well.
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
    /// Text of bytes that should be UTF-8; U+FFFD stands for those that are not.
    ///
    /// - Parameter limit: the length in bytes at which text with such errors is cut.
    /// - Returns: the text, and where the first such U+FFFD is.
    public static func decode(_ bytes: [UInt8], limit: Int = XMLLimits().converted) -> (
        text: SourceText, firstError: Int?
    ) {
        let decoding = TextDecoding(utf8: bytes, limit: limit)
        return (SourceText(utf8: decoding.utf8), decoding.firstError)
    }
}
