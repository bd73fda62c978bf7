import Text

extension Vocabulary {
    /// The elements of the podcast namespace of Podcasting 2.0.
    static let podcasting = Vocabulary(
        rules: Rules(
            unknown: .podcastingUnknown, misplaced: .podcastingMisplaced,
            unknownAttribute: .podcastingAttribute, missingAttribute: .podcastingAttributeMissing),
        terms: podcastingShow.merging(podcastingMedia) { first, _ in first }
            .merging(podcastingValue) { first, _ in first })

    private static let show: [Place] = [.feed]
    private static let episode: [Place] = [.entry, .within("liveItem")]
    private static let both = show + episode

    private static let podcastingShow: [String: Term] = [
        "locked": Term(
            in: show, ["owner": Kind(.podcastingMail, MailAddress.problem)],
            text: .podcastingChoice("yes", "no")),
        "guid": Term(in: show, text: .podcastingGUID),
        "medium": Term(in: show, text: .podcastingMedium),
        "trailer": Term(
            in: show,
            [
                "url": .podcastingWebAddress, "pubdate": Kind(.podcastingDate, MailDate.problem),
                "length": .podcastingWhole, "type": .podcastingType, "season": .podcastingWhole,
            ], required: ["url", "pubdate"], text: .podcastingText),
        "block": Term(in: show, ["id": .anything], text: .podcastingChoice("yes", "no")),
        "podroll": Term(in: show),
        "publisher": Term(in: show),
        "podping": Term(in: show, ["usesPodping": .podcastingTruth]),
        "updateFrequency": Term(
            in: show,
            [
                "complete": .podcastingTruth, "dtstart": .podcastingMoment,
                "rrule": Kind(.podcastingRecurrence) { rule in
                    rule.uppercased().contains("FREQ=") ? nil : "expected a rule such as FREQ=WEEKLY"
                },
            ], text: .podcastingText),
        "liveItem": Term(
            in: show,
            [
                "status": .podcastingChoice("pending", "live", "ended"), "start": .podcastingMoment,
                "end": .podcastingMoment, "chat": .anything,
            ], required: ["status", "start"]),
        "remoteItem": Term(
            in: show + [.within("podroll"), .within("publisher"), .within("valueTimeSplit")],
            [
                "feedGuid": .podcastingGUID, "feedUrl": .podcastingWebAddress, "itemGuid": .anything,
                "medium": .podcastingMedium, "title": .anything,
            ], required: ["feedGuid"]),
    ]

    private static let podcastingMedia: [String: Term] = [
        "transcript": Term(
            in: episode,
            [
                "url": .podcastingWebAddress, "type": .podcastingType, "language": .podcastingLanguage,
                "rel": .podcastingChoice("captions"),
            ], required: ["url", "type"]),
        "chapters": Term(
            in: episode, ["url": .podcastingWebAddress, "type": .podcastingType], required: ["url", "type"]),
        "soundbite": Term(
            in: episode, ["startTime": .podcastingSeconds, "duration": .podcastingSeconds],
            required: ["startTime", "duration"]),
        "season": Term(in: episode, ["name": .anything], text: .podcastingWhole),
        "episode": Term(in: episode, ["display": .anything], text: .podcastingDecimal),
        "alternateEnclosure": Term(
            in: episode,
            [
                "type": .podcastingType, "length": .podcastingWhole, "bitrate": .podcastingDecimal,
                "height": .podcastingWhole, "lang": .podcastingLanguage, "title": .anything, "rel": .anything,
                "codecs": .anything, "default": .podcastingTruth,
            ], required: ["type"]),
        "source": Term(
            in: [.within("alternateEnclosure")],
            ["uri": .podcastingAddress, "contentType": .podcastingType], required: ["uri"]),
        "integrity": Term(
            in: [.within("alternateEnclosure")],
            ["type": .podcastingChoice("sri", "pgp-signature"), "value": .anything],
            required: ["type", "value"]),
        "contentLink": Term(
            in: [.within("liveItem")], ["href": .podcastingWebAddress], required: ["href"]),
        "person": Term(
            in: both,
            [
                "role": .anything, "group": .anything, "img": .podcastingWebAddress,
                "href": .podcastingWebAddress,
            ], text: .podcastingText),
        "location": Term(
            in: both,
            [
                "rel": .podcastingChoice("subject", "creator"), "geo": .podcastingGeo, "osm": .podcastingMap,
                "country": .podcastingCountry,
            ], text: .podcastingText),
        "license": Term(in: both, ["url": .podcastingWebAddress], text: .podcastingText),
        "funding": Term(in: both, ["url": .podcastingWebAddress], required: ["url"]),
        "image": Term(
            in: both,
            [
                "href": .podcastingWebAddress, "alt": .anything, "aspect-ratio": .anything,
                "width": .podcastingWhole, "height": .podcastingWhole, "type": .podcastingType,
                "purpose": .anything,
            ], required: ["href"]),
        "images": Term(in: both, ["srcset": .anything], required: ["srcset"]),
        "txt": Term(in: both, ["purpose": .anything]),
        "chat": Term(
            in: both,
            ["server": .anything, "protocol": .anything, "accountId": .anything, "space": .anything],
            required: ["server", "protocol"]),
        "socialInteract": Term(
            in: both,
            [
                "protocol": .anything, "uri": .podcastingAddress, "accountId": .anything,
                "accountUrl": .podcastingWebAddress, "priority": .podcastingWhole,
            ], required: ["protocol"]),
    ]

    private static let podcastingValue: [String: Term] = [
        "value": Term(
            in: both, ["type": .anything, "method": .anything, "suggested": .podcastingDecimal],
            required: ["type", "method"]),
        "valueRecipient": Term(
            in: [.within("value"), .within("valueTimeSplit")],
            [
                "name": .anything, "customKey": .anything, "customValue": .anything, "type": .anything,
                "address": .anything, "split": .podcastingWhole, "fee": .podcastingTruth,
            ], required: ["type", "address", "split"]),
        "valueTimeSplit": Term(
            in: [.within("value")],
            [
                "startTime": .podcastingSeconds, "duration": .podcastingSeconds,
                "remoteStartTime": .podcastingSeconds, "remotePercentage": .podcastingDecimal,
            ], required: ["startTime", "duration"]),
    ]
}

extension Vocabulary.Kind {
    static let podcastingAddress = Self(.podcastingAddress, AddressReference.wholeProblem)
    static let podcastingWebAddress = Self(.podcastingAddress, HTTPAddress.problem)
    static let podcastingType = Self(.podcastingType, MediaType.problem)
    static let podcastingLanguage = Self(.podcastingLanguage, LanguageTag.problem)
    static let podcastingWhole = Self(.podcastingNumber, WholeNumber.problem)
    static let podcastingDecimal = Self(.podcastingNumber, DecimalNumber.problem)
    static let podcastingSeconds = Self(.podcastingNumber) { value in
        DecimalNumber.problem(in: value) == nil ? nil : "expected seconds, such as 73.5"
    }
    static let podcastingTruth = podcastingChoice("true", "false")
    static let podcastingMedium = Self(.podcastingChoice) { value in
        // A list of such media has an L behind its name.
        media.problem(in: value.hasSuffix("L") ? String(value.dropLast()) : value)
    }

    static let podcastingGUID = Self(.podcastingGUID) { value in
        URN.problem(in: "uuid:\(value)".utf8) == nil
            ? nil : "expected a UUID such as 917393e3-1b1e-5cef-ace4-edaa54e1f810"
    }

    static let podcastingText = Self(.podcastingText) { $0.isEmpty ? "expected some text" : nil }

    static let podcastingMoment = Self(.podcastingDate) { value in
        // The examples of the namespace have no colon in the time zone.
        let zone = value.utf8.suffix(5)
        let hasNoColon =
            value.utf8.contains(UInt8(ascii: "T")) && zone.first.map { "+-".utf8.contains($0) } == true
        return DatesOfW3C.problem(in: hasNoColon ? "\(value.dropLast(2)):\(value.suffix(2))" : value)
    }

    static let podcastingGeo = Self(.podcastingPlace) { value in
        let numbers = Coordinates(String(value.dropFirst(4).prefix { $0 != ";" }), allowingCommas: true)
        let isRight = value.hasPrefix("geo:") && numbers.problem == nil && numbers.numbers.count > 1
        return isRight ? numbers.rangeProblem(of: 2) : "expected a place such as geo:30.2672,97.7431"
    }

    static let podcastingMap = Self(.podcastingPlace) { value in
        let number = value.dropFirst().prefix { $0 != "#" }
        let isRight = "NWR".contains(value.prefix(1)) && WholeNumber.problem(in: String(number)) == nil
        return isRight ? nil : "expected an id of OpenStreetMap, such as R113314"
    }

    static let podcastingCountry = Self(.podcastingPlace) { value in
        value.utf8.count == 2 && RegionSubtags.contains(value.lowercased()[...])
            ? nil : "expected a country of two letters, such as US"
    }

    private static let media = Choice([
        "podcast", "music", "video", "film", "audiobook", "newsletter", "blog", "publisher", "course",
        "mixed",
    ])

    static func podcastingChoice(_ words: String...) -> Self {
        let choice = Choice(words)
        return Self(.podcastingChoice) { choice.problem(in: $0) }
    }
}
