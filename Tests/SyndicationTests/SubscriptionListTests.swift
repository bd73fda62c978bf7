import Foundation
import Syndication
import Testing

@Suite("A list of feeds")
struct SubscriptionListTests {
    static func subscription(_ name: String) -> Subscription {
        Subscription(
            title: name, feed: "https://example.org/\(name).rss", link: "https://example.org/\(name)")
    }

    static var list: SubscriptionList {
        var list = SubscriptionList(title: "Ours & theirs")
        list.owner = "Ada"
        list.updated = Date(timeIntervalSince1970: 1_704_164_645)
        list.subscriptions = [subscription("all")]
        list.groups = [.init(title: "Topics", subscriptions: [subscription("ai")])]
        return list
    }

    @Test("names each feed and its page, with headings")
    func outlines() throws {
        let document = String(decoding: try Self.list.document(), as: UTF8.self)
        #expect(document.contains("<title>Ours &amp; theirs</title>"))
        #expect(document.contains("<ownerName>Ada</ownerName>"))
        #expect(document.contains("<dateModified>Tue, 02 Jan 2024 03:04:05 GMT</dateModified>"))
        #expect(
            document.contains(
                """
                    <outline text="all" title="all" type="rss" xmlUrl="https://example.org/all.rss" \
                htmlUrl="https://example.org/all"/>
                    <outline text="Topics">
                      <outline text="ai" title="ai" type="rss" xmlUrl="https://example.org/ai.rss" \
                htmlUrl="https://example.org/ai"/>
                    </outline>
                """))
    }

    typealias Case = (
        change: @Sendable (inout SubscriptionList) -> Void, reason: FeedError.Reason, field: String
    )

    static let cases: [Case] = [
        ({ ($0.subscriptions, $0.groups) = ([], []) }, .missing, "subscriptions"),
        ({ $0.title = "" }, .missing, "title"),
        ({ $0.owner = "" }, .missing, "owner"),
        ({ $0.subscriptions[0].feed = "all.rss" }, .address, "subscriptions[0].feed"),
        ({ $0.groups[0].title = "" }, .missing, "groups[0].title"),
        ({ $0.groups[0].subscriptions[0].link = "/" }, .address, "groups[0].subscriptions[0].link"),
        (
            { $0.groups[0].subscriptions = $0.subscriptions }, .repeated,
            "groups[0].subscriptions[0].feed"
        ),
    ]

    @Test("names the value that it cannot write", arguments: cases.indices)
    func errors(index: Int) {
        var list = Self.list
        Self.cases[index].change(&list)
        let error = #expect(throws: FeedError.self) { try list.document() }
        #expect(error?.reason == Self.cases[index].reason)
        #expect(error?.field == Self.cases[index].field)
    }
}
