import Testing
import Text

@Suite("Classes of ASCII")
struct ASCIITests {
    @Test("Each class has its bytes and no other")
    func classes() {
        let capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8
        let small = "abcdefghijklmnopqrstuvwxyz".utf8
        for byte in UInt8.min...UInt8.max {
            let isDigit = "0123456789".utf8.contains(byte)
            #expect(byte.isCapital == capitals.contains(byte))
            #expect(byte.isSmallLetter == small.contains(byte))
            #expect(byte.isLetter == (capitals.contains(byte) || small.contains(byte)))
            #expect(byte.isDigit == isDigit)
            #expect(byte.isAlphanumeric == (byte.isLetter || isDigit))
            #expect(byte.isHexDigit == "0123456789abcdefABCDEF".utf8.contains(byte))
            #expect(byte.isXMLSpace == " \t\n\r".utf8.contains(byte))
            #expect(byte.isHTMLSpace == " \t\n\r\u{C}".utf8.contains(byte))
            #expect(byte.isASCIISpace == " \t\n\r\u{C}\u{B}".utf8.contains(byte))
            #expect(byte.lowercased == (byte.isCapital ? byte + 32 : byte))
            #expect(byte.hexDigitValue == UInt8(String(decoding: [byte], as: UTF8.self), radix: 16))
        }
    }
}
