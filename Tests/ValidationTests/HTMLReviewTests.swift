import Testing

@testable import Validation

@Suite("A review of HTML")
struct HTMLReviewTests {
    func rules(_ html: String, hasBase: Bool = false) -> [String] {
        var review = HTMLReview(hasBase: hasBase)
        review.read(html)
        return review.problems.map(\.rule.id)
    }

    @Test(
        "leaves ordinary articles alone",
        arguments: [
            "", "Plain & simple: 1 < 2, I <3 you, a<=b", "<p>One<p>Two<br>Three<li>Four</p>",
            "<!-- more --><p>One</p><!--> <!---> <!-- a > b --!>",
            "<?xml version=\"1.0\"?><!DOCTYPE html>One",
            "<p>Fish &amp; chips &ndash; &#8217; &#x2019; R&D AT&T &unknown &copyright</p>",
            "<a href=\"https://example.com/?a=1&copy=2\">One</a><a href=\"#note\">1</a>",
            "<img src='data:image/png;base64,AA=='><a href=mailto:jane@example.com>Jane</a>",
            "<audio src=\"https://example.com/1\" controls></audio><B>One</B>",
            "<div style=\"position:relative\"><video style=\"position: absolute; top:0\"></video></div>",
            "<p style=\"background-position: fixed; scroll-behavior: smooth /* x */; color:red\">One</p>",
            "<textarea><b></textarea><p once only>One</p>",
            "<a title=\"a > b\" href='https://a.example/'>1</a>",
            "<meta itemprop=\"name\" content=\"One\">", "<pre><code>a &lt;b&gt;</code></pre>",
            "<details><summary>One</summary>Two</details>", "</p></br></>",
        ])
    func right(html: String) {
        #expect(rules(html).isEmpty)
    }

    @Test(
        "finds what readers stumble over",
        arguments: [
            ("<SCRIPT src=https://a.example/></SCRIPT>", "html-script"),
            ("<script>if (a < b) '<p>'</script>", "html-script"),
            ("<img src=https://a.example/ OnError=x>", "html-event-handler"),
            ("<svg/onload=go()>", "html-event-handler"),
            ("<a href=' java\nscript:go()'>1</a>", "html-script-address"),
            ("<a href='&#106;avascript&colon;go()'>1</a>", "html-script-address"),
            ("<a xlink:href=javascript:go()>1</a>", "html-script-address"),
            ("<form action=\"https://a.example/\"></form>", "html-element"),
            ("<style>p { color: red }</style>", "html-element"),
            ("<p style='width: ex/**/pression(1)'>1</p>", "html-style-code"),
            ("<p style='-MOZ-binding: url(https://a.example/)'>1</p>", "html-style-code"),
            ("<p style='background: url( java\\script:go() )'>1</p>", "html-style-code"),
            ("<p style='color: red; POSITION : Fixed !important'>1</p>", "html-style-position"),
            ("<p style='position: absolute'>1</p>", "html-style-position"),
            ("<p>One<!-- two", "html-unterminated"),
            ("<a href=\"https://a.example/>One</a>", "html-unterminated"),
            ("<p>One <a", "html-unterminated"), ("<p", "html-unterminated"),
            ("<p class=", "html-unterminated"),
            ("<p a = 'b", "html-unterminated"), ("<noembed id=a />One", "html-unterminated"),
            ("<![CDATA[ One", "html-unterminated"), ("</p", "html-unterminated"),
            ("<div>One", "html-unbalanced"), ("One</div>", "html-unbalanced"),
            ("<b><b>One</b>", "html-unbalanced"), ("<span/>One", "html-unbalanced"),
            ("One&nbsp two", "html-entity-semicolon"), ("It&#8217s", "html-entity-semicolon"),
            ("&amp", "html-entity-semicolon"),
            ("<img src=\"1.png\">", "html-relative-reference"),
            ("<a href=//a.example/>1</a>", "html-relative-reference"),
            ("<video poster=/1.png></video>", "html-relative-reference"),
        ])
    func wrong(html: String, rule: String) {
        #expect(rules(html) == [rule])
    }

    @Test(
        "points at the markup in the source",
        arguments: [
            (
                item(
                    "First.\n<p>&lt;script></p>".replacing("<p>", with: "&lt;p>").replacing(
                        "</p>", with: "&lt;/p>")), 3, 7
            ),
            (item("<![CDATA[One\n<p>é <a href=\"/1\">One</a>]]>"), 3, 9),
            (item("&amp;amp; <!-- a --><![CDATA[<b>One]]>"), 2, 43),
            (item("One &lt;/b> two"), 2, 18),
            (
                .document(
                    """
                    {"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": [
                    {"id": "1", "content_html": "\\u00e9\\ud83d\\ude00 \\"a\\"<script>"}]}
                    """), 2, 54
            ),
        ] as [(Example, Int, Int)])
    func places(example: Example, line: Int, column: Int) {
        let found = FeedValidator().diagnostics(in: example.document).first { $0.rule.id.hasPrefix("html-") }
        #expect(found?.line == line && found?.column == column, "\(String(describing: found))")
    }

    private static func item(_ description: String) -> Example {
        .document(
            "<rss version=\"2.0\"><channel><item>\n<description>\(description)</description></item></channel></rss>"
        )
    }

    @Test("takes a base for relative addresses")
    func base() {
        #expect(rules("<img src=\"1.png\">", hasBase: true).isEmpty)
    }

    @Test("reports each kind once")
    func once() {
        #expect(rules("<script></script><script></script>") == ["html-script"])
    }

    @Test(
        "tells tags from talk of tags in titles",
        arguments: [
            ("One <b>two</b>", true), ("One<br/>two", true), ("<img src=a>", true), ("A <b> B", false),
            ("The <picture> element", false), ("Array<Int> and a < b", false), ("</b> One <b>", false),
            ("<b>One", false), ("Set<A></A>", true),
        ])
    func titles(title: String, isMarkup: Bool) {
        #expect((TitleMarkup.tag(in: title) != nil) == isMarkup)
    }
}
