import Text

extension RuleGroup {
    static let jsonFeedItem = RuleGroup(
        "JSON Feed items",
        rules: [
            .jsonFeedItemID, .jsonFeedItemIDRepeated, .jsonFeedItemContent, .jsonFeedItemBlank,
            .jsonFeedDateOrder, .jsonFeedItemAddress,
        ],
        checks: [
            .jsonItem { item, diagnostics in
                let id = item["id"]
                switch id?.kind {
                case nil: diagnostics.report(.jsonFeedItemID, at: item, "the item has no id")
                case .string where id?.string?.allSatisfy(\.isWhitespace) == true:
                    diagnostics.report(.jsonFeedItemID, at: id ?? item, "the id is blank")
                case .string: break
                case .number:
                    diagnostics.report(
                        .jsonFeedItemID, at: id ?? item,
                        "the id is a number, which readers treat as a string; put it in quotation marks")
                case .some(let kind):
                    diagnostics.report(
                        .jsonFeedItemID, at: id ?? item, "the id is of type \(kind), expected string")
                }
                let contents = ["content_html", "content_text"].compactMap { item[$0] }
                let texts = contents.compactMap(\.string)
                if contents.isEmpty {
                    diagnostics.report(
                        .jsonFeedItemContent, at: item, "the item has no content_html and no content_text")
                } else if texts.count == contents.count, texts.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
                    diagnostics.report(.jsonFeedItemBlank, at: contents[0], "the content is blank")
                }
                if let modified = item["date_modified"],
                    let last = Timestamp(internet: modified.string ?? ""),
                    let first = Timestamp(internet: item["date_published"]?.string ?? ""), last < first
                {
                    diagnostics.report(
                        .jsonFeedDateOrder, at: modified, "date_modified is before date_published")
                }
            },
            .jsonItem { item, diagnostics in
                guard let id = item["id"], item["url"] == nil, HTTPAddress.problem(in: id.string ?? "") == nil
                else { return }
                diagnostics.report(
                    .jsonFeedItemAddress, at: item, "the item has no url, though its id is an address")
            },
            .jsonFeed { feed, diagnostics in
                var ids: Set<String> = []
                for item in feed["items"]?.elements ?? [] {
                    // Readers convert a number into a string, so 1 and "1" are equal.
                    guard let id = item["id"], let text = id.string ?? (id.kind == .number ? id.literal : nil)
                    else { continue }
                    if text.allSatisfy(\.isWhitespace) { continue }
                    if !ids.insert(text).inserted {
                        diagnostics.report(
                            .jsonFeedItemIDRepeated, at: id, "\(Quotation(text)) is the id of another item")
                    }
                }
            },
        ])
}

extension Rule {
    static let jsonFeedItemID = Rule(
        "json-feed-item-id", .error,
        "An item has an id, a string that is not blank; readers treat a number as a string, and discard an "
            + "item without an id.",
        .jsonFeed("Items"),
        wrong: .jsonItem("\"id\": 1"), right: .jsonItem("\"id\": \"1\""))

    static let jsonFeedItemIDRepeated = Rule(
        "json-feed-item-id-repeated", .error, "No two items have the same id.", .jsonFeed("Items"),
        wrong: .jsonFeed(
            "\"items\": [{\"id\": \"1\", \"content_text\": \"A\"}, {\"id\": \"1\", \"content_text\": \"B\"}]"),
        right: .jsonFeed(
            "\"items\": [{\"id\": \"1\", \"content_text\": \"A\"}, {\"id\": \"2\", \"content_text\": \"B\"}]")
    )

    static let jsonFeedItemContent = Rule(
        "json-feed-item-content", .error, "An item has content_html, content_text, or both.",
        .jsonFeed("Items"),
        wrong: .jsonFeed("\"items\": [{\"id\": \"1\", \"title\": \"One\"}]"),
        right: .jsonFeed("\"items\": [{\"id\": \"1\", \"title\": \"One\", \"content_text\": \"First.\"}]"))

    static let jsonFeedItemAddress = Rule(
        "json-feed-item-url", .warning,
        "An item whose id is an address has a url as well; readers open only the url.", .jsonFeed("Items"),
        wrong: .jsonFeed("\"items\": [{\"id\": \"https://example.com/1\", \"content_text\": \"First.\"}]"),
        right: .jsonFeed(
            """
            "items": [{"id": "https://example.com/1", "url": "https://example.com/1", "content_text": "First."}]
            """))

    static let jsonFeedItemBlank = Rule(
        "json-feed-item-blank", .warning, "The content of an item is not blank.", .jsonFeed("Items"),
        wrong: .jsonItem("\"content_text\": \"\""), right: .jsonItem("\"content_text\": \"First.\""))

    static let jsonFeedDateOrder = Rule(
        "json-feed-date-order", .warning, "An item is not modified before it is published.",
        .jsonFeed("Items"),
        wrong: .jsonItem(
            "\"date_published\": \"2024-01-02T00:00:00Z\", \"date_modified\": \"2024-01-01T00:00:00Z\""),
        right: .jsonItem(
            "\"date_published\": \"2024-01-01T00:00:00Z\", \"date_modified\": \"2024-01-02T00:00:00Z\""))
}
