extension SampleFeeds {
    /// The RSS sample as a podcast.
    static let rssPodcast =
        rss
        .replacing(
            #" xmlns:media="#,
            with: #" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="#
        )
        .replacing(
            #"rel="self" type="application/rss+xml"/>"#,
            with: """
                rel="self" type="application/rss+xml"/>
                    <itunes:author>Jane</itunes:author>
                    <itunes:owner>
                      <itunes:name>Jane</itunes:name>
                      <itunes:email>jane@example.org</itunes:email>
                    </itunes:owner>
                    <itunes:image href="https://example.org/cover.jpg"/>
                    <itunes:category text="Society &amp; Culture">
                      <itunes:category text="Documentary"/>
                    </itunes:category>
                    <itunes:category text="Technology"/>
                    <itunes:explicit>false</itunes:explicit>
                    <itunes:type>serial</itunes:type>
                """
        )
        .replacing(
            "    </item>",
            with: """
                      <itunes:duration>60</itunes:duration>
                      <itunes:image href="https://example.org/1.jpg"/>
                      <itunes:explicit>false</itunes:explicit>
                    </item>
                """)
}
