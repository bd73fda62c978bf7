import Testing
import Text

@Suite("Percent-encoding")
struct PercentEncodingTests {
    @Test(
        "Every byte that is not allowed is escaped, by two digits in capitals",
        arguments: [
            ("", "", ""), ("aZ09-._~", "aZ09-._~", "aZ09-._~"), ("a/b c", "a%2Fb%20c", "a/b%20c"),
            ("100%", "100%25", "100%25"), ("é", "%C3%A9", "%C3%A9"), ("\n\u{7F}", "%0A%7F", "%0A%7F"),
            ("?#[]@:", "%3F%23%5B%5D%40%3A", "%3F%23%5B%5D%40%3A"),
        ])
    func encoded(text: String, unreserved: String, path: String) {
        #expect(String(percentEncoding: text) == unreserved)
        #expect(String(percentEncoding: text, allowing: .filePath) == path)
    }

    @Test(
        "An escape is read where it is whole",
        arguments: [
            ("%41", 0x41), ("%fF rest", 0xFF), ("%00", 0), ("", nil), ("%", nil), ("%4", nil), ("%4g", nil),
            ("%g4", nil), ("41", nil), ("a%41", nil), ("%+1", nil),
        ] as [(String, UInt8?)])
    func decoded(text: String, byte: UInt8?) {
        #expect(text.utf8.percentDecodedFirst == byte)
    }
}
