import Bodies
import TestSupport
import Testing

@Suite("Clean bodies")
struct CleaningTests {
    @Test func attacksAreDisarmed() {
        #expect(attacks.count >= 150)
        for attack in attacks {
            for form in BodyRules.Form.allCases { expectClean(attack, form) }
            expectClean("# a\n\n" + attack + "\n\n- b", .markdown)
            expectClean("<p>a<table><td>" + attack, .html)
        }
    }

    @Test func mutatedBodiesAreClean() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<1000 {
            var body = ""
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let attack = Array((attacks.randomElement(using: &generator) ?? "").unicodeScalars)
                let start = Int.random(in: 0...attack.count, using: &generator)
                let end = Int.random(in: start...attack.count, using: &generator)
                let piece = Bool.random(using: &generator) ? attack[start..<end] : attack[...]
                body.unicodeScalars.append(contentsOf: piece)
                body +=
                    ["", " ", "\n\n", ">", "\"", "</p>", "<td>", "`", "{"].randomElement(using: &generator)
                    ?? ""
            }
            expectClean(body, .html)
            expectClean(body, Bool.random(using: &generator) ? .markdown : .mdx)
        }
    }

    @Test(arguments: [
        ("<p id=a class=b style='color:red' onclick=c lang=de>d", "<p lang=\"de\">d</p>"),
        ("<a href=' java\tscript:a'>b</a>", "<a>b</a>"),
        ("<a href=' /a b '>b</a>", "<a href=\"https://example.com/articles//a%20b\">b</a>"),
        ("<img src=a width=1 height=1>b", "b"),
        ("<img src=https://pixel.wp.com/a.gif>b", "b"),
        ("<img src=data:image/png;base64,AAAA alt=a>", "<img src=\"data:image/png;base64,AAAA\" alt=\"a\">"),
        (
            "<img src=placeholder.gif data-src=a.png><noscript><img src=a.png></noscript>",
            "<img src=\"https://example.com/articles/a.png\" alt=\"\">"
        ),
        (
            "<img srcset='a.png 1x, b.png 2x'>",
            "<img src=\"https://example.com/articles/a.png\" srcset=\"https://example.com/articles/a.png 1x, "
                + "https://example.com/articles/b.png 2x\" alt=\"\">"
        ),
        (
            "<iframe src='//www.youtube-nocookie.com/embed/a_b-1?rel=0'></iframe>",
            "<a href=\"https://www.youtube.com/watch?v=a_b-1\"><img "
                + "src=\"https://i.ytimg.com/vi/a_b-1/hqdefault.jpg\" alt=\"YouTube\"></a>"
        ),
        (
            "<iframe src=https://maps.example/a title=Map></iframe>",
            "<a href=\"https://maps.example/a\">Map</a>"
        ),
        ("<iframe srcdoc=a></iframe>b", "b"),
        (
            "<video src=a autoplay></video>",
            "<video src=\"https://example.com/articles/a\" controls=\"\" preload=\"none\"></video>"
        ),
        ("<span aria-hidden=true>a</span><p style='display: none'>b</p>c", "c"),
        (
            "<pre class=x><code class='hljs language-js'>a\n  b</code></pre>",
            "<pre><code class=\"language-js\">a\n  b</code></pre>"
        ),
        ("<ol start=3 type=a><li value=4>a</ol>", "<ol start=\"3\" type=\"a\"><li value=\"4\">a</li></ol>"),
        (
            "<math display=block><mi mathvariant=bold>x</mi></math>",
            "<math display=\"block\"><mi mathvariant=\"bold\">x</mi></math>"
        ),
    ])
    func keepsWhatIsAllowed(written: String, expected: String) {
        #expect(html(written.replacing("//www", with: "https://www"), BodyRules(.html)) == expected)
    }

    @Test func bytesThatAreNoTextBecomeReplacementCharacters() {
        let broken: [UInt8] = [0xEF, 0x17, 0xBF, 0xBE, 0x61]
        for form in BodyRules.Form.allCases {
            let html = broken.withUnsafeBufferPointer {
                BodyRenderer(BodyRules(form)) { $0 }.render($0, continueAt: "https://example.com/").html
            }
            #expect(flaw(in: html) == nil)
        }
    }

    @Test func countsWhatIsLeftOut() {
        let body = render(
            "<script>a</script><svg></svg><form><input></form><script>b</script>", BodyRules(.html))
        #expect(body.leftOut == ["element script": 2, "element svg": 1, "element input": 1])
    }

    @Test func longBodiesAreCutAtTheEndOfAnElement() {
        let body = render(
            String(repeating: "<div><p>abc <b>d</b></p></div>", count: 100), BodyRules(.html), limit: 500)
        #expect(body.isCut)
        #expect(body.html.utf8.count <= 500)
        #expect(flaw(in: body.html) == nil)
        let link = "<p><a href=\"https://example.com/articles/one\">…</a></p>"
        #expect(body.html.hasSuffix("<p>abc <b>d</b></p></div>" + link))
    }

    @Test func deepElementsAreFlattened() {
        let deep =
            String(repeating: "<div>", count: 150) + "a" + String(repeating: "</div>", count: 150) + "b"
        let levels = (String(repeating: "<div>", count: 100), String(repeating: "</div>", count: 100))
        #expect(html(deep, BodyRules(.html)) == levels.0 + "a" + levels.1 + "b")
    }

    /// Each took quadratic time, or gigabytes, in a parser.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            ("<div>", BodyRules.Form.html), ("<b>", .html), ("<table><tr><td>", .html), ("<svg>", .html),
            ("<b></i>", .html), ("<a href=\"", .html), ("[", .markdown), ("*a ", .markdown),
            ("<a b=\"", .markdown),
            ("> a\n", .markdown), ("|a", .markdown), ("[a](<b", .markdown), ("a.a@", .markdown),
            ("{% a ", .markdown),
            ("{{< a ", .markdown), ("{", .mdx), ("<A b={", .mdx), ("`a``", .markdown),
        ])
    func timeIsLinear(piece: String, form: BodyRules.Form) {
        expectClean(String(repeating: piece, count: 40_000 / piece.utf8.count), form)
    }

    @Test func tablesOfManyColumnsNeedNoMemory() {
        let header =
            String(repeating: "|a", count: 30_000) + "|\n" + String(repeating: "|-", count: 30_000) + "|\n"
        expectClean(header + String(repeating: "a\n", count: 1000), .markdown)
        let narrow = String(repeating: "|a", count: 400) + "|\n" + String(repeating: "|-", count: 400) + "|\n"
        #expect(render(narrow + String(repeating: "a\n", count: 20_000)).isCut)
        let address = "[a]: /" + String(repeating: "b", count: 100_000)
        #expect(render(address + "\n\n" + String(repeating: "[a]", count: 10_000)).isCut)
    }

    private func expectClean(_ body: String, _ form: BodyRules.Form) {
        let clean = html(body, BodyRules(form))
        if let flaw = flaw(in: clean) {
            Issue.record("\(flaw) in \(clean.prefix(500)) from \(body.prefix(500))")
        }
        let again = html(clean, BodyRules(.html, dialects: []))
        #expect(again == clean, "from \(body.prefix(500))")
    }
}
