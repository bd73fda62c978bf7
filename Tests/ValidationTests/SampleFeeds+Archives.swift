extension SampleFeeds {
    /// The RSS sample as an archive (RFC 5005) with a license.
    static let rssArchive =
        rss
        .replacing(
            #" xmlns:media="#,
            with: #" xmlns:creativeCommons="http://backend.userland.com/creativeCommonsRssModule""#
                + #" xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:media="#
        )
        .replacing(
            #"    <atom:link href="https://feeds.example.org/all.rss" rel="self" type="application/rss+xml"/>"#,
            with: """
                    <fh:archive/>
                    <atom:link href="https://feeds.example.org/all/2023-08.rss" rel="self" type="application/rss+xml"/>
                    <atom:link href="https://feeds.example.org/all.rss" rel="current"/>
                    <atom:link href="https://feeds.example.org/all/2023-07.rss" rel="prev-archive"/>
                    <atom:link href="https://feeds.example.org/all/2023-09.rss" rel="next-archive"/>
                    <creativeCommons:license>https://example.org/license</creativeCommons:license>
                """)

    /// The Atom sample as an archive (RFC 5005) with a license.
    static let atomArchive =
        atom
        .replacing(
            #" xmlns:media="#, with: #" xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:media="#
        )
        .replacing(
            #"  <link rel="alternate" type="text/html" href="https://example.org/"/>"#,
            with: """
                  <fh:archive/>
                  <link rel="alternate" type="text/html" href="https://example.org/"/>
                  <link rel="current" href="https://feeds.example.org/all.atom"/>
                  <link rel="prev-archive" href="https://feeds.example.org/all/2023-07.atom"/>
                  <link rel="next-archive" href="https://feeds.example.org/all/2023-09.atom"/>
                  <link rel="license" href="https://example.org/license"/>
                """)
}
