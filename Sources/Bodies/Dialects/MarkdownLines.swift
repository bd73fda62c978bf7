import Text

/// Tells the lines of Markdown apart: code, what only generators of sites know, and text.
struct MarkdownLines {
    /// What a line is.
    enum Line {
        /// Text; what stands before the given place is not filtered.
        case text(Int)
        /// A line of a code block.
        case code
        /// The first line of a code block; its fence ends at the given place.
        case fence(Int, language: String)
        /// Something else takes the place of the line.
        case replaced(String)
        /// A directive with a name that is left out; its label takes the place of the line.
        case leftOut(String, label: String)
        /// Text that begins at the given place.
        case dedented(Int)
        /// Text that begins at the given place, after something else.
        case inserted(String, Int)
        /// Something that stands before the line, which is then judged again.
        case before(String)
    }

    /// The largest number of cells in a row of a table.
    static let mostCells = 512

    private var fence: (character: UInt8, length: Int, isQuoted: Bool)?
    var isAfterBlank = true
    private var isCode = false
    private var isInList = false
    /// The indentation of the content of the last list item.
    private var itemIndent = 0
    /// Whether statements of JavaScript continue.
    private var isStatement = false
    /// Whether the indented lines of a `!!!` box continue.
    private var isInBox = false
    /// Whether a list of definitions continues.
    var isInDefinitions = false

    /// Judges the next line, given without its line feed.
    mutating func next(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ rules: BodyRules) -> Line {
        let content = contentStart(bytes, line)
        let text = bytes[content..<line.upperBound]
        if let open = fence {
            let start = bytes[line].drop { $0.isHTMLSpace }
            if !open.isQuoted || start.first == UInt8(ascii: ">") {
                let mark = open.isQuoted ? start.drop { $0.isHTMLSpace || $0 == UInt8(ascii: ">") } : start
                let run = mark.prefix { $0 == open.character }.count
                if run >= open.length, mark.dropFirst(run).allSatisfy({ $0.isHTMLSpace }) { fence = nil }
                return .code
            }
            // A block ends with the quote that it is in.
            fence = nil
        }
        let wasAfterBlank = isAfterBlank
        let isBlank = text.allSatisfy(\.isHTMLSpace) && content == line.upperBound || text.isEmpty
        isAfterBlank = isBlank
        if isBlank {
            isStatement = false
            return .text(line.lowerBound)
        }
        let indent = indentation(bytes, line)
        if isInBox, indent < 4 { isInBox = false }
        if isInBox { return .dedented(boxContent(bytes, line)) }
        let startsItem =
            content > line.lowerBound + indent && bytes[line.lowerBound + indent] != UInt8(ascii: ">")
        if !startsItem, indent == 0 { isInList = false }
        if isInDefinitions || wasAfterBlank, !isInList, !startsItem || isInDefinitions,
            rules.dialects.contains(.kramdown),
            let found = definition(bytes, line, indent, isAfterBlank: wasAfterBlank)
        {
            return found
        }
        // MDX has no indented code.
        if rules.form == .mdx, !isInList, indent >= 4 { return .dedented(content) }
        if indent >= (isInList ? itemIndent : 0) + 4, wasAfterBlank || isCode {
            let namesLanguage = !isCode && rules.dialects.contains(.pelican) && Self.isLanguage(text)
            isCode = true
            return namesLanguage ? .replaced("") : .code
        }
        if startsItem {
            if rules.dialects.contains(.kramdown), bytes.matches("{:toc}", at: line.upperBound + 1) {
                return .replaced("")
            }
            (isInList, itemIndent) = (true, content - line.lowerBound)
        }
        isCode = false
        if let opened = openingFence(text) {
            let isQuoted = bytes[line.lowerBound..<content].contains(UInt8(ascii: ">"))
            fence = (text[content], opened.length, isQuoted)
            return .fence(content + opened.length, language: opened.language)
        }
        if rules.form == .mdx, isStatement || indent == 0 && wasAfterBlank && isJavaScript(text) {
            isStatement = true
            // A statement that is over leaves the next line as the beginning of another.
            if text.last == UInt8(ascii: ";") { (isStatement, isAfterBlank) = (false, true) }
            return .replaced("")
        }
        if let start = tooDeepContent(bytes, line) { return .dedented(start) }
        // cmark-gfm takes quadratic time for the cells of a row.
        if text.count > Self.mostCells, text.count(where: { $0 == UInt8(ascii: "|") }) > Self.mostCells {
            return .replaced(String(decoding: bytes[line], as: UTF8.self).replacing("|", with: "&#124;"))
        }
        return special(bytes, line, text, rules) ?? .text(line.lowerBound)
    }

    private mutating func special(
        _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ text: Slice<UnsafeBufferPointer<UInt8>>,
        _ rules: BodyRules
    ) -> Line? {
        switch text.first {
        case UInt8(ascii: "["), UInt8(ascii: "@"), UInt8(ascii: "$"):
            let word = String(decoding: text, as: UTF8.self).trimmingSpaces().lowercased()
            if ["[toc]", "[[toc]]", "[[_toc_]]", "@[toc]", "${toc}"].contains(word) { return .replaced("") }
            let name = word.dropFirst(2).dropLast()
            if rules.dialects.contains(.admonitions), word == "[!\(name)]", name.utf8.allSatisfy(\.isLetter) {
                let mark = String(decoding: bytes[line.lowerBound..<text.startIndex], as: UTF8.self)
                return .replaced("\(mark)**\(name.capitalizedWord)**\n\(mark.trimmingSpaces())")
            }
        case UInt8(ascii: ":") where rules.dialects.contains(.admonitions):
            let colons = text.prefix { $0 == UInt8(ascii: ":") }.count
            if colons == 2 { return directive(text) }
            guard colons >= 3 else { return nil }
            let words = String(decoding: text.dropFirst(colons), as: UTF8.self).trimmingSpaces()
            guard words.first?.isLetter != false || words.hasPrefix("{") else { return nil }
            return .replaced(Self.heading(ofBox: words))
        case UInt8(ascii: "!"), UInt8(ascii: "?"):
            guard rules.dialects.contains(.admonitions),
                bytes.matches("!!! ", at: text.startIndex) || bytes.matches("??? ", at: text.startIndex)
            else { return nil }
            isInBox = true
            let words = String(decoding: text.dropFirst(4), as: UTF8.self).trimmingSpaces()
            let title = words.split(separator: "\"", omittingEmptySubsequences: false)
            return .replaced(title.count > 1 && !title[1].isEmpty ? "\n**\(title[1])**\n" : "\n")
        case UInt8(ascii: "*") where rules.dialects.contains(.kramdown):
            // `*[HTML]: Hypertext Markup Language`
            guard bytes.matches("*[", at: text.startIndex), let end = text.firstIndex(of: UInt8(ascii: "]")),
                bytes.matches("]:", at: end)
            else { return nil }
            return .replaced("")
        case UInt8(ascii: "<") where rules.dialects.contains(.kramdown):
            guard text.last == UInt8(ascii: ">"), text.count < 1000,
                String(decoding: text, as: UTF8.self)
                    .wholeMatch(of: /<[a-z]+\s[^<>]*\bmarkdown\s*=\s*["']?(1|block|true)["']?[^<>]*>/) != nil
            else { return nil }
            return .replaced(String(decoding: bytes[line], as: UTF8.self) + "\n")
        case UInt8(ascii: "{") where rules.dialects.contains(.kramdown):
            guard bytes.matches("{:", at: text.startIndex), !text.dropLast().contains(UInt8(ascii: "}")),
                text.last == UInt8(ascii: "}")
            else { return nil }
            return .replaced("")
        default: break
        }
        return nil
    }

    /// A directive that is a line of its own, `::github{repo="a/b"}` or `::name[label]{…}`: its label.
    private func directive(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Line? {
        let words = String(decoding: text, as: UTF8.self).trimmingSpaces()
        guard let match = words.wholeMatch(of: /::([a-z][\w\-]*)(?:\[([^\]]*)\])?(\{[^}]*\})?/),
            match.2 != nil || match.3 != nil
        else { return nil }
        return .leftOut(String(match.1), label: String(match.2 ?? ""))
    }

    private static func heading(ofBox words: String) -> String {
        let afterType = words.drop { $0.isLetter || $0 == "-" || $0.isNumber }
        var title = String(afterType).trimmingSpaces()
        if title.hasPrefix("["), let end = title.firstIndex(of: "]") {
            title = String(title[title.index(after: title.startIndex)..<end])
        } else if title.hasPrefix("{") {
            title = ""
        }
        return title.isEmpty ? "" : "\n**\(title)**\n"
    }

    /// The place where a line's content begins, after indentation, marks of quotes and one of a list.
    private func contentStart(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Int {
        var place = line.lowerBound
        while place < line.upperBound, bytes[place].isHTMLSpace || bytes[place] == UInt8(ascii: ">") {
            place += 1
        }
        if let end = itemMark(bytes, place, line.upperBound) {
            place = end
            while place < line.upperBound, bytes[place].isHTMLSpace { place += 1 }
        }
        return place
    }

    /// The place after a list mark and its space; nil if there is none.
    private func itemMark(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
        var place = start
        guard place < end else { return nil }
        if [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(bytes[place]) {
            place += 1
        } else {
            while place < end, bytes[place].isDigit, place - start < 9 { place += 1 }
            guard place > start, place < end,
                bytes[place] == UInt8(ascii: ".") || bytes[place] == UInt8(ascii: ")")
            else { return nil }
            place += 1
        }
        return place < end && (bytes[place] == 0x20 || bytes[place] == 0x09) ? place + 1 : nil
    }

    /// The content of a line whose quotes and lists are too deep; nil if they are not.
    private func tooDeepContent(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Int? {
        var place = line.lowerBound
        var depth = 0
        while place < line.upperBound {
            if bytes[place] == UInt8(ascii: ">") { depth += 1 }
            if bytes[place] == UInt8(ascii: ">") || bytes[place].isHTMLSpace {
                place += 1
            } else if let end = itemMark(bytes, place, line.upperBound) {
                depth += 1
                place = end
            } else {
                break
            }
        }
        return depth > 32 ? place : nil
    }

    private func indentation(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Int {
        var width = 0
        for byte in bytes[line] {
            if byte == 0x20 { width += 1 } else if byte == 0x09 { width += 4 } else { break }
        }
        return min(width, line.count)
    }

    private func boxContent(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Int {
        if bytes[line.lowerBound] == 0x09 { return line.lowerBound + 1 }
        return line.lowerBound + bytes[line].prefix(4).prefix { $0 == 0x20 }.count
    }
}

extension StringProtocol {
    /// The text without white space at its ends.
    func trimmingSpaces() -> String {
        let start = unicodeScalars.drop { $0.properties.isWhitespace }
        return String(start.reversed().drop { $0.properties.isWhitespace }.reversed().map(Character.init))
    }

    /// The word with a capital letter at its beginning.
    var capitalizedWord: String { prefix(1).uppercased() + dropFirst() }
}
