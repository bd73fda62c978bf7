import Text

extension Vocabulary {
    /// The elements of Media RSS.
    static let media = Vocabulary(
        rules: Rules(
            unknown: .mediaUnknown, misplaced: .mediaMisplaced, unknownAttribute: .mediaAttribute,
            missingAttribute: .mediaAttributeMissing, emptyAttribute: .mediaAttributeEmpty),
        terms: mediaObjects.merging(mediaDetails) { first, _ in first }
            .merging(mediaCommunity) { first, _ in first })

    private static let anywhere: [Place] = [.feed, .entry, .within("group"), .within("content")]

    private static let mediaObjects: [String: Term] = [
        "group": Term(in: [.entry]),
        "content": Term(
            in: [.entry, .within("group")],
            [
                "url": .mediaAddress, "fileSize": .mediaWhole, "type": .mediaType,
                "medium": .mediaChoice("image", "audio", "video", "document", "executable"),
                "isDefault": .mediaChoice("true", "false"),
                "expression": .mediaChoice("sample", "full", "nonstop"),
                "bitrate": .mediaDecimal, "framerate": .mediaDecimal, "samplingrate": .mediaDecimal,
                "channels": .mediaDecimal, "duration": .mediaDecimal, "height": .mediaWhole,
                "width": .mediaWhole, "lang": .mediaLanguage,
            ]),
        "thumbnail": Term(
            in: anywhere,
            ["url": .mediaAddress, "width": .mediaWhole, "height": .mediaWhole, "time": .mediaTime],
            required: ["url"]),
        "player": Term(
            in: anywhere, ["url": .mediaAddress, "width": .mediaWhole, "height": .mediaWhole],
            required: ["url"]),
        "embed": Term(
            in: anywhere, ["url": .mediaAddress, "width": .mediaWhole, "height": .mediaWhole],
            required: ["url"]),
        "param": Term(in: [.within("embed")], ["name": .anything], required: ["name"]),
        "peerLink": Term(
            in: anywhere, ["type": .mediaType, "href": .mediaAddress], required: ["href"]),
        "subTitle": Term(
            in: anywhere, ["type": .mediaType, "lang": .mediaLanguage, "href": .mediaAddress],
            required: ["href"]),
    ]

    private static let mediaDetails: [String: Term] = [
        "adult": Term(in: anywhere, text: .mediaChoice("true", "false")),
        "rating": Term(in: anywhere, ["scheme": .mediaScheme]),
        "title": Term(in: anywhere, ["type": .mediaTextType]),
        "description": Term(in: anywhere, ["type": .mediaTextType]),
        "keywords": Term(in: anywhere),
        "category": Term(in: anywhere, ["scheme": .mediaScheme, "label": .anything]),
        "hash": Term(in: anywhere, ["algo": .mediaChoice("md5", "sha-1")]),
        "credit": Term(in: anywhere, ["role": .mediaRole, "scheme": .mediaScheme]),
        "copyright": Term(in: anywhere, ["url": .mediaAddress]),
        "text": Term(
            in: anywhere,
            ["type": .mediaTextType, "lang": .mediaLanguage, "start": .mediaTime, "end": .mediaTime]),
        "restriction": Term(
            in: anywhere,
            [
                "relationship": .mediaChoice("allow", "deny"),
                "type": .mediaChoice("country", "uri", "sharing"),
            ], required: ["relationship"]),
        "status": Term(
            in: anywhere, ["state": .mediaChoice("active", "blocked", "deleted"), "reason": .anything],
            required: ["state"]),
        "price": Term(
            in: anywhere,
            [
                "type": .mediaChoice("rent", "purchase", "package", "subscription"), "info": .mediaAddress,
                "price": .mediaDecimal, "currency": .mediaCurrency,
            ]),
        "license": Term(in: anywhere, ["type": .mediaType, "href": .mediaAddress]),
        "location": Term(
            in: anywhere, ["description": .anything, "start": .mediaClock, "end": .mediaClock]),
        "rights": Term(
            in: anywhere, ["status": .mediaChoice("userCreated", "official")], required: ["status"]),
        "scenes": Term(in: anywhere),
        "scene": Term(in: [.within("scenes")]),
        "sceneTitle": Term(in: [.within("scene")]),
        "sceneDescription": Term(in: [.within("scene")]),
        "sceneStartTime": Term(in: [.within("scene")]),
        "sceneEndTime": Term(in: [.within("scene")]),
    ]

    private static let mediaCommunity: [String: Term] = [
        "community": Term(in: anywhere),
        "starRating": Term(
            in: [.within("community")],
            ["average": .mediaDecimal, "count": .mediaWhole, "min": .mediaDecimal, "max": .mediaDecimal]),
        "statistics": Term(
            in: [.within("community")], ["views": .mediaWhole, "favorites": .mediaWhole]),
        "tags": Term(in: [.within("community")], text: Kind(.mediaTags, tagsProblem)),
        "comments": Term(in: anywhere),
        "comment": Term(in: [.within("comments")]),
        "responses": Term(in: anywhere),
        "response": Term(in: [.within("responses")]),
        "backLinks": Term(in: anywhere),
        "backLink": Term(in: [.within("backLinks")], text: .mediaAddress),
    ]

    /// Checks weighted tags such as `news: 5, abc:3, reuters`.
    private static let tagsProblem: ValueCheck = { tags in
        for tag in tags.utf8.split(separator: UInt8(ascii: ",")) {
            guard let colon = tag.lastIndex(of: UInt8(ascii: ":")) else { continue }
            let weight = tag[tag.index(after: colon)...].filter { !$0.isXMLSpace }
            if WholeNumber.problem(in: String(decoding: weight, as: UTF8.self)) != nil {
                return "expected tags with a whole number, if any, after a colon"
            }
        }
        return nil
    }
}

extension Vocabulary.Kind {
    static let mediaAddress = Self(.mediaAddress, isEssential: true, AddressReference.wholeProblem)
    static let mediaScheme = Self(.mediaScheme) { scheme in
        AddressReference.looseProblem(in: scheme) ?? AddressReference.schemeProblem(in: scheme)
    }
    static let mediaWhole = Self(.mediaNumber, WholeNumber.problem)
    static let mediaDecimal = Self(.mediaNumber, DecimalNumber.problem)
    static let mediaType = Self(.mediaType, MediaType.problem)
    static let mediaLanguage = Self(.mediaLanguage, LanguageTag.problem)
    static let mediaTime = Self(.mediaTime, PlayTime.problem)
    static let mediaClock = Self(.mediaTime, PlayTime.looseProblem)
    static let mediaTextType = mediaChoice("plain", "html")
    static let mediaRole = Self(.mediaCreditRole) { role in
        role.contains(where: \.isUppercase) ? "expected lower case" : nil
    }
    static let mediaCurrency = Self(.mediaPriceCurrency) { currency in
        let isCode = currency.utf8.count == 3 && currency.utf8.allSatisfy { $0 &- UInt8(ascii: "A") < 26 }
        return isCode ? nil : "expected a currency of three capital letters, such as EUR"
    }

    static func mediaChoice(_ words: String...) -> Self {
        let choice = Choice(words)
        return Self(.mediaChoice) { choice.problem(in: $0) }
    }
}
