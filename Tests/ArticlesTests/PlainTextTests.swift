import Testing

@testable import Articles

/// A text and its cleaned form.
struct Cleaning: CustomTestStringConvertible, Sendable {
    let text: String
    let clean: String

    init(_ text: String, _ clean: String) {
        self.text = text
        self.clean = clean
    }

    var testDescription: String { String(reflecting: text) }
}

@Suite("Plain text")
struct PlainTextTests {
    @Test(
        "is left alone when it is clean",
        arguments: [
            "", "x", "Plain words.", "Naïve café — “quoted” and ’tis…", "Привет, мир", "日本語のテキスト、です。", "한국어",
            "Ελληνικά", "שלום", "مرحبا", "नमस्ते", "สวัสดี", "Tiếng Việt", "👩‍👩‍👧 🇩🇪 ❤️", "می‌خواهم",
            "\u{200F}abc\u{200E}",
            "a\u{AD}b", "\u{1FFFE}", "100 % \"sure\" 'really'",
            String(repeating: "0123456789 ", count: 20) + "x",
        ])
    func clean(text: String) {
        #expect(scalars(PlainText.clean(text)) == scalars(text))
    }

    @Test(
        "has single spaces between words and none at its ends",
        arguments: [
            Cleaning("  a  b  ", "a b"), Cleaning("a\n\tb\r\n", "a b"), Cleaning(" ", ""),
            Cleaning("a ", "a"),
            Cleaning(" a", "a"), Cleaning("a\u{A0}b", "a b"), Cleaning("a \u{A0} b", "a b"),
            Cleaning("a\u{85}\u{1680}\u{2000}\u{200A}\u{2028}\u{2029}\u{202F}\u{205F}\u{3000}b", "a b"),
            Cleaning("a\u{B}\u{C}b", "a b"), Cleaning("a&nbsp;&#32;&Tab;&NewLine;&emsp;b", "a b"),
            Cleaning("0123456789abcde  0123456789abcdef", "0123456789abcde 0123456789abcdef"),
            Cleaning("0123456789abcdef  0123456789abcdef", "0123456789abcdef 0123456789abcdef"),
            Cleaning("a &nbsp; <br> b", "a b"), Cleaning("<p> a </p>", "a"),
        ])
    func whiteSpace(_ cleaning: Cleaning) {
        #expect(scalars(PlainText.clean(cleaning.text)) == scalars(cleaning.clean))
    }

    @Test(
        "has no characters that a document may not hold, nor invisible breaks",
        arguments: [
            Cleaning("a\u{0}\u{1}\u{8}\u{E}\u{1F}b", "ab"), Cleaning("a\u{FFFE}\u{FFFF}b", "ab"),
            Cleaning("a\u{FEFF}b\u{200B}c", "a\u{FEFF}b\u{200B}c"), Cleaning("a&#8;b", "ab"),
            Cleaning("a&#xFFFE;b&#xFFFF;", "ab"),
            Cleaning("a&ZeroWidthSpace;b", "a\u{200B}b"), Cleaning("a\u{7F}b\u{9F}c", "a\u{7F}b\u{9F}c"),
            Cleaning("a&zwj;b&zwnj;c&lrm;d&rlm;e", "a\u{200D}b\u{200C}c\u{200E}d\u{200F}e"),
            Cleaning("&#x1FFFE;", "\u{1FFFE}"),
        ])
    func characters(_ cleaning: Cleaning) {
        #expect(scalars(PlainText.clean(cleaning.text)) == scalars(cleaning.clean))
    }

    @Test(
        "is in Normalization Form C",
        arguments: [
            Cleaning("cafe\u{301}", "caf\u{E9}"), Cleaning("cafe&#769;", "caf\u{E9}"),
            Cleaning("cafe<b>\u{301}</b>", "caf\u{E9}"),
            Cleaning("\u{212B}", "\u{C5}"), Cleaning("\u{2126}", "\u{3A9}"), Cleaning("\u{37E}", ";"),
            Cleaning("\u{304B}\u{3099}", "\u{304C}"), Cleaning("\u{1100}\u{1161}\u{11A8}", "\u{AC01}"),
            Cleaning("\u{AC00}\u{11A7}", "\u{AC00}\u{11A7}"),
            Cleaning("\u{1100}\u{1161}\u{11A7}\u{11A8}", "\u{AC00}\u{11A7}\u{11A8}"),
            Cleaning("\u{AC00}\u{11A8}", "\u{AC01}"), Cleaning("\u{415}\u{308}", "\u{401}"),
            Cleaning("q\u{307}\u{323}", "q\u{323}\u{307}"), Cleaning("\u{958}", "\u{915}\u{93C}"),
            Cleaning("\u{10054}\u{323}", "\u{10054}\u{323}"),
            Cleaning("\u{1F308}\u{301}", "\u{1F308}\u{301}"),
            Cleaning("\u{F900}", "\u{8C48}"),
            Cleaning("\u{1F71}", "\u{3AC}"), Cleaning("\u{9C7}\u{9BE}", "\u{9CB}"),
            Cleaning("\u{3000}\u{301}", "\u{301}"),
        ])
    func normalized(_ cleaning: Cleaning) {
        #expect(scalars(PlainText.clean(cleaning.text)) == scalars(cleaning.clean))
    }

    @Test(
        "that was cleaned does not change when it is cleaned again",
        arguments: [
            "  a \u{301}b ", "q\u{307}\u{323}", "\u{2000}\u{2001}x", "\u{1FEF}\u{37E}",
            "a\u{0} \u{0}b",
            String(repeating: "e\u{323}\u{302} \u{958}", count: 300),
        ])
    func idempotent(text: String) {
        let once = PlainText.clean(text)
        #expect(scalars(PlainText.clean(once)) == scalars(once))
    }

    @Test(
        "is blank when nothing of it can be seen",
        arguments: [
            "", " ", "\n\t", "\u{A0}\u{3000}", "\u{AD}", "\u{200B}\u{200D}\u{FEFF}", "\u{2060} \u{FE0F}",
            "\u{E0100}",
        ])
    func blank(text: String) {
        #expect(PlainText.isBlank(text))
    }

    @Test(
        "is not blank when something of it can be seen",
        arguments: ["x", " x ", ".", "\u{FFFD}", "\u{301}", "👍", "\u{200D}a"])
    func notBlank(text: String) {
        #expect(!PlainText.isBlank(text))
    }

    @Test(
        "takes little time, however it is written",
        arguments: [
            "<", "&", "<a ", "</a", "<!--", "<script>", "<title>", "x<B>", "&#", "&#x1", "&amp", "?a=1&copy",
            "<a x='", "<a x=\"' ",
            "<a x=\"\" y=\"", "<a b=c ", "<a-b ", "<?a", "<![CDATA[", "<![if ", "<!doctype", "e\u{301}",
            "\u{301}\u{316}",
            "\u{9C7}\u{9BE}", "\u{958}", "\u{1161}", "\u{F73}", " \u{FEFF}",
        ])
    func linear(unit: String) {
        let text = String(repeating: unit, count: (1 << 18) / unit.utf8.count)
        #expect(PlainText.clean(text).utf8.count <= 3 * text.utf8.count)
    }
}

/// Canonically equivalent strings are equal; their scalars are not.
func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }
