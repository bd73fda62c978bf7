import Feeds
import Formats
import Foundation
import Testing
import Validation

/// Compares whole documents with those in `Golden/`; `make golden` updates them.
@Suite("Golden documents")
struct GoldenTests {
    /// Everything an article can have, written unusually.
    static let full = #"""
        id: "tag:example.org,2024:full?x=1&y=2"
        title: "Fish &amp; chips: 1 < 2 && \"quotes\" ]]> -- <script>alert(1)</script><b>bold</b>"
        excerpt: "First line<br>second &#8217;line&#8217; with List<T> and \x08 control"
        publishedDateTime: 2024-02-29T23:30:00+01:00
        updatedDateTime: 2024-03-01
        originalUrl: "HTTPS://Example.COM:443/a b/ü?utm_source=x&q=[1|2]#part"
        webUrl: "https://münchen.example/straße?a=1&b=\"<>\""
        author: "Jane O'Neil <jane@example.org>"
        provider:
          name: "Example & Sons"
          domain: www.Example.COM
          images:
            - url: https://example.com/wide.png
              width: 600
              height: 60
            - url: https://example.com/logo.png?x=1&y=2
              width: 144
              height: 60
        topics: [C++, "R&D", "  ai ", AI, "Café"]
        images:
          - {url: "https://example.com/lead.JPG?w=1&h=2", width: 1200, height: 800}
          - {url: "https://example.com/plain"}
        related:
          - title: "Rivals \"say\" <i>no</i> & more"
            webUrl: https://rival.example/1?a=1&b=2
            publishedDateTime: 2024-02-28T10:00:00Z
            provider: {name: "The Rival's"}
          - title: Undated
            webUrl: https://other.example/
        quality: 5
        heat: 7
        secured: CANARY
        """#

    /// Only what an article must have.
    static let bare = """
        title: Bare
        date: 2023-01-01
        webUrl: http://bare.example/
        """

    static let sample: @Sendable () throws -> SampleFeedSet = {
        try SampleFeedSet([full, bare]) { site in
            site.description = "All that <matters>."
            site.language = "en-GB"
            site.rights = "© 2024 Example & Sons"
            site.author = "The editors"
            site.timeToLive = 60
        }
    }

    static let anonymous: @Sendable () throws -> SampleFeedSet = {
        try SampleFeedSet([bare]) { $0 = Site() }
    }

    @Test(
        "stand as they are reviewed, and pass verification",
        arguments: [
            ("full", "all", GoldenTests.sample), ("provider", "providers/example.com", sample),
            ("topic", "topics/c-plus-plus", sample), ("bare", "providers/bare.example", sample),
            ("anonymous", "all", anonymous),
        ], FeedFormat.allCases)
    func golden(
        _ feed: (name: String, path: String, make: @Sendable () throws -> SampleFeedSet), format: FeedFormat
    ) throws {
        let document = try feed.make().document(feed.path, format)
        try FeedChecker.shared.verify(Array(document.utf8), as: #require(.init(rawValue: format.rawValue)))
        try Golden.compare(Array(document.utf8), with: "\(feed.name).\(format.fileExtension)")
    }
}
