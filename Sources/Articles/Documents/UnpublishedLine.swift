import Text

/// Finds a line such as `published: false` or `draft: true`, or a part of one between commas or braces, in a
/// document that cannot be parsed.
///
/// In doubt, it finds one: case, indentation, quotes and comments do not matter, the line may be before or
/// after the mistake, and any value that does not clearly release the article counts.
enum UnpublishedLine {
    /// Whether there is such a line.
    static func isFound(in bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.split(whereSeparator: ends.contains).contains(where: says)
    }

    private static func says(_ line: Slice<UnsafeRawBufferPointer>) -> Bool {
        let signs = [UInt8(ascii: ":"), UInt8(ascii: "=")]
        guard let sign = line.firstIndex(where: signs.contains) else { return false }
        let key = word(line[..<sign])
        let value = word(line[sign...].dropFirst().prefix { $0 != UInt8(ascii: "#") })
        guard !["", "~", "null"].contains(value) else { return false }
        return switch key {
        case "published", "publish": !isDate(value) && TruthWord(value) != .yes
        case "draft", "private", "unlisted", "eleventyexcludefromcollections": TruthWord(value) != .no
        case "status": HoldReason(status: value) != nil
        default: false
        }
    }

    private static func isDate(_ value: String) -> Bool {
        value.utf8.count >= 8 && value.utf8.prefix(4).allSatisfy(\.isDigit)
    }

    /// The letters and digits of a text, in lower case.
    private static func word(_ text: Slice<UnsafeRawBufferPointer>) -> String {
        String(decoding: text.filter { !ignored.contains($0) }.map(\.lowercased), as: UTF8.self)
    }

    /// Line feeds, carriage returns, commas and braces.
    static let ends: Set<UInt8> = [0x0A, 0x0D, 0x2C, 0x7B, 0x7D]
    /// Spaces, tabs, quotes and a byte order mark.
    private static let ignored: Set<UInt8> = [0x20, 0x09, 0x22, 0x27, 0xEF, 0xBB, 0xBF]
}
