import Foundation
import TestSupport

/// Generates random front matter, plain or nearly so, and damages it; the same seed gives the same bytes.
struct Specimens: RandomNumberGenerator {
    private var generator: SeededGenerator

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    mutating func next() -> UInt64 { generator.next() }

    /// The front matter of the seeds.
    static func seeds() throws -> [[UInt8]] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../seeds")
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .map { seed in
                let text = Array(try Data(contentsOf: seed))
                guard let end = text.dropFirst().firstRange(of: Array("\n---\n".utf8)) else { return text }
                return Array(text[...end.lowerBound])
            }
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &self)]
    }

    private mutating func chance(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &self) < percent
    }

    /// Front matter of a few lines.
    mutating func document() -> [UInt8] {
        var text = "---\n"
        addFields(&text, indent: chance(95) ? 0 : 2, depth: 0)
        if chance(20) { text = text.replacing("\n", with: "\r\n") }
        return Array(text.utf8)
    }

    private mutating func addFields(_ text: inout String, indent: Int, depth: Int, firstIndent: Int? = nil) {
        for index in 0..<Int.random(in: 1...4, using: &self) {
            if chance(5) { text += pick(["\n", "  \n", "      \n", "# \u{E9}: [\n", "   #\n"]) }
            text += spaces(index == 0 ? firstIndent ?? indent : indent) + pick(Self.keys) + ":"
            addValue(&text, indent: indent, depth: depth)
        }
    }

    private mutating func addValue(_ text: inout String, indent: Int, depth: Int) {
        switch Int.random(in: 0..<10, using: &self) {
        case 0: text += pick(["\n", " \n", " ~\n"])
        case 1...2 where depth < 4:
            text += chance(10) ? "  \n" : "\n"
            addFields(&text, indent: indent + pick([1, 2, 2, 4]), depth: depth + 1)
        case 3...4 where depth < 4:
            text += "\n"
            addItems(&text, indent: indent + pick([0, 0, 2, 2, 4]), depth: depth + 1)
        default:
            text += spaces(chance(90) ? 1 : 3) + (chance(20) ? flowList() : scalar())
            text += chance(5) ? "  \n" : chance(10) ? pick([" # b: c\n", "  #\u{E9}\n", "#\n"]) : "\n"
        }
    }

    private mutating func addItems(_ text: inout String, indent: Int, depth: Int) {
        for _ in 0..<Int.random(in: 1...3, using: &self) {
            let gap = chance(85) ? 1 : 3
            text += spaces(indent) + "-" + spaces(gap)
            if chance(50) {
                text += scalar() + "\n"
            } else {
                addFields(&text, indent: indent + 1 + gap, depth: depth, firstIndent: 0)
            }
        }
    }

    private mutating func flowList() -> String {
        let items = (0..<Int.random(in: 0...3, using: &self)).map { _ in scalar() }
        return pick(["[", "[", "[ "]) + items.joined(separator: pick([", ", ",", " , "]))
            + pick(["]", "]", " ]", ", ]"])
    }

    private mutating func scalar() -> String {
        let text = (0..<Int.random(in: 1...4, using: &self)).map { _ in pick(Self.texts) }.joined()
        switch Int.random(in: 0..<4, using: &self) {
        case 0: return text
        case 1: return "'" + text.replacing("'", with: "''") + "'"
        case 2: return "\"" + text + "\""
        default: return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        }
    }

    private func spaces(_ count: Int) -> String {
        String(repeating: " ", count: count)
    }

    private static let keys = ["a", "b1", "title", "web-Url", "_x", "null", "topics", "k_e_y", "true"]
    private static let texts = [
        "a", "word", "two words", " ", "-", "5", ":", "#", ",", ".", "...", "---", "?", "/", "\\", "\"", "'",
        "!",
        "http://a.b/c?d=e#f", "2023-08-10T00:03:00Z", "\u{E9}", "\u{4E2D}\u{56FD}", "\u{1F916}", "\u{2019}",
        "\u{A0}",
        "a longer text that fills more than a block", "x: y", "x #y", "~", "[", "}", "&", "*", "%", "@", "|",
        ">",
    ]

    /// The same bytes with one to three changes.
    mutating func damage(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<pick([1, 1, 1, 2, 3]) where bytes.count > 1 { damageOnce(&bytes) }
        return bytes
    }

    private mutating func damageOnce(_ bytes: inout [UInt8]) {
        let place = bytes.indices.randomElement(using: &self) ?? 0
        switch Int.random(in: 0..<8, using: &self) {
        case 0...1: bytes.insert(contentsOf: sign(), at: place)
        case 2: bytes.remove(at: place)
        case 3...4: bytes.replaceSubrange(place...place, with: sign())
        case 5...6:
            changeLines(&bytes) { lines, random in
                let line = lines.indices.randomElement(using: &random) ?? 0
                if random.chance(50) {
                    lines[line].insert(contentsOf: Array(random.spaces(random.pick([1, 2, 4])).utf8), at: 0)
                } else {
                    lines[line] = Array(lines[line].drop { $0 == 0x20 && random.chance(70) })
                }
            }
        default:
            changeLines(&bytes) { lines, random in
                let (one, two) = (random.pick(Array(lines.indices)), random.pick(Array(lines.indices)))
                if random.chance(50) { lines.swapAt(one, two) } else { lines.insert(lines[one], at: two) }
            }
        }
    }

    private mutating func changeLines(
        _ bytes: inout [UInt8], _ change: (inout [[UInt8]], inout Specimens) -> Void
    ) {
        // The opening line, and what follows the last line feed, stay in place.
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
        guard lines.count > 2 else { return }
        var inner = Array(lines[1..<lines.count - 1])
        change(&inner, &self)
        lines.replaceSubrange(1..<lines.count - 1, with: inner)
        bytes = Array(lines.joined(separator: [0x0A]))
    }

    /// Usually a character with a meaning in YAML.
    private mutating func sign() -> [UInt8] {
        chance(80) ? pick(Self.signs) : [UInt8.random(in: 0..<0x80, using: &self)]
    }

    private static let signs: [[UInt8]] =
        " \t\n\r:-#'\"\\{}[],&*!|>%@?~\u{E9}a.=`/0\u{85}\u{2028}\u{80}\u{9F}\u{FEFF}\u{FFFE}".unicodeScalars
        .map { Array(String($0).utf8) }
        + [": ", " #", "- ", "\r\n", "  ", "\n\n", "''", "\\\"", "\\\\"].map { Array($0.utf8) }
}
