import XML

extension RuleGroup {
    /// Rules for attributes that ``Vocabulary`` checks, and for addresses that depend on the element.
    static let mediaValues = RuleGroup(
        "Media RSS: values",
        rules: [
            .mediaAddress, .mediaAddressScheme, .mediaScheme, .mediaNumber, .mediaChoice, .mediaType,
            .mediaLanguage,
        ],
        checks: [
            .elements(in: Namespace.media) { element, diagnostics in
                switch element.name.local {
                case "content", "thumbnail", "player":
                    guard let url = element.attribute("url"), HTTPAddress.schemeProblem(in: url.value) != nil,
                        AddressReference.wholeProblem(in: url.value) == nil
                    else { return }
                    diagnostics.report(
                        .mediaAddressScheme, at: url, "\(Quotation(url.value)): expected http or https")
                default: break
                }
            }
        ])
}

extension Rule {
    static let mediaAddress = Rule(
        "media-address", .error,
        "Addresses of Media RSS are whole, with a scheme.", .mediaRSS("media:content"),
        wrong: .rssItem("<media:content url=\"1.png\"/>"),
        right: .rssItem("<media:content url=\"https://example.com/1.png\"/>"))

    static let mediaAddressScheme = Rule(
        "media-address-scheme", .warning,
        "Media have http or https addresses; many readers open no others.", .mediaRSS("media:content"),
        wrong: .rssItem("<media:content url=\"rtmp://example.com/1\"/>"),
        right: .rssItem("<media:content url=\"https://example.com/1.mp4\"/>"))

    static let mediaScheme = Rule(
        "media-scheme", .error,
        "The scheme of a media:rating, media:category or media:credit is a whole address, such as urn:mpaa.",
        .mediaRSS("media:rating"),
        wrong: .rssItem("<media:rating scheme=\"mpaa\">pg</media:rating>"),
        right: .rssItem("<media:rating scheme=\"urn:mpaa\">pg</media:rating>"))

    static let mediaNumber = Rule(
        "media-number", .error,
        "Sizes, rates, counts and durations are numbers of 0 or more without a unit; those of bytes and pixels "
            + "are whole.",
        .mediaRSS("media:content"),
        wrong: .rssItem("<media:content url=\"https://example.com/1.png\" width=\"75px\"/>"),
        right: .rssItem("<media:content url=\"https://example.com/1.png\" width=\"75\"/>"))

    static let mediaChoice = Rule(
        "media-choice", .error,
        "medium, expression, isDefault, relationship, state and the like have one of the values that Media RSS "
            + "lists, spelt as there.",
        .mediaRSS("media:content"),
        wrong: .rssItem("<media:content url=\"https://example.com/1.png\" medium=\"picture\"/>"),
        right: .rssItem("<media:content url=\"https://example.com/1.png\" medium=\"image\"/>"))

    static let mediaType = Rule(
        "media-type", .error, "The type of what Media RSS links to is a media type.",
        .mediaRSS("media:content"),
        wrong: .rssItem("<media:content url=\"https://example.com/1.png\" type=\"png\"/>"),
        right: .rssItem("<media:content url=\"https://example.com/1.png\" type=\"image/png\"/>"))

    static let mediaLanguage = Rule(
        "media-language", .error, "The lang of an element of Media RSS is a language tag.",
        .mediaRSS("media:content"),
        wrong: .rssItem("<media:content url=\"https://example.com/1.mp3\" lang=\"en_GB\"/>"),
        right: .rssItem("<media:content url=\"https://example.com/1.mp3\" lang=\"en-GB\"/>"))
}
