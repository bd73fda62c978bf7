/// Finds a line `published: false` in a document that cannot be understood as a whole.
///
/// It errs towards finding one: letter case, indentation, quotes and comments make no difference, and it does not
/// matter whether the line stands above or below the mistake.
enum UnpublishedLine {
    /// Whether there is such a line.
    static func isFound(in bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.contains(where: says)
    }

    private static func says(_ line: Slice<UnsafeRawBufferPointer>) -> Bool {
        // Letters, and the colon between key and value, are all that counts.
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return word(line[..<colon]).elementsEqual("published".utf8)
            && word(line[colon...].dropFirst().prefix { $0 != UInt8(ascii: "#") }).elementsEqual("false".utf8)
    }

    private static func word(_ text: Slice<UnsafeRawBufferPointer>) -> some Sequence<UInt8> {
        text.lazy.filter { !ignored.contains($0) }.map(\.lowercased)
    }

    /// Blanks, quotes, commas, braces and a byte order mark.
    private static let ignored: Set<UInt8> = [0x20, 0x09, 0x22, 0x27, 0x2C, 0x7B, 0x7D, 0xEF, 0xBB, 0xBF]
}
