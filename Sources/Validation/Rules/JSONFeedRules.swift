extension RuleGroup {
    static let jsonFeed = RuleGroup(
        "JSON Feed",
        rules: [.jsonFeedVersion, .jsonFeedTitle, .jsonFeedItems, .jsonFeedItemID],
        checks: [
            .jsonFeed { feed, findings in
                let version = feed["version"]
                if !versions.contains(version?.string ?? "") {
                    findings.report(
                        .jsonFeedVersion, at: version ?? feed, "expected the address of a version")
                }
                if feed["title"]?.string == nil {
                    findings.report(.jsonFeedTitle, at: feed["title"] ?? feed, "the feed has no title")
                }
                let items = feed["items"]
                if items?.kind != .array {
                    findings.report(.jsonFeedItems, at: items ?? feed, "the feed has no array of items")
                }
                for item in items?.elements ?? [] where item.kind != .object {
                    findings.report(.jsonFeedItems, at: item, "an item is of type \(item.kind), not object")
                }
            },
            .jsonItem { item, findings in
                if (item["id"]?.string ?? "").isEmpty {
                    findings.report(.jsonFeedItemID, at: item["id"] ?? item, "the item has no id")
                }
            },
        ])

    private static let versions = ["https://jsonfeed.org/version/1.1", "https://jsonfeed.org/version/1"]
}

extension Rule {
    static let jsonFeedVersion = Rule(
        "json-feed-version", .error, "version is the address of JSON Feed 1 or 1.1.", .jsonFeed("Top-level"),
        wrong: .jsonFeed("\"version\": \"1.1\""),
        right: .jsonFeed("\"version\": \"https://jsonfeed.org/version/1.1\""))

    static let jsonFeedTitle = Rule(
        "json-feed-title", .error, "A feed has a title, a string.", .jsonFeed("Top-level"),
        wrong: .jsonFeed("\"title\": 1"), right: .jsonFeed("\"title\": \"News\""))

    static let jsonFeedItems = Rule(
        "json-feed-items", .error, "A feed has an array of items, which are objects.", .jsonFeed("Top-level"),
        wrong: .jsonFeed("\"items\": {}"), right: .jsonFeed("\"items\": []"))

    static let jsonFeedItemID = Rule(
        "json-feed-item-id", .error, "An item has an id, a string that is not empty.", .jsonFeed("Items"),
        wrong: .jsonItem("\"id\": \"\""), right: .jsonItem("\"id\": \"https://example.com/1\""))
}
