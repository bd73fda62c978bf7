import Text

/// The words of the first paragraph of clean HTML, or of all that are in it.
struct BodyExcerpt {
    /// The largest length, in characters.
    static let longest = 300

    /// The excerpt; nil if there are no words.
    private(set) var text: String?
    /// Whether the text goes on after the excerpt, so that it is not cut itself.
    private(set) var isComplete = false

    /// Reads the text of paragraphs.
    ///
    /// - Parameter all: whether all of them belong to the excerpt; otherwise the first one that has words.
    init(_ html: UnsafeBufferPointer<UInt8>, all: Bool) {
        var tokens = HTMLTokenizer(html)
        var paragraph = Paragraph()
        var skipped: [BodyElement] = []
        while let token = tokens.next() {
            switch token {
            case .text(let range):
                if skipped.isEmpty { paragraph.append(UnsafeBufferPointer(rebasing: html[range])) }
            case .tag(let tag):
                guard let element = BodyElement(name: tag.name) else { continue }
                if Self.isSkipped(element, all: all) {
                    if !tag.isEnd { skipped.append(element) } else { _ = skipped.popLast() }
                }
                paragraph.isInLink = element == .a ? !tag.isEnd : paragraph.isInLink
                guard element.isBlock || element == .br else { continue }
                if element == .br || all {
                    paragraph.append(" ")
                } else if take(paragraph) {
                    isComplete = true
                    return
                } else {
                    paragraph = Paragraph()
                }
            }
            if paragraph.text.utf8.count > 8 * Self.longest { break }
        }
        isComplete = paragraph.text.utf8.count > 8 * Self.longest
        _ = take(paragraph)
    }

    private mutating func take(_ paragraph: Paragraph) -> Bool {
        let words = paragraph.text.split(whereSeparator: \.isWhitespace)
        guard paragraph.hasOwnWords,
            words.contains(where: { !$0.hasPrefix("#") && $0.contains(where: \.isLetter) }),
            words.first?.lowercased() != "tags:"
        else { return false }
        text = Self.cut(words)
        return true
    }

    private static func isSkipped(_ element: BodyElement, all: Bool) -> Bool {
        switch element {
        case .audio, .caption, .figcaption, .h1, .h2, .h3, .h4, .h5, .h6, .math, .pre, .table, .video: true
        case .blockquote, .details, .dl, .ol, .ul: !all
        default: false
        }
    }

    /// As many words as there is room for.
    private static func cut(_ words: [Substring]) -> String {
        var text = ""
        var length = 0
        for (index, word) in words.enumerated() {
            let more = word.count + (index > 0 ? 1 : 0)
            // Two characters for what tells that there is more.
            guard length + more <= longest - (index + 1 < words.count ? 2 : 0) else {
                return (text.isEmpty ? String(word.prefix(longest - 1)) : text) + "…"
            }
            if index > 0 { text += " " }
            text += word
            length += more
        }
        return text
    }

    /// The place of a mark that ends the excerpt; nil if there is none.
    static func mark(in text: UnsafeBufferPointer<UInt8>) -> Int? {
        var place = 0
        while true {
            place = text.firstIndex(from: place) { block, next in
                block.equals("<") .& next.equals("!") .| block.equals("{") .& next.equals("/")
            }
            guard place + 4 <= text.count else { return nil }
            let isComment = text.matches("<!--", at: place)
            let inner = text[(place + (isComment ? 4 : 3))...].prefix(40).drop {
                $0.isHTMLSpace || $0 == 0x2D
            }
            if isComment || text.matches("{/*", at: place) {
                for name in ["more", "truncate", "excerpt", "read more", "readmore", "end excerpt"]
                    as [StaticString]
                where text.matches(name, at: inner.startIndex) {
                    let rest = text[(inner.startIndex + name.utf8CodeUnitCount)...].prefix(20).drop {
                        $0.isHTMLSpace || $0 == 0x2D || $0 == UInt8(ascii: "*")
                    }
                    if rest.first == UInt8(ascii: ">") || rest.first == UInt8(ascii: "}") { return place }
                }
            }
            place += 1
        }
    }

    private struct Paragraph {
        var text = ""
        var isInLink = false
        /// Whether it has letters outside of links.
        var hasOwnWords = false

        mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
            let text = HTMLTag.decoded(bytes)
            if !isInLink, text.contains(where: \.isLetter) { hasOwnWords = true }
            self.text += text
        }

        mutating func append(_ text: String) { self.text += text }
    }
}
