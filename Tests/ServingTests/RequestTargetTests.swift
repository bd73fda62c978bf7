import Testing

@testable import Serving

@Suite("A request's target")
struct RequestTargetTests {
    @Test(
        "leads to a file by plain names",
        arguments: [
            ("/", "index.html"), ("/all.rss", "all.rss"), ("/topics/ai.rss?x=/../y", "topics/ai.rss"),
            ("/%61ll.rss", "all.rss"), ("/a%20b.rss", "a b.rss"), ("/%C3%A9.rss", "é.rss"),
            ("/a..b/c.", "a..b/c."), ("http://example.org/all.rss", "all.rss"), ("HTTP://x", "index.html"),
            ("https://x:1/a?b", "a"), ("http://x?y/z", "index.html"), ("/?", "index.html"),
            ("/%2561ll.rss", "%61ll.rss"), ("/%3F", "?"), ("/c%23.rss", "c#.rss"),
        ])
    func files(target: String, path: String) {
        #expect(RequestTarget(target) == .file(path))
    }

    @Test(
        "leads nowhere by dots, empty names, escaped slashes and bytes that are no text",
        arguments: [
            "/..", "/../x", "/a/../x", "/.", "/./x", "/.outfeed/manifest", "/a/.hidden", "/%2e%2e/x",
            "/%2E%2e%2Fx", "/a%2Fb", "/a%2f..%2fb", "//", "//x", "/a//b", "/a/", "/topics/", "/a%00.rss",
            "/%00", "/%C0%AE%C0%AE/x", "/%FF", "/.%2e/x", "/...", "http://x/../y",
        ])
    func nothing(target: String) {
        #expect(RequestTarget(target) == .nothing)
    }

    @Test("is malformed", arguments: ["", "*", "x", "all.rss", "/%", "/%4", "/%zz", "/a#b", "ftp://x/y"])
    func malformed(target: String) {
        #expect(RequestTarget(target) == .malformed)
    }
}
