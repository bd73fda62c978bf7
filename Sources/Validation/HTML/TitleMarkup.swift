/// Finds HTML tags in text that should have none.
enum TitleMarkup {
    /// The first tag that is certainly markup: it has an end tag, or is `br` or `img`.
    ///
    /// A title may be about the element `<b>`.
    static func tag(in text: String) -> String? {
        guard text.utf8.contains(UInt8(ascii: "<")) else { return nil }
        var scanner = HTMLScanner(Array(text.utf8))
        var open: Set<String> = []
        while let token = scanner.next() {
            switch token {
            case .startTag(let name):
                let isEmpty = name == "br" || name == "wbr" || (name == "img" && !scanner.attributes.isEmpty)
                if isEmpty { return "<\(name)>" }
                if elements.contains(name) { open.insert(name) }
            case .endTag(let name) where open.contains(name): return "<\(name)>"
            default: break
            }
        }
        return nil
    }

    private static let elements: Set = [
        "a", "abbr", "b", "big", "cite", "code", "del", "div", "em", "font", "h1", "h2", "h3", "h4", "i",
        "ins",
        "mark", "p", "q", "s", "script", "small", "span", "strike", "strong", "sub", "sup", "tt", "u",
    ]
}
