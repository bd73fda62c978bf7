import Text

/// Detects HTML in text that should be plain.
///
/// Only known elements and references count, because `a < b` and `List<Int>` are plain text.
enum HTMLTrace {
    /// The first tag or reference in a text; nil if there is none.
    static func first(in text: String) -> String? {
        let bytes = Array(text.utf8)
        let lastEnd = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
        for index in bytes.indices {
            let rest = bytes[(index + 1)...].prefix(longest)
            switch bytes[index] {
            case UInt8(ascii: "<"):
                let name = rest.first == UInt8(ascii: "/") ? rest.dropFirst() : rest
                let word = name.prefix(while: \.isAlphanumeric)
                let ends = name.dropFirst(word.count).first.map { " />\n\t".utf8.contains($0) } ?? false
                if ends, index < lastEnd, elements.contains(string(word).lowercased()) {
                    return "<\(string(word))>"
                }
            case UInt8(ascii: "&"):
                guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else { continue }
                let name = string(rest[..<end])
                if HTMLReference.isKnown(name) || isNumber(name) { return "&\(name);" }
            default: break
            }
        }
        return nil
    }

    private static func isNumber(_ name: String) -> Bool {
        guard name.hasPrefix("#") else { return false }
        let digits = name.dropFirst()
        if digits.hasPrefix("x") || digits.hasPrefix("X") { return Int(digits.dropFirst(), radix: 16) != nil }
        return Int(digits) != nil
    }

    private static func string(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self)
    }

    private static let longest = 12
    private static let elements: Set<String> = [
        "a", "abbr", "b", "big", "blockquote", "br", "cite", "code", "del", "div", "em", "font", "h1", "h2",
        "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s",
        "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "ul", "var", "wbr",
    ]
}
