import Text

/// Tells markup from text that looks like it.
///
/// It is not an HTML parser, for which the `<T>` in `List<T>` is a tag. Here it must stay text.
///
/// The text is read from front to back, each `<` once. Failed searches are remembered, so that no text makes
/// it search again and again.
struct Markup {
    /// A piece of markup to remove.
    struct Piece {
        /// The position after the piece.
        let end: Int
        /// Whether the markup separates words.
        var separates = false
        /// The part of it that is literal text, without markup and references.
        var text: Range<Int>?
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var endTags: EndTags?
    private var hasNoMoreInstructions = false

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// The markup whose `<` is at `start`, or `nil` if that `<` is text.
    mutating func piece(at start: Int) -> Piece? {
        guard start + 1 < bytes.count else { return nil }
        switch bytes[start + 1] {
        case UInt8(ascii: "!"): return declaration(at: start)
        case UInt8(ascii: "?"): return instruction(at: start)
        default: return tag(at: start)
        }
    }

    private mutating func tag(at start: Int) -> Piece? {
        guard let tag = Tag(in: bytes, at: start), !isTypeArgument(tag, at: start), !isMention(tag, at: start)
        else {
            return nil
        }
        return Piece(end: tag.isEnd ? tag.end : contentEnd(tag), separates: tag.element.separates)
    }

    /// The position after a start tag and the content that it hides.
    private mutating func contentEnd(_ tag: Tag) -> Int {
        guard tag.element.content != .shown else { return tag.end }
        if let end = endTagIndex().end(of: tag.name, from: tag.end) { return end }
        return tag.element.content == .hidden && !tag.isSelfClosing ? bytes.count : tag.end
    }

    /// Whether this is like the `<B>` of `List<B>` or the `<Object>` of `List<Object>`: written like a type,
    /// after a word, and never closed.
    private mutating func isTypeArgument(_ tag: Tag, at start: Int) -> Bool {
        guard tag.isBare, !tag.isEnd, tag.name != "br", tag.name != "hr", start > 0,
            Self.isWordByte(bytes[start - 1]), bytes[start + 1].isCapital,
            !bytes[start + 2..<tag.end].contains(where: \.isCapital)
        else { return false }
        return !endTagIndex().contain(tag.name, from: tag.end)
    }

    /// Whether this only mentions an element, as in `the <template> element` or `between <button> and <a>`.
    ///
    /// Such a tag is never closed, although it would have to be, and stands like a word. Where it hides what
    /// follows, it would hide the rest of the text. Scripts and styles are hidden all the same, because
    /// truncated text may end in them.
    private mutating func isMention(_ tag: Tag, at start: Int) -> Bool {
        guard tag.isBare, !tag.isEnd else { return false }
        switch tag.element.content {
        case .hidden: guard tag.name != "script", tag.name != "style" else { return false }
        case .shown, .hiddenWhenClosed:
            guard tag.element.needsEndTag, isWord(start..<tag.end) else { return false }
        }
        return !endTagIndex().contain(tag.name, from: tag.end)
    }

    /// Whether neither the byte before nor the byte after a range is part of a word or of another tag.
    private func isWord(_ range: Range<Int>) -> Bool {
        func separates(_ index: Int) -> Bool {
            guard bytes.indices.contains(index) else { return false }
            return !Self.isWordByte(bytes[index])
                && ![UInt8(ascii: "<"), UInt8(ascii: ">")].contains(bytes[index])
        }
        return separates(range.lowerBound - 1)
            && (range.upperBound == bytes.count || separates(range.upperBound))
    }

    private mutating func endTagIndex() -> EndTags {
        let index = endTags ?? EndTags(in: bytes)
        endTags = index
        return index
    }

    /// Finds comments, document types, CDATA sections and the conditional comments of office software.
    private mutating func declaration(at start: Int) -> Piece? {
        if bytes.matches("<!--", at: start) {
            // "<!-->" is a comment too.
            return Piece(end: bytes.firstIndex(of: "-->", from: start + 2).map { $0 + 3 } ?? bytes.count)
        }
        if bytes.matches("<![cdata[", at: start) {
            let text = start + 9
            guard let end = bytes.firstIndex(of: "]]>", from: text) else {
                return Piece(end: bytes.count, text: text..<bytes.count)
            }
            return Piece(end: end + 3, text: text..<end)
        }
        guard Self.declarations.contains(where: { bytes.matches($0, at: start) }) else { return nil }
        return Piece(end: endOfTag(from: start))
    }

    /// Finds `<?xml … ?>` and `<?php … ?>`.
    private mutating func instruction(at start: Int) -> Piece? {
        // Office software writes `<?xml:namespace … />` without a question mark at the end.
        if bytes.matches("<?xml:", at: start) { return Piece(end: endOfTag(from: start)) }
        guard start + 2 < bytes.count, bytes[start + 2].isLetter, !hasNoMoreInstructions else { return nil }
        let end = bytes.firstIndex(of: "?>", from: start + 3)
        hasNoMoreInstructions = end == nil
        return end.map { Piece(end: $0 + 2) }
    }

    private func endOfTag(from start: Int) -> Int {
        bytes[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
    }

    private static let declarations: [StaticString] = ["<!doctype ", "<!doctype>", "<![if ", "<![endif]"]

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || byte == UInt8(ascii: "_") || byte >= 0x80
    }
}
