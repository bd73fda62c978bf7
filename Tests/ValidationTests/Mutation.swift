import TestSupport

/// Makes small random changes to a document that an XML or JSON parser might handle wrongly.
struct Mutation {
    private let document: [UInt8]
    /// The positions at which markup or a value begins or ends, and the document's end.
    private let seams: [Int]
    private var generator: SeededGenerator

    init(of document: [UInt8], seed: UInt64) {
        self.document = document
        let marks = Set("<>\"= &;/:{}[],\\".utf8)
        seams = document.indices.filter { marks.contains(document[$0]) } + [document.count]
        generator = SeededGenerator(seed: seed)
    }

    /// The document with one to three changes.
    mutating func next() -> [UInt8] {
        var mutant = document
        for _ in 0..<Int.random(in: 1...3, using: &generator) { change(&mutant) }
        return mutant
    }

    private mutating func change(_ mutant: inout [UInt8]) {
        let place = place(in: mutant)
        switch Int.random(in: 0..<8, using: &generator) {
        case 0 where place < mutant.count:
            mutant[place] = .random(in: 0...255, using: &generator)
        case 1 where place < mutant.count:
            mutant[place] = Self.telling.randomElement(using: &generator) ?? 0
        case 2:
            mutant.removeSubrange(place..<min(place + length(), mutant.count))
        case 3:
            mutant.insert(contentsOf: piece(of: mutant), at: place)
        case 4:
            mutant.replaceSubrange(place..<min(place + length(), mutant.count), with: piece(of: mutant))
        case 5:
            let token = Self.tokens.randomElement(using: &generator) ?? ""
            mutant.replaceSubrange(place..<min(place + length(), mutant.count), with: token.utf8)
        case 6:
            mutant.removeSubrange(place..<max(place, self.place(in: mutant)))
        default:
            mutant.insert(contentsOf: (Self.tokens.randomElement(using: &generator) ?? "").utf8, at: place)
        }
    }

    private mutating func place(in mutant: [UInt8]) -> Int {
        let place =
            if Bool.random(using: &generator) {
                Int.random(in: 0...mutant.count, using: &generator)
            } else {
                (seams.randomElement(using: &generator) ?? 0) + Int.random(in: 0...1, using: &generator)
            }
        return min(place, mutant.count)
    }

    private mutating func length() -> Int {
        Int.random(in: 0...(Bool.random(using: &generator) ? 3 : 20), using: &generator)
    }

    /// The part of the document between two positions, often an element.
    private mutating func piece(of mutant: [UInt8]) -> ArraySlice<UInt8> {
        let start = place(in: mutant)
        let end = min(max(start, place(in: mutant)), start + 2_000)
        return mutant[start..<end]
    }

    private static let telling =
        Array("<>&\"'/=:; \t\n\r]![?-#xa9Z%@.,\u{0}\u{1}\u{7F}".utf8) + [0x80, 0xC3, 0xFF]

    private static let tokens = [
        "", " ", "\n", "\t", "\r", "&amp;", "&lt;", "&gt;", "&quot;", "&apos;", "&nbsp;", "&#38;", "&#x26;",
        "&#9;", "&#10;", "&#13;", "&#0;", "&#x1F600;", "&#xD800;", "&#xFFFE;", "&#1114112;", "&#;", "&#x;",
        "&;", "&amp;#38;", "&#38;#38;", "]]>", "]]&gt;", ">", "<", "\"", "'", "<!-- -->", "<?a b?>",
        "<?xml?>",
        "<![CDATA[a]]>", "<!DOCTYPE a>", " a=\"b\"", " a='b'", " type=\"text\"", " type=\"\"",
        " rel=\"self\"",
        " xml:lang=\"en\"", " xml:space=\"preserve\"", " xmlns=\"\"", " xmlns:a=\"b\"",
        " xmlns=\"http://www.w3.org/2005/Atom\"", " xmlns:m=\"http://search.yahoo.com/mrss/\"",
        " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"", " xsi:nil=\"true\"", "<a/>", "</a>",
        "<a>",
        "<category term=\"Sea\"/>", "<category>Sea</category>", "<media:thumbnail url=\"https://a/\"/>", "/>",
        "http://a", "https://[::1]/", "#a", "?a", "%41", "%4", "é", "中", "😀", "\u{FFFE}", "\u{85}",
        "\u{2028}",
        "\u{FEFF}", "29 Feb 2023", "31", "00", "1", "-x", "0",
        "\\n", "\\\"", "\\", "\\/", "\\b", "\\u0041", "\\ud800", "\\u2028", "{}", "[]", "null", "true",
        ",\n", "\"\"",
    ]
}
