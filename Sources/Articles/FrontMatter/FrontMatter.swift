import Text

/// Finds the YAML at the beginning of a document.
///
/// Front matter begins on the first line, after an optional byte order mark, with `---` alone on its line. It
/// ends before the next line that is `---` or `...`. Lines end with LF or CRLF.
enum FrontMatter {
    /// The maximum length of front matter without delimiters, in bytes: 1 MiB.
    static let limit = 1 << 20

    /// The result of the search.
    enum Search: Equatable {
        /// No front matter: the file is not a document.
        case none
        /// Front matter in this range, including the opening `---` line so that lines count from 1.
        case found(Range<Int>)
        /// The bytes do not contain the closing line.
        case unclosed
        /// The front matter is longer than ``limit``.
        case tooLong
    }

    /// Searches a file or, if `isWhole` is false, its first bytes.
    static func find(in bytes: UnsafeRawBufferPointer, isWhole: Bool = true) -> Search {
        let bytes = bytes.bindMemory(to: UInt8.self)
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var lineEnd = Self.lineEnd(in: bytes, from: start)
        guard isDelimiter("-", bytes[start..<lineEnd]) else { return .none }
        let content = lineEnd + 1
        while true {
            // Most lines can be excluded by their first byte.
            let feed = bytes.firstIndex(from: lineEnd) { block, next in
                block.equals("\n") .& (next.equals("-") .| next.equals("."))
            }
            let begin = feed + 1
            guard begin < bytes.count, begin - content <= limit else { break }
            lineEnd = Self.lineEnd(in: bytes, from: begin)
            guard isWhole || lineEnd < bytes.count else { break }
            let line = bytes[begin..<lineEnd]
            if isDelimiter("-", line) || isDelimiter(".", line) { return .found(start..<begin) }
        }
        return bytes.count - content > limit ? .tooLong : .unclosed
    }

    private static func lineEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        bytes.firstIndex(from: start) { block, _ in block.equals("\n") }
    }

    /// Whether a line is three times `mark`, followed only by white space.
    private static func isDelimiter(
        _ mark: Unicode.Scalar, _ line: Slice<UnsafeBufferPointer<UInt8>>
    ) -> Bool {
        guard line.count >= 3, line.prefix(3).allSatisfy({ $0 == UInt8(ascii: mark) }) else { return false }
        return line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    }
}
