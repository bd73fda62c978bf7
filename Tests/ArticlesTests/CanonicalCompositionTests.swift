@_spi(_Unicode) import Swift
import TestSupport
import Testing

@testable import Articles

@Suite("Canonical composition")
struct CanonicalCompositionTests {
    /// Scalars that compose, decompose or are reordered, or that a library might treat like this.
    private static let scalars: [Unicode.Scalar] = [
        "a", "e", "K", "\u{C5}", "\u{E9}", "\u{1E9B}", "\u{1EAD}", "\u{212B}", "\u{2126}", "\u{FB1D}",
        "\u{300}", "\u{301}", "\u{307}", "\u{30A}", "\u{323}", "\u{327}", "\u{338}", "\u{345}", "\u{5B0}",
        "\u{1100}", "\u{1161}", "\u{11A7}", "\u{11A8}", "\u{11C2}", "\u{AC00}", "\u{AC01}", "\u{D7A3}",
        "\u{915}", "\u{93C}", "\u{958}", "\u{9C7}", "\u{9BE}", "\u{B47}", "\u{B56}", "\u{DD9}", "\u{DCF}",
        "\u{F71}", "\u{F72}", "\u{F74}", "\u{F80}", "\u{3099}", "\u{304B}", "\u{F900}", "\u{2ADC}",
        "\u{10054}", "\u{11099}", "\u{110BA}", "\u{114B9}", "\u{114B0}", "\u{1D15E}", "\u{1D165}",
        "\u{1F600}",
    ]

    @Test("Text is composed as the standard library composes it")
    func likeStandardLibrary() throws {
        var random = SeededGenerator(seed: 15)
        for _ in 0..<4_000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                text.append(try #require(Self.scalars.randomElement(using: &random)))
            }
            let composed = CanonicalComposition.compose(Array(String(text).utf8))
            let expected = String(text)._nfc
            try #require(
                composed.unicodeScalars.elementsEqual(expected),
                "\(text.map { String($0.value, radix: 16) })")
        }
    }

    @Test("A letter with thousands of marks is composed as one with few")
    func manyMarks() {
        let count = 6_000
        let marks = String(repeating: "\u{301}\u{323}", count: count)
        let composed = CanonicalComposition.compose(Array("a\(marks)".utf8))
        let above = String(repeating: "\u{301}", count: count)
        let expected = "\u{1EA1}" + String(repeating: "\u{323}", count: count - 1) + above
        #expect(composed.unicodeScalars.elementsEqual(expected.unicodeScalars))
    }
}
