extension RuleGroup {
    /// Rules for a feed that was fetched, which ``WireReview`` applies.
    static let http = RuleGroup(
        "HTTP",
        rules: [
            .httpStatus, .httpRedirect, .httpType, .httpTypeGeneral, .httpCharset, .httpValidator,
            .httpConditional,
            .httpCaching, .httpCompression, .httpSelfLink,
        ],
        checks: [])
}

extension Specification {
    fileprivate static func http(_ section: String) -> Self { rfc(9110, section) }
}

extension Rule {
    static let httpStatus = answer(
        "http-status", .error, "The address of a feed answers with status 200.", .http("section 15.3.1"),
        "HTTP/1.1 404 Not Found", "HTTP/1.1 200 OK")

    static let httpRedirect = answer(
        "http-redirect", .warning,
        "A feed that has moved for good redirects with 301 or 308; after 302, 303 or 307 readers keep asking at the "
            + "old address.",
        .http("section 15.4"), "HTTP/1.1 302 Found", "HTTP/1.1 301 Moved Permanently")

    static let httpType = answer(
        "http-type", .error, "The Content-Type is that of a feed, or at least of XML or JSON.",
        .http("section 8.3"), "Content-Type: text/html", "Content-Type: application/rss+xml")

    static let httpTypeGeneral = answer(
        "http-type-general", .warning,
        "The Content-Type names the format: application/rss+xml or application/atom+xml, not XML alone.",
        .http("section 8.3"), "Content-Type: text/xml", "Content-Type: application/rss+xml")

    static let httpCharset = answer(
        "http-charset", .error,
        "The charset of the Content-Type agrees with the document; readers believe the one or the other.",
        .rfc(7303, "section 3"), "Content-Type: application/rss+xml; charset=ISO-8859-1",
        "Content-Type: application/rss+xml; charset=utf-8")

    static let httpValidator = answer(
        "http-validator", .warning,
        "An answer has an ETag or Last-Modified, by which readers ask for changes only.",
        .http("section 8.8"),
        "Date: Tue, 02 Jan 2024 03:04:05 GMT", "ETag: \"1\"")

    static let httpConditional = answer(
        "http-conditional", .warning,
        "A request with If-None-Match or If-Modified-Since gets 304 if nothing has changed.",
        .http("section 13.1"), "HTTP/1.1 200 OK", "HTTP/1.1 304 Not Modified")

    static let httpCaching = answer(
        "http-caching", .warning,
        "An answer says with Cache-Control or Expires for how long it is fresh, and may be kept.",
        .rfc(9111, "section 5.2"), "Cache-Control: no-store", "Cache-Control: max-age=900")

    static let httpCompression = answer(
        "http-compression", .warning,
        "A feed of more than 1400 bytes is compressed for readers that ask for it.",
        .http("section 8.4"), "Content-Length: 250000", "Content-Encoding: gzip")

    static let httpSelfLink = answer(
        "http-self-link", .warning, "The self link of a feed is the address from which it was fetched.",
        .atom("section 4.2.7.2"),
        "A feed at https://example.com/feed with a self link to http://example.com/feed.",
        "A feed at https://example.com/feed with a self link to https://example.com/feed.")

    private static func answer(
        _ id: String, _ severity: Severity, _ sentence: String, _ source: Specification, _ wrong: String,
        _ right: String
    ) -> Rule {
        // The feed itself is right in both answers.
        Rule(
            id, severity, sentence, source, wrong: .described(wrong) { Example.rssChannel("").document },
            right: .described(right) { Example.rssChannel("").document })
    }
}
