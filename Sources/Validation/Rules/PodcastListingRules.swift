import XML

extension RuleGroup {
    /// What Apple requires to list a podcast or to show it correctly.
    static let podcastListing = RuleGroup(
        "Podcasts: listing",
        rules: [
            .iTunesRequired, .iTunesOwnerEmail, .iTunesOwnerName, .iTunesSerialEpisode,
            .iTunesEpisodeRepeated, .iTunesDescriptionLength,
        ],
        checks: [
            .rssChannel(judge),
            .rssChannel(compareEpisodes),
            .elements(in: Namespace.iTunes) { owner, diagnostics in
                guard owner.name.local == "owner" else { return }
                if owner.first("email", in: Namespace.iTunes) == nil {
                    diagnostics.report(.iTunesOwnerEmail, at: owner, "the owner has no itunes:email")
                }
                if owner.first("name", in: Namespace.iTunes) == nil {
                    diagnostics.report(.iTunesOwnerName, at: owner, "the owner has no itunes:name")
                }
            },
        ])

    /// Checks a channel if it is a podcast: it uses Apple's namespace, and its items have audio or video.
    @Sendable private static func judge(_ channel: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        let present = Set(
            channel.elements.lazy.map(\.name).filter { $0.namespace == Namespace.iTunes }.map(\.local))
        guard !present.isEmpty else { return }
        let episodes = channel.elements.filter { $0.isNamed("item") && isEpisode($0) }
        guard !episodes.isEmpty else { return }
        if word("block", in: channel) != "yes" {
            for name in ["image", "category", "explicit"] where !present.contains(name) {
                diagnostics.report(.iTunesRequired, at: channel, "the podcast has no itunes:\(name); add one")
            }
            if channel.first("language") == nil, channel.first("language", in: Namespace.dublinCore) == nil {
                diagnostics.report(.iTunesRequired, at: channel, "the podcast has no language")
            }
        }
        if let description = channel.first("description") {
            let size = description.value.utf8.count
            if size > 4000 {
                diagnostics.report(
                    .iTunesDescriptionLength, at: description,
                    "the description has \(size) bytes, more than 4000")
            }
        }
        guard word("type", in: channel) == "serial" else { return }
        for episode in episodes where episode.first("episode", in: Namespace.iTunes) == nil {
            if (word("episodeType", in: episode) ?? "full") == "full" {
                diagnostics.report(.iTunesSerialEpisode, at: episode, "the episode has no itunes:episode")
            }
        }
    }

    private struct EpisodeNumber: Hashable {
        let season, episode: String
    }

    /// Compares the numbers of full episodes; a trailer or bonus may have that of its episode.
    @Sendable private static func compareEpisodes(
        _ channel: XMLElement, _ diagnostics: inout DiagnosticCollector
    ) {
        var seen: Set<EpisodeNumber> = []
        for item in channel.elements("item") {
            guard let number = item.first("episode", in: Namespace.iTunes), !number.value.isEmpty,
                (word("episodeType", in: item) ?? "full") == "full"
            else { continue }
            let season = word("season", in: item) ?? ""
            if !seen.insert(EpisodeNumber(season: season, episode: number.value)).inserted {
                let place = season.isEmpty ? "" : " of season \(Quotation(season))"
                diagnostics.report(
                    .iTunesEpisodeRepeated, at: number,
                    "an earlier item is also episode \(Quotation(number.value))\(place)")
            }
        }
    }

    private static func isEpisode(_ item: XMLElement) -> Bool {
        item.elements("enclosure").contains { enclosure in
            let type = enclosure.attribute("type")?.value.lowercased() ?? ""
            return type.hasPrefix("audio/") || type.hasPrefix("video/")
        }
    }

    private static func word(_ local: String, in parent: XMLElement) -> String? {
        parent.first(local, in: Namespace.iTunes)?.value.lowercased()
    }
}

extension Rule {
    static let iTunesRequired = Rule(
        "itunes-required", .warning,
        "A podcast has itunes:image, itunes:category, itunes:explicit and a language, without which Apple does "
            + "not list it, unless itunes:block asks for that.",
        .podcasts("Show tags: required"),
        wrong: .rssChannel("\(nearlyListed)\(item(""))"), right: .rssChannel("\(listed)\(item(""))"))

    static let iTunesOwnerEmail = Rule(
        "itunes-owner-email", .warning,
        "itunes:owner has an itunes:email; many directories use it to find out who owns the podcast.",
        .oldPodcasts("itunes:owner"),
        wrong: .rssChannel("<itunes:owner><itunes:name>Jane</itunes:name></itunes:owner>"),
        right: .rssChannel(
            """
            <itunes:owner><itunes:name>Jane</itunes:name><itunes:email>jane@example.com</itunes:email>\
            </itunes:owner>
            """))

    static let iTunesOwnerName = Rule(
        "itunes-owner-name", .warning, "itunes:owner has an itunes:name.", .oldPodcasts("itunes:owner"),
        wrong: .rssChannel("<itunes:owner><itunes:email>jane@example.com</itunes:email></itunes:owner>"),
        right: .rssChannel(
            """
            <itunes:owner><itunes:name>Jane</itunes:name><itunes:email>jane@example.com</itunes:email>\
            </itunes:owner>
            """))

    static let iTunesSerialEpisode = Rule(
        "itunes-serial-episode", .warning,
        "Each full episode of a serial podcast has an itunes:episode, by which Apple orders them.",
        .podcasts("Episode tags: itunes:episode"),
        wrong: .rssChannel("\(listed)<itunes:type>serial</itunes:type>\(item(""))"),
        right: .rssChannel(
            "\(listed)<itunes:type>serial</itunes:type>\(item("<itunes:episode>1</itunes:episode>"))"))

    static let iTunesEpisodeRepeated = Rule(
        "itunes-episode-repeated", .warning,
        "No two full episodes have the same itunes:season and itunes:episode.",
        .podcasts("Episode tags: itunes:episode"),
        wrong: .rssChannel(numbered("a", 1) + numbered("b", 1)),
        right: .rssChannel(numbered("a", 1) + numbered("b", 2)))

    static let iTunesDescriptionLength = Rule(
        "itunes-description-length", .warning, "The description of a podcast has at most 4000 bytes.",
        .podcasts("Show tags: description"),
        wrong: .described("A podcast with a description of 4001 bytes.") {
            let description = String(repeating: "a", count: 4001)
            return Example.rssChannel("<description>\(description)</description>\(listed)\(item(""))")
                .document
        },
        right: .rssChannel("<description>First.</description>\(listed)\(item(""))"))

    private static let nearlyListed = """
        <language>en</language><itunes:image href="https://example.com/1.png"/><itunes:category text="Arts"/>
        """
    private static let listed = "\(nearlyListed)<itunes:explicit>false</itunes:explicit>"

    private static func numbered(_ id: String, _ episode: Int) -> String {
        """
        <item><title>One</title><guid>https://example.com/\(id)</guid>\
        <itunes:season>1</itunes:season><itunes:episode>\(episode)</itunes:episode></item>
        """
    }

    private static func item(_ fragment: String) -> String {
        """
        <item><title>One</title><guid>https://example.com/1</guid>\
        <enclosure url="https://example.com/1.mp3" length="9" type="audio/mpeg"/>\(fragment)</item>
        """
    }
}
