import Sharding
import Testing

@Suite struct LineTests {
    @Test(arguments: ["", "plain", "a\tb", "a\nb\rc", #"a\tb\\"#, "Zürich 🦊"])
    func textComesBack(text: String) throws {
        var lines = Lines()
        lines.add(.count, .text(text), .raw([]), .number(7))
        #expect(lines.bytes.last == UInt8(ascii: "\n"))
        let line = Line(lines.bytes.dropLast())
        try line.expect(.count, "name", "", "number")
        #expect(try line.text(1) == text)
        #expect(try line.number(3) == 7)
    }
}
