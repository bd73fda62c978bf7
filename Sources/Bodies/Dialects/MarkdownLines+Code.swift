import Text

// Where code begins.
extension MarkdownLines {
    /// Whether the first line of indented code is its language, as in `:::python` or `#!python`.
    static func isLanguage(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let name = text.starts(with: ":::".utf8) ? text.dropFirst(3) : text.dropFirst(2)
        return (text.starts(with: ":::".utf8) || text.starts(with: "#!".utf8)) && !name.isEmpty
            && name.allSatisfy { $0.isAlphanumeric || "+#-_".utf8.contains($0) }
    }

    func isJavaScript(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        text.starts(with: "import ".utf8) || text.starts(with: "export ".utf8)
            || text.starts(with: "import{".utf8)
    }

    /// The length of a fence that begins a code block, and its language.
    func openingFence(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> (length: Int, language: String)? {
        guard let character = text.first, character == UInt8(ascii: "`") || character == UInt8(ascii: "~")
        else {
            return nil
        }
        let length = text.prefix { $0 == character }.count
        let info = text.dropFirst(length)
        guard length >= 3, character != UInt8(ascii: "`") || !info.contains(character) else { return nil }
        var words = info.drop(while: \.isHTMLSpace)
        // `{.python .numberLines}` and `{python}`
        if words.first == UInt8(ascii: "{") {
            words = words.dropFirst().drop { $0.isHTMLSpace || $0 == UInt8(ascii: ".") }
        }
        let language = words.prefix { $0.isAlphanumeric || "+#-_.".utf8.contains($0) }
        return (length, String(decoding: language, as: UTF8.self))
    }
}
