extension RuleGroup {
    static let jsonFeed = RuleGroup(
        "JSON Feed",
        rules: [
            .jsonFeedVersion, .jsonFeedTitle, .jsonFeedTitleBlank, .jsonFeedItems, .jsonFeedRecommended,
            .jsonFeedNextAddress, .jsonFeedHub, .jsonFeedVersionMember, .jsonFeedDeprecated,
        ],
        checks: [
            .jsonFeed { feed, diagnostics in
                if let version = feed["version"] {
                    if !versions.contains(version.string ?? "") {
                        diagnostics.report(
                            .jsonFeedVersion, at: version, "expected “\(versions[0])” or “\(versions[1])”")
                    }
                } else {
                    diagnostics.report(.jsonFeedVersion, at: feed, "the feed has no version")
                }
                let title = feed["title"]
                if let text = title?.string {
                    if text.allSatisfy(\.isWhitespace) {
                        diagnostics.report(.jsonFeedTitleBlank, at: title ?? feed, "the title is blank")
                    }
                } else {
                    diagnostics.report(.jsonFeedTitle, at: title ?? feed, "the feed has no title")
                }
                let items = feed["items"]
                if items?.kind != .array {
                    diagnostics.report(.jsonFeedItems, at: items ?? feed, "the feed has no array of items")
                }
                for item in items?.elements ?? [] where item.kind != .object {
                    diagnostics.report(
                        .jsonFeedItems, at: item, "an item is of type \(item.kind), expected object")
                }
            },
            .jsonFeed { feed, diagnostics in
                let site = feed["home_page_url"]
                if site == nil {
                    diagnostics.report(.jsonFeedRecommended, at: feed, "the feed has no home_page_url")
                }
                if feed["feed_url"] == nil, !HTTPAddress.isNowhere(site?.string ?? "") {
                    diagnostics.report(.jsonFeedRecommended, at: feed, "the feed has no feed_url")
                }
                if let next = feed["next_url"], let address = next.string, address == feed["feed_url"]?.string
                {
                    diagnostics.report(.jsonFeedNextAddress, at: next, "next_url is the same as feed_url")
                }
                for hub in feed["hubs"]?.elements ?? [] where hub.kind == .object {
                    for name in ["type", "url"] where hub[name] == nil {
                        diagnostics.report(.jsonFeedHub, at: hub, "the hub has no \(name)")
                    }
                }
            },
            .jsonFeed { feed, diagnostics in
                let version = feed["version"]?.string
                for object in [feed] + (feed["items"]?.elements ?? []) {
                    let members = object.kind == .object ? object.elements : []
                    if version == versions[1] {
                        for member in members where ["authors", "language"].contains(member.key) {
                            diagnostics.report(
                                .jsonFeedVersionMember, at: member.keyOffset,
                                "\(member.key) came with version 1.1")
                        }
                    } else if let author = members.first(where: { $0.key == "author" }),
                        !members.contains(where: { $0.key == "authors" })
                    {
                        diagnostics.report(
                            .jsonFeedDeprecated, at: author.keyOffset, "expected authors alongside author")
                    }
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

    static let jsonFeedTitleBlank = Rule(
        "json-feed-title-blank", .warning, "The title of a feed is not blank.", .jsonFeed("Top-level"),
        wrong: .jsonFeed("\"title\": \" \""), right: .jsonFeed("\"title\": \"News\""))

    static let jsonFeedItems = Rule(
        "json-feed-items", .error, "A feed has an array of items, which are objects.", .jsonFeed("Top-level"),
        wrong: .jsonFeed("\"items\": {}"), right: .jsonFeed("\"items\": []"))

    static let jsonFeedRecommended = Rule(
        "json-feed-recommended", .warning,
        "A feed has a home_page_url and a feed_url, unless it is not on the web.",
        .jsonFeed("Top-level"),
        wrong: .document(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "News", \
            "home_page_url": "https://example.com/", "items": []}
            """),
        right: .document(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "News", \
            "home_page_url": "https://example.com/", "feed_url": "https://example.com/feed.json", "items": []}
            """))

    static let jsonFeedNextAddress = Rule(
        "json-feed-next-url", .error, "next_url is not the feed's own address.", .jsonFeed("Top-level"),
        wrong: .jsonFeed("\"feed_url\": \"https://example.com/1\", \"next_url\": \"https://example.com/1\""),
        right: .jsonFeed("\"feed_url\": \"https://example.com/1\", \"next_url\": \"https://example.com/2\""))

    static let jsonFeedHub = Rule(
        "json-feed-hub", .error, "A hub has a type and a url.", .jsonFeed("Top-level"),
        wrong: .jsonFeed("\"hubs\": [{\"url\": \"https://hub.example.com/\"}]"),
        right: .jsonFeed("\"hubs\": [{\"type\": \"WebSub\", \"url\": \"https://hub.example.com/\"}]"))

    static let jsonFeedVersionMember = Rule(
        "json-feed-version-member", .warning, "A feed of version 1 has no members of version 1.1.",
        .jsonFeed("Changes"),
        wrong: .jsonFeed("\"version\": \"https://jsonfeed.org/version/1\", \"language\": \"en\""),
        right: .jsonFeed("\"version\": \"https://jsonfeed.org/version/1.1\", \"language\": \"en\""))

    static let jsonFeedDeprecated = Rule(
        "json-feed-deprecated", .warning,
        "A feed of version 1.1 uses authors; it may also have author for older readers.",
        .jsonFeed("Deprecations"),
        wrong: .jsonFeed("\"author\": {\"name\": \"Jane\"}"),
        right: .jsonFeed("\"authors\": [{\"name\": \"Jane\"}]"))
}
