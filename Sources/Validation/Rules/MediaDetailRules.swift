import Text
import XML

extension RuleGroup {
    static let mediaDetails = RuleGroup(
        "Media RSS: details",
        rules: [
            .mediaRating, .mediaRatingScheme, .mediaHash, .mediaCreditRole, .mediaCreditRoleUnknown,
            .mediaRestriction, .mediaRestrictionRepeated,
            .mediaStarRating, .mediaPriceCurrency,
        ],
        checks: [
            .elements(in: Namespace.media) { element, diagnostics in
                switch element.name.local {
                case "rating":
                    report(.mediaRating, element, simpleRatingProblem, &diagnostics)
                    report(.mediaRatingScheme, element, ratingProblem, &diagnostics)
                case "credit": judgeRole(of: element, &diagnostics)
                case "hash": report(.mediaHash, element, hashProblem, &diagnostics)
                case "restriction": report(.mediaRestriction, element, restrictionProblem, &diagnostics)
                case "starRating": judgeStars(element, &diagnostics)
                case "group", "content": judgeRestrictions(in: element, &diagnostics)
                default: break
                }
            }
        ] + Check.feedsAndEntries { judgeRestrictions(in: $0, &$1) })

    private static func report(
        _ rule: Rule, _ element: XMLElement, _ problem: (XMLElement, String) -> String?,
        _ diagnostics: inout DiagnosticCollector
    ) {
        let value = element.value
        guard let problem = problem(element, value) else { return }
        diagnostics.report(rule, at: element, "\(element.name.qualified) \(Quotation(value)): \(problem)")
    }

    private static func scheme(of element: XMLElement, or usual: String) -> String {
        let scheme = element.attribute("scheme")?.value ?? ""
        return scheme.isEmpty ? usual : scheme.lowercased()
    }

    private static func simpleRatingProblem(_ rating: XMLElement, _ value: String) -> String? {
        guard scheme(of: rating, or: "urn:simple") == "urn:simple" else { return nil }
        return Choice(["adult", "nonadult"]).problem(in: value)
    }

    private static func ratingProblem(_ rating: XMLElement, _ value: String) -> String? {
        switch scheme(of: rating, or: "urn:simple") {
        case "urn:simple": return nil
        case "urn:mpaa":
            return Choice(["g", "pg", "pg-13", "r", "nc-17", "x", "nr"], ignoringCase: true).problem(
                in: value)
        case "urn:v-chip": return Choice(chips, ignoringCase: true).problem(in: value)
        case "urn:icra":
            let isLabel = value.wholeMatch(of: /r \([a-z]{2} [01]( [a-z]{2} [01])*\)/) != nil
            return isLabel ? nil : "expected a label such as r (cz 1 lz 1 nz 1 oz 1 vz 1)"
        default: return value.isEmpty ? "expected a rating" : nil
        }
    }

    private static func judgeRole(of credit: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        guard let role = credit.attribute("role"), !role.value.isEmpty,
            !role.value.contains(where: \.isUppercase)
        else { return }
        let known: [String]
        switch scheme(of: credit, or: "urn:ebu") {
        case "urn:ebu": known = MediaCreditRoles.broadcasting
        case "urn:yvs": known = MediaCreditRoles.video
        default: return
        }
        if known.contains(role.value) { return }
        diagnostics.report(
            .mediaCreditRoleUnknown, at: role,
            "role \(Quotation(role.value)) is not one of its scheme; name another scheme, or a role such as "
                + known[0])
    }

    /// The ratings of the V-Chip in the USA and Canada.
    private static let chips = [
        "14+", "18+", "c", "c8", "g", "pg", "tv-14", "tv-g", "tv-ma", "tv-pg", "tv-y", "tv-y7", "tv-y7-fv",
    ]

    private static func hashProblem(_ hash: XMLElement, _ value: String) -> String? {
        let algorithm = hash.attribute("algo")?.value ?? "md5"
        guard let length = ["md5": 32, "sha-1": 40][algorithm] else { return nil }
        let isHash = value.utf8.count == length && value.utf8.allSatisfy(\.isHexDigit)
        return isHash ? nil : "expected \(length) hexadecimal digits for \(algorithm)"
    }

    private static func restrictionProblem(_ restriction: XMLElement, _ value: String) -> String? {
        if value == "all" || value == "none" { return nil }
        let words = value.split { $0 == " " || $0.isNewline || $0 == "\t" }
        switch restriction.attribute("type")?.value {
        case nil: return "expected all or none, as no type is given"
        case "country":
            if words.isEmpty { return "expected country codes such as de, or all or none" }
            return words.lazy.compactMap(countryProblem).first
        case "uri":
            if words.isEmpty { return "expected addresses, or all or none" }
            return words.lazy.map(String.init).compactMap { word in
                AddressReference.looseProblem(in: word) ?? AddressReference.schemeProblem(in: word)
            }.first
        default: return nil
        }
    }

    private static func countryProblem(_ word: Substring) -> String? {
        guard word.utf8.count == 2, word.utf8.allSatisfy(\.isLetter) else {
            return "expected two-letter country codes, with spaces between them"
        }
        return RegionSubtags.contains(Substring(word.lowercased()))
            ? nil : "there is no country \(word) in ISO 3166"
    }

    private static func judgeStars(_ rating: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        func number(_ name: String) -> Double? { rating.attribute(name).flatMap { Double($0.value) } }
        guard number("count") != 0, let average = number("average") else { return }
        if average < number("min") ?? 0 || average > number("max") ?? .infinity {
            diagnostics.report(.mediaStarRating, at: rating, "the average is not between min and max")
        }
    }

    private static func judgeRestrictions(in parent: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        var seen: Set<String> = []
        for element in parent.elements where element.isNamed("restriction", in: Namespace.media) {
            let type = element.attribute("type")?.value ?? ""
            if !seen.insert(type).inserted {
                diagnostics.report(
                    .mediaRestrictionRepeated, at: element, "there is another restriction of this type")
            }
        }
    }
}

extension Rule {
    static let mediaRating = Rule(
        "media-rating", .error, "A media:rating of the scheme urn:simple, or of none, is adult or nonadult.",
        .mediaRSS("media:rating"),
        wrong: .rssItem("<media:rating scheme=\"urn:simple\">pg</media:rating>"),
        right: .rssItem("<media:rating scheme=\"urn:mpaa\">pg</media:rating>"))

    static let mediaRatingScheme = Rule(
        "media-rating-scheme", .error,
        "A media:rating is one of its scheme: g to nc-17 for urn:mpaa, tv-y to tv-ma for urn:v-chip, a label "
            + "for urn:icra.",
        .mediaRSS("media:rating"),
        wrong: .rssItem("<media:rating scheme=\"urn:mpaa\">adult</media:rating>"),
        right: .rssItem("<media:rating scheme=\"urn:mpaa\">pg-13</media:rating>"))

    static let mediaHash = Rule(
        "media-hash", .error, "A media:hash has 32 hexadecimal digits for md5, or 40 for sha-1.",
        .mediaRSS("media:hash"),
        wrong: .rssItem("<media:hash algo=\"md5\">abc</media:hash>"),
        right: .rssItem("<media:hash algo=\"md5\">dfdec888b72151965a34b4b59031290a</media:hash>"))

    static let mediaCreditRole = Rule(
        "media-credit-role", .error, "The role of a media:credit is in lower case.",
        .mediaRSS("media:credit"),
        wrong: .rssItem("<media:credit role=\"Photographer\">Jane</media:credit>"),
        right: .rssItem("<media:credit role=\"photographer\">Jane</media:credit>"))

    static let mediaCreditRoleUnknown = Rule(
        "media-credit-role-unknown", .warning,
        "The role of a media:credit is one of its scheme: a role code of the European Broadcasting Union if "
            + "there is no scheme, uploader or owner for urn:yvs.",
        .mediaRSS("media:credit"),
        wrong: .rssItem("<media:credit role=\"friend\">Jane</media:credit>"),
        right: .rssItem("<media:credit role=\"author\">Jane</media:credit>"))

    static let mediaRestriction = Rule(
        "media-restriction", .error,
        "A media:restriction lists what its type says: countries of two letters, or addresses; without a type "
            + "it is all or none.",
        .mediaRSS("media:restriction"),
        wrong: .rssItem(
            "<media:restriction relationship=\"allow\" type=\"country\">Germany</media:restriction>"),
        right: .rssItem(
            "<media:restriction relationship=\"allow\" type=\"country\">de us</media:restriction>"))

    static let mediaRestrictionRepeated = Rule(
        "media-restriction-repeated", .warning,
        "One place has one media:restriction of a type; readers ignore all but one of them.",
        .mediaRSS("media:restriction"),
        wrong: .rssItem(
            """
            <media:restriction relationship="allow" type="country">de</media:restriction>\
            <media:restriction relationship="allow" type="country">us</media:restriction>
            """),
        right: .rssItem(
            "<media:restriction relationship=\"allow\" type=\"country\">de us</media:restriction>"))

    static let mediaStarRating = Rule(
        "media-star-rating", .warning, "The average of a media:starRating is between min and max.",
        .mediaRSS("media:community"),
        wrong: .rssItem(
            """
            <media:community><media:starRating average="7" count="20" min="1" max="5"/></media:community>
            """),
        right: .rssItem(
            """
            <media:community><media:starRating average="3.5" count="20" min="1" max="5"/></media:community>
            """))

    static let mediaPriceCurrency = Rule(
        "media-price-currency", .error, "The currency of a media:price is a code of ISO 4217.",
        .mediaRSS("media:price"),
        wrong: .rssItem("<media:price type=\"rent\" price=\"1.99\" currency=\"€\"/>"),
        right: .rssItem("<media:price type=\"rent\" price=\"1.99\" currency=\"EUR\"/>"))
}
