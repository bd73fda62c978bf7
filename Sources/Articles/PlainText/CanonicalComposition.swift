import Foundation
import Text

/// Unicode Normalization Form C for text of any length.
///
/// Foundation takes quadratic time. So it gets the text in chunks, split where nothing can compose or reorder
/// across the boundary.
struct CanonicalComposition {
    private static let chunkSize = 256
    private static let longestChunk = 4096
    /// The vowel before the first final consonant; Foundation mistakes it for one, and drops it after a
    /// syllable.
    private static let vowelOYae: UInt32 = 0x11A7

    private let bytes: UnsafeBufferPointer<UInt8>
    private var output: [UInt8] = []

    /// Composes valid UTF-8.
    static func compose(_ bytes: [UInt8]) -> String {
        bytes.withUnsafeBufferPointer { bytes in
            var composition = CanonicalComposition(bytes: bytes)
            composition.run()
            return String(decoding: composition.output, as: UTF8.self)
        }
    }

    private mutating func run() {
        output.reserveCapacity(bytes.count)
        var start = 0
        var position = 0
        var isSettled = true
        var followsLoner = false
        while position < bytes.count {
            let (value, length) = bytes.scalar(at: position)
            let scalarIsSettled = ScalarTreatment(value) != .unsettled
            let size = position - start
            let isFull = size >= Self.chunkSize && (scalarIsSettled || Self.isBoundary(value))
            // This far from a boundary, all scalars compose only with the one before, never with the next.
            let isOverfull = size >= Self.longestChunk && Self.isStarter(value)
            if isFull || isOverfull || followsLoner || value == Self.vowelOYae {
                append(start..<position, isSettled: isSettled)
                start = position
                isSettled = true
            }
            isSettled = isSettled && scalarIsSettled
            followsLoner = value > 0xFFFF && Self.isLoner(value)
            position += length
        }
        append(start..<position, isSettled: isSettled)
    }

    private mutating func append(_ chunk: Range<Int>, isSettled: Bool) {
        guard !isSettled else {
            output.append(contentsOf: bytes[chunk])
            return
        }
        var text = String(decoding: bytes[chunk], as: UTF8.self)
        // Only thousands of accents on one letter make a chunk this long, and Foundation is slow at sorting
        // them.
        if chunk.count > Self.longestChunk { text = Self.sortingMarks(text) }
        // Composing alone does not join a Hangul syllable and its final consonant, and leaves some marks
        // unsorted.
        text = text.decomposedStringWithCanonicalMapping.precomposedStringWithCanonicalMapping
        output.append(contentsOf: text.utf8)
    }

    /// Whether a scalar above U+FFFF neither composes with what follows nor ends in a mark.
    ///
    /// Foundation only compares the lower 16 bits. It would turn U+10054 with a dot below into a Latin
    /// letter.
    private static func isLoner(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x105C0...0x105FF, 0x11000...0x11FFF, 0x16D40...0x16D7F, 0x1D15E...0x1D1C0: false
        default: isBoundary(scalar)
        }
    }

    /// Sorts marks in canonical order (Unicode Standard, section 3.11, D109).
    private static func sortingMarks(_ text: String) -> String {
        var scalars = text.unicodeScalars.flatMap { tibetanVowels[$0] ?? [$0] }
        var start = 0
        while start < scalars.count {
            let rest = scalars[start...]
            let end =
                rest.firstIndex { $0.properties.canonicalCombiningClass == .notReordered } ?? rest.endIndex
            scalars[start..<end].sort {
                $0.properties.canonicalCombiningClass < $1.properties.canonicalCombiningClass
            }
            start = end + 1
        }
        var sorted = String.UnicodeScalarView()
        sorted.append(contentsOf: scalars)
        return String(sorted)
    }

    /// Whether a scalar does not combine with what precedes it: it is a starter, and the second element of no
    /// composition.
    static func isBoundary(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x9BE, 0x9D7, 0xB3E, 0xB56...0xB57, 0xBBE, 0xBD7, 0xCC2, 0xCD5...0xCD6, 0xD3E, 0xD57, 0xDCF,
            0xDDF, 0x102E, 0x1160...0x11FF, 0x1B35, 0x11127, 0x1133E, 0x11357, 0x11380...0x113FF, 0x114B0,
            0x114BA, 0x114BD, 0x115AF, 0x11930, 0x16D40...0x16D7F:
            false
        default: isStarter(scalar)
        }
    }

    /// Whether no reordering moves anything across a scalar: it has combining class 0, and is none of the
    /// three Tibetan vowels that decompose into marks.
    private static func isStarter(_ scalar: UInt32) -> Bool {
        guard let scalar = Unicode.Scalar(scalar), tibetanVowels[scalar] == nil else { return false }
        return scalar.properties.canonicalCombiningClass == .notReordered
    }

    private static let tibetanVowels: [Unicode.Scalar: [Unicode.Scalar]] = [
        "\u{F73}": ["\u{F71}", "\u{F72}"], "\u{F75}": ["\u{F71}", "\u{F74}"],
        "\u{F81}": ["\u{F71}", "\u{F80}"],
    ]
}
