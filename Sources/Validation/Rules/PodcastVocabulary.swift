extension Vocabulary {
    /// The elements of Apple's namespace for podcasts.
    static let podcast = Vocabulary(
        rules: Rules(
            unknown: .iTunesUnknown, misplaced: .iTunesMisplaced, unknownAttribute: .iTunesAttribute,
            missingAttribute: .iTunesAttributeMissing),
        terms: [
            "title": Term(in: both, text: .length(of: 255)),
            "author": Term(in: both, text: .length(of: 255)),
            "subtitle": Term(in: both, text: .length(of: 255)),
            "summary": Term(in: both, text: .length(of: 4000)),
            "keywords": Term(in: both, text: .podcastKeywords),
            "explicit": Term(in: both, text: .podcastExplicit),
            "block": Term(in: both, text: .podcastYes),
            "image": Term(in: both, ["href": .podcastAddress], required: ["href"]),
            "link": Term(in: both, ["rel": .anything, "type": .anything, "href": .anything]),
            "category": Term(
                in: both + [.within("category")], ["text": .anything], required: ["text"]),
            "type": Term(in: [.feed], text: .podcastChoice("episodic", "serial")),
            "complete": Term(in: [.feed], text: .podcastYes),
            "new-feed-url": Term(in: [.feed], text: .podcastAddress),
            "owner": Term(in: [.feed]),
            "name": Term(in: [.within("owner")], text: .length(of: 255)),
            "email": Term(in: [.within("owner")], text: Kind(.iTunesEmail, MailAddress.problem)),
            "applepodcastsverify": Term(in: [.feed]),
            "duration": Term(in: [.entry], text: Kind(.iTunesDuration, PlayTime.clockProblem)),
            "episodeType": Term(in: [.entry], text: .podcastChoice("full", "trailer", "bonus")),
            "season": Term(in: [.entry], text: Kind(.iTunesNumber, DecimalNumber.positiveProblem)),
            "episode": Term(in: [.entry], text: Kind(.iTunesNumber, DecimalNumber.positiveProblem)),
            "order": Term(in: [.entry], text: Kind(.iTunesNumber, WholeNumber.problem)),
            "isClosedCaptioned": Term(in: [.entry], text: .podcastYes),
        ])

    private static let both: [Place] = [.feed, .entry]
}

extension Vocabulary.Kind {
    static let podcastYes = choice(.iTunesYes, ["yes", "no"])
    static let podcastExplicit = choice(
        .iTunesExplicit, ["true", "false", "yes", "no", "explicit", "clean"])

    static let podcastAddress = Self(.iTunesAddress, HTTPAddress.problem)

    static let podcastKeywords = Self(.iTunesKeywords) { value in
        let count = value.split(separator: ",").count
        return count > 12 ? "found \(count) keywords, more than 12" : nil
    }

    static func podcastChoice(_ words: String...) -> Self { choice(.iTunesChoice, words) }

    static func length(of limit: Int) -> Self {
        Self(.iTunesLength) { value in
            let count = value.unicodeScalars.count
            return count > limit ? "\(count) characters, more than \(limit)" : nil
        }
    }

    private static func choice(_ rule: Rule, _ words: [String]) -> Self {
        let choice = Choice(words, ignoringCase: true)
        return Self(rule) { choice.problem(in: $0) }
    }
}
