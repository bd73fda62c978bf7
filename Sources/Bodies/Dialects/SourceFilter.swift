import Text

/// Replaces what generators of sites add to Markdown and HTML by what these have themselves.
///
/// Code blocks and code spans are copied as they are. Every search for an end is bounded, or its failure is
/// remembered, so the time is linear.
struct SourceFilter: ~Copyable {
    /// The longest tag or expression that is recognized, in bytes.
    static let longestTag = 4096

    let bytes: UnsafeBufferPointer<UInt8>
    let rules: BodyRules
    var output: [UInt8] = []
    var position = 0
    var leftOut: [String: Int] = [:]
    /// The ends that do not occur in the rest of the text.
    var missingEnds: Set<String> = []
    /// The shortcodes that have an end somewhere.
    var pairedShortcodes: Set<String>?
    /// The bytes that were searched in vain for the end of a tag or an expression.
    private var searchedInVain = 0
    /// Whether this is between `{% raw %}` and `{% endraw %}`.
    var isRaw = false
    /// The place of the last `endraw`, once it is known.
    var lastRawEnd: Int?
    private var lines = MarkdownLines()
    /// The lengths of backtick runs that have no end before a place.
    private var unclosedSpans: [Int: Int] = [:]

    /// Creates a filter for a text.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ rules: BodyRules) {
        self.bytes = bytes
        self.rules = rules
        output.reserveCapacity(bytes.count + bytes.count / 16)
    }

    /// Filters the text; the result is in `output`.
    mutating func run() {
        while position < bytes.count {
            if isMarkdown { filterLineStart() }
            filterLine()
        }
    }

    var isMarkdown: Bool { rules.form == .markdown || rules.form == .mdx }

    /// The byte at a place; zero after the end.
    func byte(_ place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 0 }

    /// The place of the end of the line at a place.
    func endOfLine(_ place: Int) -> Int {
        bytes.firstIndex(from: place) { block, _ in block.equals("\n") }
    }

    /// Counts what is left out.
    mutating func count(_ kind: StaticString, _ name: some StringProtocol) {
        leftOut["\(kind) \(name)", default: 0] += 1
    }

    /// Copies the text up to a place.
    mutating func copy(to end: Int) {
        output.append(contentsOf: bytes[position..<end])
        position = end
    }

    /// Writes a text.
    mutating func write(_ text: some StringProtocol) { output.append(contentsOf: text.utf8) }

    /// Whether tags and expressions are looked for; a text that has thousands without an end has none.
    var isSearching: Bool { searchedInVain < 1 << 24 }

    /// Tells that the end of a tag was not found.
    mutating func searchInVain() -> Bool {
        searchedInVain += Self.longestTag
        return false
    }

    /// Filters what only the beginning of a line can have, and code blocks.
    private mutating func filterLineStart() {
        while position < bytes.count {
            let line = position..<endOfLine(position)
            switch lines.next(bytes, line, rules) {
            case .text(let start):
                copy(to: start)
                return
            case .code: copyCode(to: min(line.upperBound + 1, bytes.count))
            case .fence(let end, let language):
                copy(to: end)
                write(language)
                write("\n")
                position = min(line.upperBound + 1, bytes.count)
            case .replaced(let text):
                write(text)
                write("\n")
                position = min(line.upperBound + 1, bytes.count)
            case .leftOut(let name, let label):
                count("directive", Self.shown(name))
                write(label + "\n")
                position = min(line.upperBound + 1, bytes.count)
            case .dedented(let start):
                position = start
                return
            case .inserted(let text, let start):
                write(text)
                position = start
                return
            case .before(let text): write(text)
            }
        }
    }

    /// Filters the rest of a line, and what begins in it.
    private mutating func filterLine() {
        while position < bytes.count {
            let next = bytes.firstIndex(from: position) { block, _ in
                block.equals("{") .| block.equals("`") .| block.equals("<") .| block.equals("\\")
                    .| block.equals("\n") .| block.equals("$")
            }
            copy(to: next)
            guard position < bytes.count else { return }
            switch bytes[position] {
            case UInt8(ascii: "\n"):
                copy(to: position + 1)
                return
            case UInt8(ascii: "`") where isMarkdown: copyCodeSpan()
            case UInt8(ascii: "\\") where isMarkdown: copy(to: min(position + 2, bytes.count))
            case UInt8(ascii: "<"): if !copyElement(), !filterComponent() { copy(to: position + 1) }
            case UInt8(ascii: "{"):
                if !filterShortcode(), !filterLiquid(), !filterAttributes(), !filterExpression() {
                    copy(to: position + 1)
                }
            case UInt8(ascii: "$") where isMarkdown: if !writeFormula() { copy(to: position + 1) }
            default: copy(to: position + 1)
            }
        }
    }

    /// Writes a formula so that it stays as it is: `$$ … $$` within a paragraph, or `$…$` within a line of MDX, whose
    /// braces would be an expression.
    private mutating func writeFormula() -> Bool {
        guard !rules.dialects.isEmpty || rules.form == .mdx else { return false }
        if byte(position + 1) == UInt8(ascii: "$") {
            let end = bytes.firstIndex(from: position + 2) { block, next in
                block.equals("$") .& next.equals("$") .| block.equals("\n") .& next.equals("\n")
            }
            let formula = bytes[position..<min(end + 2, bytes.count)]
            // Quotes have marks in it, and `{% raw %}` has an end.
            guard byte(end) == UInt8(ascii: "$"), !formula.contains(UInt8(ascii: "%")),
                !formula.split(separator: 0x0A).contains(where: { $0.first == UInt8(ascii: ">") })
            else { return false }
            for byte in formula {
                if 0x21...0x7E ~= byte, !byte.isAlphanumeric { output.append(UInt8(ascii: "\\")) }
                output.append(byte)
            }
            position = end + 2
            return true
        }
        guard rules.form == .mdx else { return false }
        let first = byte(position + 1)
        guard !first.isHTMLSpace, first != UInt8(ascii: "{") else { return false }
        let limit = min(endOfLine(position), position + Self.longestTag)
        // A sum of money has a digit after its sign.
        let end = (position + 1..<max(limit, position + 1)).first {
            bytes[$0] == UInt8(ascii: "$") && !bytes[$0 - 1].isHTMLSpace && !byte($0 + 1).isDigit
        }
        guard let end else { return false }
        copy(to: end + 1)
        return true
    }

    private mutating func copyCodeSpan() {
        let length = bytes[position...].prefix { $0 == UInt8(ascii: "`") }.count
        // cmark-gfm knows no longer ones.
        if length > 80 { return copy(to: position + length) }
        if let end = unclosedSpans[length], position < end { return copy(to: position + length) }
        var place = position + length
        while place < bytes.count {
            place = bytes.firstIndex(from: place) { block, next in
                block.equals("`") .| block.equals("\n") .& next.equals("\n")
            }
            guard byte(place) == UInt8(ascii: "`") else { break }
            let run = bytes[place...].prefix { $0 == UInt8(ascii: "`") }.count
            if run == length { return copyCode(to: place + run) }
            place += run
        }
        unclosedSpans[length] = place
        copy(to: position + length)
    }

    /// Copies comments, and elements that have code.
    private mutating func copyElement() -> Bool {
        if bytes.matches("<!--", at: position) {
            guard let end = end("-->", after: position + 4) else { return false }
            copy(to: end)
            return true
        }
        for name in ["pre", "code", "script", "style"] as [StaticString] {
            let end = position + 1 + name.utf8CodeUnitCount
            guard bytes.matches(name, at: position + 1), !byte(end).isAlphanumeric, byte(end) != 0x2D else {
                continue
            }
            guard let close = self.end("</\(name)>", after: end) else { return false }
            copyCode(to: close)
            return true
        }
        return false
    }

    /// The place after the next occurrence of a text in lower case; nil if there is none.
    mutating func end(_ text: String, after start: Int) -> Int? {
        guard !missingEnds.contains(text) else { return nil }
        let pattern = Array(text.utf8)
        var place = start
        while place + pattern.count <= bytes.count {
            if bytes[place].lowercased == pattern[0],
                bytes[place..<place + pattern.count].lazy.map(\.lowercased).elementsEqual(pattern)
            {
                return place + pattern.count
            }
            place += 1
        }
        missingEnds.insert(text)
        return nil
    }

    /// Takes off kramdown's attributes of spans and headings: `{: .class}`, `{#id}`.
    private mutating func filterAttributes() -> Bool {
        guard isMarkdown, rules.dialects.contains(.kramdown) else { return false }
        let kind = byte(position + 1)
        guard [UInt8(ascii: ":"), UInt8(ascii: "#"), UInt8(ascii: ".")].contains(kind) else { return false }
        let limit = min(position + 200, bytes.count)
        guard let end = bytes[position..<limit].firstIndex(where: { $0 == UInt8(ascii: "}") || $0 == 0x0A }),
            bytes[end] == UInt8(ascii: "}")
        else { return false }
        if kind != UInt8(ascii: ":") {
            // Only at the end of a line, after a space.
            let rest = bytes[(end + 1)..<endOfLine(end)]
            guard position > 0, bytes[position - 1] == 0x20, rest.allSatisfy(\.isHTMLSpace),
                end > position + 2
            else {
                return false
            }
        }
        position = end + 1
        return true
    }
}
