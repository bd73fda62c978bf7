import Bodies

/// Bodies in every form become clean HTML, which stays the same when it is cleaned again.
func judge(_ input: [UInt8]) {
    for form in BodyRules.Form.allCases {
        let rules = BodyRules(form)
        let body = render(input, rules, limit: 2048)
        expect(body.html.utf8.count <= 2048, "\(body.html.utf8.count) bytes")
        if let flaw = flaw(in: body.html) { fatalError("\(form): \(flaw) in \(body.html.spelledOut)") }
        let again = render(Array(body.html.utf8), BodyRules(.html, dialects: []), limit: 4096)
        expect(again.html == body.html, "\(form): cleaned twice, \(body.html.spelledOut)")
        if let excerpt = input.withUnsafeBufferPointer({ BodyRenderer.excerpt($0, rules) }) {
            expect(!excerpt.isEmpty && excerpt.count <= 300, "\(form): excerpt \(excerpt.spelledOut)")
        }
    }
}

private func render(_ text: [UInt8], _ rules: BodyRules, limit: Int) -> RenderedBody {
    let renderer = BodyRenderer(rules, limit: limit) { reference in
        reference.hasPrefix("#")
            ? nil : reference.contains("://") ? reference : "https://example.com/" + reference
    }
    return text.withUnsafeBufferPointer { renderer.render($0, continueAt: "https://example.com/a") }
}
