import XML

extension RuleGroup {
    /// Rules for texts and attributes that ``Vocabulary`` checks.
    static let podcastValues = RuleGroup(
        "Podcasts: values",
        rules: [
            .iTunesAddress, .iTunesEmail, .iTunesDuration, .iTunesNumber, .iTunesChoice, .iTunesExplicit,
            .iTunesExplicitFormer, .iTunesYes, .iTunesLength, .iTunesKeywords,
        ],
        checks: [
            .elements(in: Namespace.iTunes) { element, diagnostics in
                guard element.name.local == "explicit" else { return }
                let value = element.value
                guard let now = successors[value.lowercased()] else { return }
                diagnostics.report(
                    .iTunesExplicitFormer, at: element,
                    "\(element.name.qualified) is \(Quotation(value)); write \(now)")
            }
        ])

    /// What the former values of itunes:explicit mean today.
    private static let successors = ["yes": "true", "explicit": "true", "no": "false", "clean": "false"]
}

extension Rule {
    static let iTunesAddress = Rule(
        "itunes-address", .error,
        "itunes:new-feed-url and the href of an itunes:image are whole http or https addresses.",
        .podcasts("Show tags, episode tags"),
        wrong: .rssChannel("<itunes:new-feed-url>/new</itunes:new-feed-url>"),
        right: .rssChannel("<itunes:new-feed-url>https://example.com/new</itunes:new-feed-url>"))

    static let iTunesEmail = Rule(
        "itunes-email", .error, "itunes:email is a mail address, without a name.",
        .oldPodcasts("itunes:owner"),
        wrong: .rssChannel("<itunes:owner><itunes:email>jane</itunes:email></itunes:owner>"),
        right: .rssChannel("<itunes:owner><itunes:email>jane@example.com</itunes:email></itunes:owner>"))

    static let iTunesDuration = Rule(
        "itunes-duration", .error,
        "itunes:duration is a number of seconds, M:SS or H:MM:SS; Apple accepts other forms as well, but "
            + "does not say which.",
        .oldPodcasts("itunes:duration"),
        wrong: .rssItem("<itunes:duration>60 min</itunes:duration>"),
        right: .rssItem("<itunes:duration>1:00:00</itunes:duration>"))

    static let iTunesNumber = Rule(
        "itunes-number", .error,
        "itunes:season and itunes:episode are whole numbers from 1, and itunes:order from 0.",
        .podcasts("Episode tags: itunes:episode"),
        wrong: .rssItem("<itunes:episode>0</itunes:episode>"),
        right: .rssItem("<itunes:episode>1</itunes:episode>"))

    static let iTunesChoice = Rule(
        "itunes-choice", .error,
        "itunes:type is episodic or serial, and itunes:episodeType full, trailer or bonus.",
        .podcasts("Episode tags: itunes:episodeType"),
        wrong: .rssItem("<itunes:episodeType>special</itunes:episodeType>"),
        right: .rssItem("<itunes:episodeType>bonus</itunes:episodeType>"))

    static let iTunesExplicit = Rule(
        "itunes-explicit", .error,
        "itunes:explicit is true or false, or one of its former values.",
        .podcasts("Show tags: itunes:explicit"),
        wrong: .rssItem("<itunes:explicit>maybe</itunes:explicit>"),
        right: .rssItem("<itunes:explicit>false</itunes:explicit>"))

    static let iTunesExplicitFormer = Rule(
        "itunes-explicit-former", .warning,
        "itunes:explicit is true or false; yes, no, explicit and clean are former values that Apple does not "
            + "list any more.",
        .podcasts("Show tags: itunes:explicit"),
        wrong: .rssItem("<itunes:explicit>clean</itunes:explicit>"),
        right: .rssItem("<itunes:explicit>false</itunes:explicit>"))

    static let iTunesYes = Rule(
        "itunes-yes", .error,
        "itunes:block, itunes:complete and itunes:isClosedCaptioned are yes or no; readers treat all but yes"
            + " as no.",
        .podcasts("Show tags: itunes:block"),
        wrong: .rssItem("<itunes:block>true</itunes:block>"),
        right: .rssItem("<itunes:block>Yes</itunes:block>"))

    static let iTunesLength = Rule(
        "itunes-length", .warning,
        "itunes:summary has at most 4000 characters, and itunes:title, itunes:subtitle, itunes:author and "
            + "itunes:name 255; readers cut off what is longer.",
        .oldPodcasts("Using RSS tags"),
        wrong: .described("An itunes:subtitle of 256 characters.") {
            let subtitle = String(repeating: "a", count: 256)
            return Example.rssItem("<itunes:subtitle>\(subtitle)</itunes:subtitle>").document
        },
        right: .rssItem("<itunes:subtitle>First.</itunes:subtitle>"))

    static let iTunesKeywords = Rule(
        "itunes-keywords", .warning, "itunes:keywords has at most 12 keywords, with commas between them.",
        .oldPodcasts("itunes:keywords"),
        wrong: .rssItem("<itunes:keywords>a,b,c,d,e,f,g,h,i,j,k,l,m</itunes:keywords>"),
        right: .rssItem("<itunes:keywords>salt, pepper</itunes:keywords>"))
}
