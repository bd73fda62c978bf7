import Bodies
import Testing

@Suite("Bodies")
struct BodyRendererTests {
    @Test(arguments: [
        ("# Hello\n\nYou *there*.\n", "<h1>Hello</h1>\n<p>You <em>there</em>.</p>\n"),
        (
            "a ~~b~~ https://a.example",
            "<p>a <del>b</del> <a href=\"https://a.example\">https://a.example</a></p>\n"
        ),
        ("- [x] a\n- [ ] b", "<ul>\n<li>☑ a</li>\n<li>☐ b</li>\n</ul>\n"),
        (
            "|a|b|\n|-|:-:|\n|1|2|",
            "<table><thead><tr><th>a</th><th align=\"center\">b</th></tr></thead><tbody><tr><td>1</td>"
                + "<td align=\"center\">2</td></tr></tbody></table>\n"
        ),
        (
            "```js\nlet a = 1 < 2\n```",
            "<pre><code class=\"language-js\">let a = 1 &lt; 2\n</code></pre>\n"
        ),
        ("a <kbd onclick=x>b</kbd> <script>c</script>", "<p>a <kbd>b</kbd> </p>\n"),
    ])
    func markdownBecomesHTML(markdown: String, expected: String) {
        #expect(html(markdown) == expected)
    }

    @Test(arguments: [
        ("<p>a<p>b", "<p>a</p><p>b</p>"),
        ("<p>a<div>b</div>", "<p>a</p><div>b</div>"),
        ("<p><b>a<div>b</div>", "<p><b>a</b></p><div><b>b</b></div>"),
        ("<b><i>a</b>b</i>", "<b><i>a</i></b><i>b</i>"),
        ("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"),
        ("<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>"),
        (
            "<table><td>a<tr><td>b", "<table><tbody><tr><td>a</td></tr><tr><td>b</td></tr></tbody></table>"
        ),
        ("<table>a<tr><td>b</table>", "<table><tbody><tr><td>a</td></tr><tr><td>b</td></tr></tbody></table>"),
        ("<td>a", "a"),
        (
            "<a href=a>b<a href=c>d",
            "<a href=\"https://example.com/articles/a\">b</a><a href=\"https://example.com/articles/c\">d</a>"
        ),
        ("<h1>a<h2>b</h1>c", "<h1>a</h1><h2>b</h2>c"),
        ("</p>a</div>", "a"),
        ("a &check; &amp;amp; &lt;b> &#0; &nosuch;", "a ✓ &amp;amp; &lt;b&gt; \u{FFFD} &amp;nosuch;"),
        ("<pre>\n\n a</pre>", "<pre>\n\n a</pre>"),
        ("<template><p>a</template>b", "b"),
        ("<svg><style><img src=a></style></svg>b", "<img src=\"https://example.com/articles/a\" alt=\"\">b"),
        ("<math><mi>x</mi><p>a", "<math><mi>x</mi></math><p>a</p>"),
        ("a<!-- b --!>c<![CDATA[d]]><?e?>f", "acf"),
        ("1 < 2 <3 <", "1 &lt; 2 &lt;3 &lt;"),
        ("<ruby>a<rp>(<rt>b<rp>)</ruby>", "<ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby>"),
    ])
    func htmlIsWellNested(written: String, expected: String) {
        #expect(html(written, BodyRules(.html)) == expected)
    }
}

/// Renders a text; references are relative to an article.
func html(_ text: String, _ rules: BodyRules = BodyRules(.markdown)) -> String {
    render(text, rules).html
}

/// Renders a text; references are relative to an article.
func render(_ text: String, _ rules: BodyRules = BodyRules(.markdown), limit: Int = 1 << 20) -> RenderedBody {
    var text = text
    return text.withUTF8 {
        BodyRenderer(rules, limit: limit) {
            $0.contains("//") || $0.contains("mailto:") ? $0 : "https://example.com/articles/" + $0
        }
        .render($0, continueAt: "https://example.com/articles/one")
    }
}
