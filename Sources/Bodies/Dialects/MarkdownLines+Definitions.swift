import Text

// Lists of definitions, which kramdown, Hugo and Pelican know: a term, then lines that begin with a colon.
extension MarkdownLines {
    /// Judges a line that may belong to a list of definitions; nil if it is like any other.
    mutating func definition(
        _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ indent: Int, isAfterBlank: Bool
    ) -> Line? {
        if isInDefinitions, let start = Self.definitionStart(bytes, line.lowerBound) {
            return .inserted("\n<dd>\n\n", start)
        }
        guard isAfterBlank else { return nil }
        let isTerm =
            indent == 0 && !Self.otherBlocks.contains(bytes[line.lowerBound])
            && openingFence(bytes[line]) == nil
            && Self.definitionStart(bytes, line.upperBound + 1) != nil
        switch (isInDefinitions, isTerm) {
        case (false, true):
            isInDefinitions = true
            return .inserted("<dl>\n<dt>\n\n", line.lowerBound)
        case (true, true): return .inserted("<dt>\n\n", line.lowerBound)
        case (true, false) where indent == 0:
            (isInDefinitions, self.isAfterBlank) = (false, true)
            return .before("</dl>\n\n")
        case (true, false): return .dedented(line.lowerBound + min(indent, 4))
        case (false, false): return nil
        }
    }

    /// What begins a heading, a quote, a table, HTML or a box, and no term.
    private static let otherBlocks = Array("#>|<:".utf8)

    /// The place after the colon and the space that begin a definition; nil if the line is none.
    private static func definitionStart(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        var place = start
        while place < bytes.count, bytes[place] == 0x20, place - start < 3 { place += 1 }
        guard place + 2 < bytes.count, bytes[place] == UInt8(ascii: ":"),
            bytes[place + 1] == 0x20 || bytes[place + 1] == 0x09
        else { return nil }
        place += 2
        while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x09 { place += 1 }
        return place < bytes.count && bytes[place] != 0x0A && bytes[place] != 0x0D ? place : nil
    }
}
