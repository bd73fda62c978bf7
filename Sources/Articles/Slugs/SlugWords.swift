import Foundation
import Text

/// The words of a name as they stand in a file name: `Science & Technology` is `science-and-technology`.
struct SlugWords {
    /// Words of `a`–`z` and `0`–`9`, joined by hyphens; empty if nothing can be spelled.
    private(set) var text = ""
    /// Whether letters or digits were lost or written like others: those of any script but Latin.
    private(set) var isLossy = false

    /// Spells the beginning of a name; no more than is needed to fill a file name.
    init(_ name: String) {
        var writer = SlugWriter()
        let isShort = name.utf8.count <= Self.limit
        if name.utf8.allSatisfy({ $0 < 0x80 }) {
            writer.write(name.utf8.prefix(Self.limit))
        } else {
            let beginning = isShort ? name : String(name.unicodeScalars.prefix(Self.limit))
            let spelled = Self.spelled(beginning)
            let latin = spelled.applyingTransform(Self.transliteration, reverse: false) ?? spelled
            isLossy =
                beginning.unicodeScalars.contains(where: \.isOfOtherScript)
                || latin.unicodeScalars.contains { !$0.isASCII && $0.properties.isAlphabetic }
            writer.write(latin.unicodeScalars.lazy.map { $0.isASCII ? UInt8($0.value) : $0.asciiPunctuation })
        }
        text = String(decoding: writer.words, as: UTF8.self)
    }

    /// The beginning of a name in small letters, with signs that ICU does not know in words or left out.
    private static func spelled(_ name: String) -> String {
        var spelled = String.UnicodeScalarView()
        for scalar in name.caseFolded.unicodeScalars {
            switch scalar.value {
            case 0x266F: spelled.append("#")
            case 0x266D: spelled.append(contentsOf: " flat ".unicodeScalars)
            case 0x259: spelled.append("e")
            // Signs of ownership are no part of a name, though ICU spells them (R), (C) and TM.
            case 0xA9, 0xAE, 0x2122: spelled.append(" ")
            default: if !scalar.properties.isDefaultIgnorableCodePoint { spelled.append(scalar) }
            }
        }
        return String(spelled)
    }

    private static let limit = 2 * Slug.maximumLength
    private static let transliteration = StringTransform("Any-Latin; Latin-ASCII")
}

/// Writes words for a file name.
private struct SlugWriter {
    private(set) var words: [UInt8] = []
    /// Whether the next letter begins a word.
    private var isBetweenWords = true

    mutating func write(_ name: some Sequence<UInt8>) {
        words.reserveCapacity(32)
        var previous = UInt8(ascii: " ")
        var bytes = name.makeIterator()
        var current = bytes.next()
        while let byte = current {
            let next = bytes.next()
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): add(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): add(byte | 0x20)
            case UInt8(ascii: "'"): break
            case UInt8(ascii: "+"): addWord("plus")
            case UInt8(ascii: "&"): addWord("and")
            case UInt8(ascii: "@"): addWord("at")
            case UInt8(ascii: "%"): addWord("percent")
            case UInt8(ascii: "#") where previous.isAlphanumeric: addWord("sharp")
            case UInt8(ascii: ".") where Self.mayPrecedeName(previous) && next?.isAlphanumeric == true:
                addWord("dot")
            default: isBetweenWords = true
            }
            previous = byte
            current = next
        }
    }

    private mutating func add(_ byte: UInt8) {
        if isBetweenWords, !words.isEmpty { words.append(UInt8(ascii: "-")) }
        isBetweenWords = false
        words.append(byte)
    }

    private mutating func addWord(_ word: StaticString) {
        isBetweenWords = true
        for offset in 0..<word.utf8CodeUnitCount { add(word.utf8Start[offset]) }
        isBetweenWords = true
    }

    /// Whether a dot after this byte begins a name, as in `C#/.NET`, rather than ending one.
    private static func mayPrecedeName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: "\""):
            true
        default: false
        }
    }
}

extension Unicode.Scalar {
    /// Whether this is a letter of a script other than Latin, or a digit that ASCII does not have.
    fileprivate var isOfOtherScript: Bool {
        guard !isASCII, !isLatin else { return false }
        return properties.isAlphabetic || properties.generalCategory == .decimalNumber
    }

    private var isLatin: Bool {
        switch value {
        case 0xAA, 0xBA, 0xC0...0x2AF, 0x2B0...0x2FF, 0x300...0x36F, 0x1D00...0x1DBF, 0x1E00...0x1EFF: true
        case 0x2071, 0x207F, 0x2090...0x209C, 0x2100...0x214F, 0x2160...0x2188, 0x2C60...0x2C7F,
            0xA720...0xA7FF:
            true
        case 0xAB30...0xAB6F, 0xFB00...0xFB06, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
        default: false
        }
    }

    /// A small digit as the digit, an apostrophe as `'`; anything else separates words.
    fileprivate var asciiPunctuation: UInt8 {
        if let number = properties.numericValue, number == number.rounded(), 0...9 ~= number {
            return UInt8(ascii: "0") + UInt8(number)
        }
        return switch value {
        case 0x2019, 0x2BC, 0x2B9: UInt8(ascii: "'")
        // Marks that could not be joined with their letter do not end the word either.
        case 0x300...0x36F: UInt8(ascii: "'")
        default: UInt8(ascii: " ")
        }
    }
}
