import Testing

@testable import Articles
@testable import Text

@Suite("Character references")
struct CharacterReferenceTests {
    @Test(
        "are decoded by name",
        arguments: [
            Cleaning("AT&amp;T", "AT&T"), Cleaning("&lt;b&gt;", "<b>"),
            Cleaning("&quot;&apos;&QUOT;", "\"'\""),
            Cleaning("a&nbsp;b", "a b"), Cleaning("&mdash;&ndash;&hellip;&rsquo;", "—–…’"),
            Cleaning("&Eacute;&eacute;", "Éé"),
            Cleaning("&AElig;", "Æ"), Cleaning("&zwnj;", "\u{200C}"), Cleaning("&zscr;", "𝓏"),
            Cleaning("&CounterClockwiseContourIntegral;", "∳"), Cleaning("&NotEqualTilde;", "≂\u{338}"),
            Cleaning("&fjlig;", "fj"), Cleaning("&there4;", "∴"), Cleaning("&b.Omega;", "&b.Omega;"),
            Cleaning("&notin;&not;", "∉¬"), Cleaning("&bsol;", "\\"),
        ])
    func named(_ cleaning: Cleaning) {
        #expect(PlainText.clean(cleaning.text) == cleaning.clean)
    }

    @Test(
        "are decoded by number",
        arguments: [
            Cleaning("&#8217;", "’"), Cleaning("&#x2019;", "’"), Cleaning("&#X2019;", "’"),
            Cleaning("&#x1F600;", "😀"),
            Cleaning("&#0065;", "A"), Cleaning("&#x80;&#145;&#146;&#150;&#x9f;", "€‘’–Ÿ"),
            Cleaning("&#0;", "\u{FFFD}"),
            Cleaning("&#xD800;&#xDFFF;", "\u{FFFD}\u{FFFD}"), Cleaning("&#x110000;", "\u{FFFD}"),
            Cleaning("&#99999999999999999999999;", "\u{FFFD}"), Cleaning("it&#8217s", "it’s"),
            Cleaning("&#8217 x", "’ x"),
            Cleaning("&#x2019 x", "’ x"), Cleaning("<b>&#8217</b>", "’"), Cleaning("&#128;", "€"),
            Cleaning("&#10;", ""),
        ])
    func numeric(_ cleaning: Cleaning) {
        #expect(PlainText.clean(cleaning.text) == cleaning.clean)
    }

    @Test(
        "are decoded once, after markup was found",
        arguments: [
            Cleaning("&amp;lt;b&amp;gt;", "&lt;b&gt;"), Cleaning("&amp;amp;", "&amp;"),
            Cleaning("&#38;lt;", "&lt;"),
            Cleaning("&lt;script&gt;x&lt;/script&gt;", "<script>x</script>"), Cleaning("&lt;b>x</b>", "<b>x"),
            Cleaning("&<b>amp;</b>", "&amp;"), Cleaning("<b>&</b>amp;", "&amp;"),
        ])
    func once(_ cleaning: Cleaning) {
        #expect(PlainText.clean(cleaning.text) == cleaning.clean)
    }

    @Test(
        "of old need no semicolon where no word goes on",
        arguments: [
            Cleaning("&copy 2024", "© 2024"), Cleaning("a &amp b", "a & b"), Cleaning("x&nbsp", "x"),
            Cleaning("&lt<b>x</b>", "<x"),
            Cleaning("&Eacute, &AMP.", "É, &."), Cleaning("Why?&nbsp Because", "Why? Because"),
        ])
    func unterminated(_ cleaning: Cleaning) {
        #expect(PlainText.clean(cleaning.text) == cleaning.clean)
    }

    @Test(
        "are not seen in other text",
        arguments: [
            "AT&T", "R&D", "a & b", "a &", "&", "&&", "&;", "&#", "&#;", "&#x", "&#x;", "&#82", "&#x201",
            "&foo;", "&foo", "&mdash x",
            "&notit;", "&copyright;", "&copy1", "?a=1&copy=2", "?a=1&copy&b=2",
            "https://example.com/?x=1&reg", "&#1 in the charts",
            "&#zz;", "& amp;", "Q&A;", "&NBSP;", "&hellip", "&é;",
        ])
    func text(text: String) {
        #expect(PlainText.clean(text) == text)
    }

    @Test("have a table that is sorted and complete")
    func table() throws {
        let text = CharacterReferenceTable.entries.description
        let entries = text.split { $0 == " " || $0 == "\n" }
        #expect(entries.count == 2125)
        #expect(entries.filter { $0.contains("*") }.count == 106)
        let names = try entries.map { try #require($0.split { $0 == "=" || $0 == "*" }.first) }
        #expect(names == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        #expect(names.map(\.utf8.count).max() == CharacterReferenceTable.longestName)
        for (name, entry) in zip(names, entries) {
            let values = entry.split { $0 == "=" || $0 == "*" }[1].split(separator: "+")
            let expected = try values.map { try #require(UInt32($0, radix: 16)) }
            let found = try #require(
                Array(name.utf8).withUnsafeBufferPointer { CharacterReferenceTable.entry(named: $0[...]) })
            #expect([found.first.value] + (found.second.map { [$0.value] } ?? []) == expected)
            #expect(found.worksUnterminated == entry.contains("*"))
        }
    }
}
