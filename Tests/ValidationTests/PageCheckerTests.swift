import Testing
import Validation

@Suite("Verification of pages")
struct PageCheckerTests {
    private static func page(_ body: String) -> [UInt8] {
        Array(
            "<!DOCTYPE html>\n<html lang=\"en\"><head><title>T</title></head><body>\n\(body)\n</body></html>\n"
                .utf8)
    }

    @Test(
        "lets well-formed pages pass",
        arguments: [
            "", "<p>a &lt; b</p>", "<img src=\"a.png\" alt=\"\">", "<br /><hr>",
            "<script src=\"a.js\" defer></script>", "<form hidden></form>", "<!-- a < b - c -- d -->",
            "<a href=\"../a.html#b:c\">a</a>", "<a href=\"?a:b\">a</a>",
            "<a href=\"HTTPS://a.example/\">a</a>",
            "<p\n  id=\"a\"\n>a</p>", "<h1>a</h1>", "<p title=\"<>'\">a</p>",
        ])
    func passes(body: String) throws {
        try FeedChecker.shared.verify(Self.page(body), as: .page)
    }

    @Test(
        "stops the others, with the line",
        arguments: [
            ("<p>", "</body> where <p> is open"), ("</p>", "</p> where <body> is open"),
            ("<b><i></b></i>", "</b> where <i> is open"),
            ("<p onclick=\"a\">b</p>", "event handler"), ("<p style=\"a\">b</p>", "styles"),
            ("<script>alert(1)</script>", "script"), ("<script src=\"a\">b</script>", "script"),
            ("<style>p{}</style>", "styles"), ("<a href=\"javascript:a\">b</a>", "runs a script"),
            ("<a href=\"data:text/html,a\">b</a>", "runs a script"),
            ("<a href=\"java&#9;script:a\">b</a>", "runs a script"),
            ("<p id=\"a\">b</p><p id=\"a\">c</p>", "a second time"), ("<p id=a>b</p>", "expected =\""),
            ("<p id=\"a>b</p>", "not closed"), ("a < b", "expected a name"), ("<P>a</P>", "lower case"),
            ("<!-- a", "comment"), ("<title></title>", "title is empty"),
            ("<p id=\"a\"b>c</p>", "end of a tag"),
        ])
    func stops(body: String, message: String) throws {
        let error = try #require(throws: VerificationError.self) {
            try FeedChecker.shared.verify(Self.page(body), as: .page)
        }
        #expect(error.message.contains(message))
        #expect((3...4).contains(error.line))
    }

    @Test("stops what is no page")
    func noPage() throws {
        for text in ["", "<html></html>", "<!DOCTYPE html>\n<p>a</p>"] {
            #expect(throws: VerificationError.self) {
                try FeedChecker.shared.verify(Array(text.utf8), as: .page)
            }
        }
        #expect(throws: VerificationError.self) {
            try FeedChecker.shared.verify(Self.page("") + [0xFF], as: .page)
        }
    }
}
