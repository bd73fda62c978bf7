import Bodies
import Testing

@Suite("Bodies")
struct BodyRendererTests {
    @Test func markdownBecomesHTML() {
        #expect(html("# Hello\n\nYou *there*.\n") == "<h1>Hello</h1>\n<p>You <em>there</em>.</p>\n")
    }
}

/// Renders a text; references are relative to an article.
func html(_ text: String, _ rules: BodyRules = BodyRules(.markdown)) -> String {
    var text = text
    return text.withUTF8 {
        BodyRenderer(rules) { "https://example.com/articles/" + $0 }
            .render($0, continueAt: "https://example.com/articles/one").html
    }
}
