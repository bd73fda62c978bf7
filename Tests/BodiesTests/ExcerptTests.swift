import Bodies
import Testing

@Suite("Excerpts")
struct ExcerptTests {
    @Test(arguments: [
        ("# A\n\nb *c*\n  d & e.\n\nf", "b c d & e."), ("a\n\nb\n\n<!-- more -->\n\nc", "a b"),
        ("a\n<!--more-->b", "a"),
        ("a\n\n<!-- truncate -->\nb", "a"), ("a <!--excerpt--> b", "a"), ("<!-- more -->\n\na", "a"),
        ("![a](b)\n\n```\nc\n```\n\n- d\n\n> e\n\nf `g`", "f g"), ("#a #b\n\nc", "c"),
        ("[a](b) [c](d)\n\ne", "e"),
        ("{{< toc >}}\n\na {{< b >}}c", "a c"), ("a&lt;b&gt;", "a<b>"),
    ])
    func markdown(written: String, expected: String) {
        #expect(excerpt(written, .markdown) == expected)
    }

    @Test func otherForms() {
        #expect(excerpt("import A from 'a'\n\n# B\n\nc\n\n{/* truncate */}\n\nd", .mdx) == "c")
        #expect(excerpt("<h1>a</h1><div>b<br>c</div><p>d", .html) == "b c")
        #expect(excerpt("<script>a</script>", .html) == nil)
        #expect(excerpt("a\nb\n\nc", .text) == "a b")
        for form in BodyRules.Form.allCases { #expect(excerpt("", form) == nil) }
        #expect(excerpt("# a\n\n![b](c)", .markdown) == nil)
    }

    @Test(arguments: [
        "<!", "<!-", "<!--", "<!-- more", "{/", "{/*", "{/*more*", "{%", "{{", "{{<", "{:", "<", "</", "`",
        "```", ":::", "!!! ",
    ])
    func unfinishedMarkupIsNoTrap(written: String) {
        for form in BodyRules.Form.allCases {
            for text in [written, "a " + written, "a\n" + written] {
                _ = excerpt(text, form)
                _ = html(text, BodyRules(form))
            }
        }
    }

    @Test func longOnesAreCutBetweenWords() {
        let cut = excerpt(String(repeating: "words ", count: 2000), .markdown) ?? ""
        #expect(cut.hasSuffix("words…"))
        #expect(280...300 ~= cut.count)
        #expect(
            excerpt(String(repeating: "w", count: 400), .markdown) == String(repeating: "w", count: 299) + "…"
        )
        let code = String(repeating: "```\ncode\n```\n\n", count: 400)
        #expect(excerpt(code + "a b\n\nc", .markdown) == "a b")
    }

    private func excerpt(_ text: String, _ form: BodyRules.Form) -> String? {
        Array(text.utf8).withUnsafeBufferPointer { BodyRenderer.excerpt($0, BodyRules(form)) }
    }
}
