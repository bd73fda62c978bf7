import Foundation

/// Finds the YAML at the head of a document.
///
/// Front matter begins on the first line, after an optional byte order mark, with `---` alone on its line,
/// and ends before the next line that is `---` or `...`. Lines end with LF or CRLF.
enum FrontMatter {
    /// The most bytes front matter may have, delimiters not counted: 1 MiB.
    static let limit = 1 << 20

    /// What the head of a file holds.
    enum Search: Equatable {
        /// No front matter: the file is not a document.
        case none
        /// Front matter in these bytes, the opening `---` line included so that lines count from 1.
        case found(Range<Int>)
        /// The closing line is not in the bytes given.
        case unclosed
        /// More than ``limit`` bytes.
        case tooLong
    }

    /// Looks at a file, or, where `isWhole` is false, at its first bytes.
    static func find(in bytes: UnsafeRawBufferPointer, isWhole: Bool = true) -> Search {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var line = nextLine(in: bytes, from: start)
        guard isDelimiter("-", bytes[start..<line.end]) else { return .none }
        let content = line.next
        while line.next < bytes.count {
            let begin = line.next
            if begin - content > limit { return .tooLong }
            line = nextLine(in: bytes, from: begin)
            // Most lines are ruled out by their first byte.
            let first = bytes[begin]
            guard first == UInt8(ascii: "-") || first == UInt8(ascii: ".") else { continue }
            guard isWhole || line.end < bytes.count else { break }
            let text = bytes[begin..<line.end]
            if isDelimiter("-", text) || isDelimiter(".", text) { return .found(start..<begin) }
        }
        return bytes.count - content > limit ? .tooLong : .unclosed
    }

    private static func nextLine(in bytes: UnsafeRawBufferPointer, from start: Int) -> (end: Int, next: Int) {
        guard start < bytes.count, let base = bytes.baseAddress,
            let feed = memchr(base + start, Int32(UInt8(ascii: "\n")), bytes.count - start)
        else { return (bytes.count, bytes.count) }
        return (
            feed - UnsafeMutableRawPointer(mutating: base), feed - UnsafeMutableRawPointer(mutating: base) + 1
        )
    }

    /// Whether a line is three times `mark`, with nothing after it but white space.
    private static func isDelimiter(_ mark: Unicode.Scalar, _ line: Slice<UnsafeRawBufferPointer>) -> Bool {
        guard line.count >= 3, line.prefix(3).allSatisfy({ $0 == UInt8(ascii: mark) }) else { return false }
        return line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    }
}
