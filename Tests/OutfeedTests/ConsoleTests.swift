import Testing

@testable import outfeed

@Suite("What is printed for people")
struct ConsoleTests {
    @Test(
        "Characters that terminals obey, or that turn what follows around, are not printed",
        arguments: [
            ("plain\nlines", "plain\nlines"),
            ("\u{1B}[31mred\r\u{7}", "?[31mred??"),
            ("\u{9B}2J\u{7F}\t", "?2J??"),
            ("a\u{202E}dm.exe\u{202C}", "a?dm.exe?"),
            ("\u{2066}x\u{2069}", "?x?"),
            ("\u{200F}עברית\u{200E} é 👩‍👩‍👧", "\u{200F}עברית\u{200E} é 👩‍👩‍👧"),
        ])
    func harmless(text: String, expected: String) {
        #expect(Console.harmless(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
    }
}
