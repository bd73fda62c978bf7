import Testing
import XML

@testable import Formats

@Suite("HTML")
struct HTMLTests {
    @Test("is escaped wherever the characters stand, and has only characters that XML allows")
    func escapes() {
        for length in 0..<40 {
            let padding = String(repeating: "é", count: length)
            let text = "\(padding)&\u{1}<\(padding)>\"'\(padding)"
            #expect(HTML.text(text).string == "\(padding)&amp;&lt;\(padding)&gt;\"'\(padding)")
            var html = HTML()
            html.value(text)
            #expect(html.takeString() == "\(padding)&amp;&lt;\(padding)&gt;&quot;&#39;\(padding)")
        }
    }

    @Test("has tags as they are, and escaped values of attributes")
    func markup() {
        var html = HTML()
        html.tags("<p title='\"'")
        html.attribute("alt", "1 < 2 & \"3\" > '2'\r\n")
        html.tags(">")
        html.text("A & \"B's\"")
        html.tags("</p>")
        #expect(
            html.takeString() == """
                <p title='"' alt="1 &lt; 2 &amp; &quot;3&quot; &gt; &#39;2&#39;\r\n">A &amp; "B's"</p>
                """)
        #expect(html.takeString().isEmpty)
    }
}
