import XML

extension RuleGroup {
    static let syndication = RuleGroup(
        "Syndication",
        rules: [.syPeriod, .syFrequency, .syBase, .syRepeated, .syPlace, .syUnknown],
        checks: [
            ModuleForm(
                misplaced: .syPlace, unknown: .syUnknown, place: .feed,
                elements: [
                    "updatePeriod": (.syPeriod, periodProblem),
                    "updateFrequency": (.syFrequency, frequencyProblem),
                    "updateBase": (.syBase, baseProblem),
                ]
            ).check(in: Namespace.syndication),
            .rssChannel { channel, diagnostics in diagnostics.reportRepeated(in: channel) },
            .rdfChannel { channel, diagnostics in diagnostics.reportRepeated(in: channel) },
            .atomFeed { feed, diagnostics in diagnostics.reportRepeated(in: feed) },
        ])

    private static let periodProblem: @Sendable (String) -> String? = { value in
        ["hourly", "daily", "weekly", "monthly", "yearly"].contains(value)
            ? nil : "expected hourly, daily, weekly, monthly or yearly"
    }

    /// The module's text shows a date without a time zone, its example one with it.
    private static let baseProblem: @Sendable (String) -> String? = { value in
        guard let problem = DatesOfW3C.problem(in: value) else { return nil }
        return DatesOfW3C.problem(in: value + "Z") == nil ? nil : problem
    }

    private static let frequencyProblem: @Sendable (String) -> String? = { value in
        let isZero = !value.isEmpty && value.utf8.allSatisfy { $0 == UInt8(ascii: "0") }
        return WholeNumber.problem(in: value) ?? (isZero ? "expected 1 or more" : nil)
    }
}

extension DiagnosticCollector {
    fileprivate mutating func reportRepeated(in parent: XMLElement) {
        for name in ["updatePeriod", "updateFrequency", "updateBase"] {
            reportRepeated(name, in: parent, namespace: Namespace.syndication, .syRepeated)
        }
    }
}

extension Rule {
    static let syPeriod = Rule(
        "sy-period", .error, "sy:updatePeriod is hourly, daily, weekly, monthly or yearly.", .syndication,
        wrong: .rssChannel("<sy:updatePeriod>Daily</sy:updatePeriod>"),
        right: .rssChannel("<sy:updatePeriod>daily</sy:updatePeriod>"))

    static let syFrequency = Rule(
        "sy-frequency", .error, "sy:updateFrequency is a whole number of 1 or more.", .syndication,
        wrong: .rssChannel("<sy:updateFrequency>0</sy:updateFrequency>"),
        right: .rssChannel("<sy:updateFrequency>2</sy:updateFrequency>"))

    static let syBase = Rule(
        "sy-base", .error,
        "sy:updateBase is a date in the W3C profile of ISO 8601; its time may lack a zone.",
        .syndication,
        wrong: .rssChannel("<sy:updateBase>1 Jan 2000</sy:updateBase>"),
        right: .rssChannel("<sy:updateBase>2000-01-01T12:00+00:00</sy:updateBase>"))

    static let syRepeated = Rule(
        "sy-repeated", .warning, "A channel has each element of Syndication at most once.", .syndication,
        wrong: .rssChannel(
            "<sy:updatePeriod>daily</sy:updatePeriod><sy:updatePeriod>weekly</sy:updatePeriod>"),
        right: .rssChannel("<sy:updatePeriod>daily</sy:updatePeriod>"))

    static let syPlace = Rule(
        "sy-place", .error, "Elements of Syndication belong in the channel.", .syndication,
        wrong: .rssItem("<sy:updatePeriod>daily</sy:updatePeriod>"),
        right: .rssChannel("<sy:updatePeriod>daily</sy:updatePeriod>"))

    static let syUnknown = Rule(
        "sy-unknown", .warning,
        "Elements of Syndication are sy:updatePeriod, sy:updateFrequency and sy:updateBase; readers ignore "
            + "others.",
        .syndication,
        wrong: .rssChannel("<sy:period>daily</sy:period>"),
        right: .rssChannel("<sy:updatePeriod>daily</sy:updatePeriod>"))
}

extension Specification {
    fileprivate static let syndication = other(
        "RSS Syndication module", "", "https://web.resource.org/rss/1.0/modules/syndication/")
}
