extension RuleGroup {
    /// Rules for texts and attributes that ``Vocabulary`` checks.
    static let podcastingValues = RuleGroup(
        "Podcasting 2.0: values",
        rules: [
            .podcastingAddress, .podcastingType, .podcastingLanguage, .podcastingNumber, .podcastingChoice,
            .podcastingGUID, .podcastingText, .podcastingDate, .podcastingMail, .podcastingPlace,
            .podcastingRecurrence,
        ],
        checks: [])
}

extension Rule {
    static let podcastingAddress = Rule(
        "podcast-address", .error,
        "Addresses in the podcast namespace are whole ones of http or https; a podcast:source and a "
            + "podcast:socialInteract may have others.",
        .podcasting("Podcast tags: attributes"),
        wrong: .rssItem("<podcast:transcript url=\"/1.vtt\" type=\"text/vtt\"/>"),
        right: .rssItem("<podcast:transcript url=\"https://example.com/1.vtt\" type=\"text/vtt\"/>"))

    static let podcastingType = Rule(
        "podcast-type", .error, "Types in the podcast namespace are media types.",
        .podcasting("Transcript, chapters, alternate enclosure"),
        wrong: .rssItem("<podcast:transcript url=\"https://example.com/1.vtt\" type=\"vtt\"/>"),
        right: .rssItem("<podcast:transcript url=\"https://example.com/1.vtt\" type=\"text/vtt\"/>"))

    static let podcastingLanguage = Rule(
        "podcast-language", .error,
        "The language of a podcast:transcript or podcast:alternateEnclosure is a tag such as en-GB.",
        .podcasting("Transcript, alternate enclosure"),
        wrong: .rssItem(transcript("English")), right: .rssItem(transcript("en")))

    static let podcastingNumber = Rule(
        "podcast-number", .error,
        "Numbers in the podcast namespace are numbers of 0 or more: times and durations are seconds, and only "
            + "these, podcast:episode, bitrates and amounts may have a fraction.",
        .podcasting("Soundbite, season, episode"),
        wrong: .rssItem("<podcast:soundbite startTime=\"1:13\" duration=\"60\"/>"),
        right: .rssItem("<podcast:soundbite startTime=\"73\" duration=\"60\"/>"))

    static let podcastingChoice = Rule(
        "podcast-choice", .error,
        "podcast:locked and podcast:block are yes or no, and podcast:medium, a status, a rel and the like are "
            + "one of the words that the namespace lists.",
        .podcasting("Locked, block, medium, live item"),
        wrong: .rssChannel("<podcast:locked>true</podcast:locked>"),
        right: .rssChannel("<podcast:locked>yes</podcast:locked>"))

    static let podcastingGUID = Rule(
        "podcast-guid", .error, "podcast:guid and a feedGuid are UUIDs.", .podcasting("Guid"),
        wrong: .rssChannel("<podcast:guid>https://example.com/</podcast:guid>"),
        right: .rssChannel("<podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>"))

    static let podcastingText = Rule(
        "podcast-text", .error,
        "podcast:person, podcast:location, podcast:license, podcast:trailer and podcast:updateFrequency are not "
            + "empty.",
        .podcasting("Podcast tags: node value"),
        wrong: .rssItem("<podcast:person role=\"guest\"/>"),
        right: .rssItem("<podcast:person role=\"guest\">Jane</podcast:person>"))

    static let podcastingDate = Rule(
        "podcast-date", .error,
        "The start and end of a podcast:liveItem, and a dtstart, are dates in ISO 8601 format; the pubdate of a "
            + "podcast:trailer is one of RFC 822.",
        .podcasting("Live item, trailer"),
        wrong: .rssChannel(live("tomorrow")), right: .rssChannel(live("2024-01-02T03:04:05Z")))

    static let podcastingMail = Rule(
        "podcast-owner", .error, "The owner of podcast:locked, if there is one, is a mail address.",
        .podcasting("Locked"),
        wrong: .rssChannel("<podcast:locked owner=\"Jane\">yes</podcast:locked>"),
        right: .rssChannel("<podcast:locked owner=\"jane@example.com\">yes</podcast:locked>"))

    static let podcastingPlace = Rule(
        "podcast-place", .error,
        "The geo of a podcast:location is a geo address, its osm an id of OpenStreetMap such as R113314, and "
            + "its country has two letters.",
        .podcasting("Location"),
        wrong: .rssItem("<podcast:location geo=\"48.2, 16.4\">Vienna</podcast:location>"),
        right: .rssItem("<podcast:location geo=\"geo:48.2,16.4\">Vienna</podcast:location>"))

    static let podcastingRecurrence = Rule(
        "podcast-rrule", .error, "The rrule of podcast:updateFrequency is a recurrence rule of iCalendar.",
        .rfc(5545, "section 3.3.10"),
        wrong: .rssChannel("<podcast:updateFrequency rrule=\"weekly\">Weekly</podcast:updateFrequency>"),
        right: .rssChannel("<podcast:updateFrequency rrule=\"FREQ=WEEKLY\">Weekly</podcast:updateFrequency>"))

    private static func transcript(_ language: String) -> String {
        """
        <podcast:transcript url="https://example.com/1.vtt" type="text/vtt" language="\(language)"/>
        """
    }

    private static func live(_ start: String) -> String {
        """
        <podcast:liveItem status="pending" start="\(start)">\
        <podcast:contentLink href="https://example.com/live">Live</podcast:contentLink></podcast:liveItem>
        """
    }
}
