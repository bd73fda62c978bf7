extension RuleGroup {
    static let jsonFeedAuthor = RuleGroup(
        "JSON Feed authors", rules: [.jsonFeedAuthorEmpty],
        checks: [.jsonFeed(judgeAuthors), .jsonItem(judgeAuthors)])

    private static let judgeAuthors: Check.Look<JSONValue> = { object, diagnostics in
        let authors = (object["authors"]?.elements ?? []) + (object["author"].map { [$0] } ?? [])
        for author in authors where author.kind == .object {
            let names = Set(author.elements.map(\.key))
            if names.isDisjoint(with: JSONFeedForm.person.keys) {
                diagnostics.report(
                    .jsonFeedAuthorEmpty, at: author, "the author has no name, no url and no avatar")
            }
        }
    }
}

extension Rule {
    static let jsonFeedAuthorEmpty = Rule(
        "json-feed-author-empty", .error, "An author has at least one of name, url and avatar.",
        .jsonFeed("Top-level"),
        wrong: .jsonItem("\"authors\": [{}]"), right: .jsonItem("\"authors\": [{\"name\": \"Jane\"}]"))
}
