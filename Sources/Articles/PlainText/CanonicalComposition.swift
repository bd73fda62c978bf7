import Foundation

/// Unicode Normalization Form C for text of any length.
///
/// Foundation normalizes in place, and takes time by the square of the length. So it is given chunks, cut
/// where nothing can compose or reorder across.
struct CanonicalComposition {
    private static let chunkSize = 256

    private let bytes: UnsafeBufferPointer<UInt8>
    private var output: [UInt8] = []

    /// The composed form of valid UTF-8.
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
        while position < bytes.count {
            let (value, length) = bytes.scalar(at: position)
            let treatment = ScalarTreatment(value)
            if position - start >= Self.chunkSize, treatment != .unsettled || Self.isBoundary(value) {
                append(start..<position, isSettled: isSettled)
                start = position
                isSettled = true
            }
            if treatment == .unsettled { isSettled = false }
            position += length
        }
        append(start..<position, isSettled: isSettled)
    }

    private mutating func append(_ chunk: Range<Int>, isSettled: Bool) {
        if isSettled {
            output.append(contentsOf: bytes[chunk])
        } else {
            var text = String(decoding: bytes[chunk], as: UTF8.self)
            // Only thousands of accents on one letter make a chunk this long, and Foundation sorts them slowly.
            if chunk.count > 16 * Self.chunkSize { text = Self.sortingMarks(text) }
            output.append(contentsOf: text.precomposedStringWithCanonicalMapping.utf8)
        }
    }

    /// Puts marks in canonical order (Unicode Standard, section 3.11, D109).
    private static func sortingMarks(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        var start = 0
        while start < scalars.count {
            let rest = scalars[start...]
            let end = rest.firstIndex { $0.properties.canonicalCombiningClass == .notReordered } ?? rest.endIndex
            scalars[start..<end].sort {
                $0.properties.canonicalCombiningClass < $1.properties.canonicalCombiningClass
            }
            start = end + 1
        }
        var sorted = String.UnicodeScalarView()
        sorted.append(contentsOf: scalars)
        return String(sorted)
    }

    /// Whether a scalar neither joins with what is before it nor moves: it has combining class 0, and no
    /// composition has it in second place.
    static func isBoundary(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x9BE, 0x9D7, 0xB3E, 0xB56...0xB57, 0xBBE, 0xBD7, 0xCC2, 0xCD5...0xCD6, 0xD3E, 0xD57, 0xDCF, 0xDDF,
            0x102E, 0x1160...0x11FF, 0x1B35, 0x1133E, 0x11357, 0x11380...0x113FF, 0x114B0, 0x114BA, 0x114BD,
            0x115AF, 0x11930, 0x16D40...0x16D7F:
            false
        default:
            Unicode.Scalar(scalar)?.properties.canonicalCombiningClass == .notReordered
        }
    }
}
