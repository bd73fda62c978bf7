import XML

extension RuleGroup {
    static let rssSchedule = RuleGroup(
        "RSS schedule", rules: [.rssTTL, .rssSkipHours, .rssSkipHours24, .rssSkipDays, .rssSkipRepeated],
        checks: [
            .rssChannel { channel, diagnostics in
                diagnostics.reportValues(of: "ttl", in: channel, .rssTTL) { value in
                    WholeNumber.problem(in: value)
                        ?? (Int64(value) == 0 ? "expected at least one minute" : nil)
                }
                for list in channel.parts("skipHours") { judgeHours(in: list, &diagnostics) }
                for list in channel.parts("skipDays") { judgeDays(in: list, &diagnostics) }
            }
        ])

    private static func judgeHours(in list: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        var seen: Set<Int64> = []
        for hour in list.parts("hour") {
            let value = hour.value
            guard WholeNumber.problem(in: value) == nil, let number = Int64(value), number <= 24 else {
                diagnostics.report(
                    .rssSkipHours, at: hour, "\(Quotation(value)): expected an hour from 0 to 23")
                continue
            }
            // Before RSS 2.0, hours were numbered 1 to 24.
            if number == 24, RSSVersion(of: diagnostics.kind) == .v20 {
                diagnostics.report(
                    .rssSkipHours24, at: hour, "expected 0 instead of 24 for the first hour of the day")
            }
            if !seen.insert(number % 24).inserted {
                diagnostics.report(
                    .rssSkipRepeated, at: hour, "the hour \(number) appears more than once; keep one")
            }
        }
    }

    private static func judgeDays(in list: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        var seen: Set<String> = []
        for day in list.parts("day") {
            let value = day.value
            if !days.contains(value) {
                diagnostics.report(
                    .rssSkipDays, at: day, "\(Quotation(value)): expected a day such as Monday")
            } else if !seen.insert(value).inserted {
                diagnostics.report(.rssSkipRepeated, at: day, "\(value) appears more than once; keep one")
            }
        }
    }

    private static let days = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
}

extension Rule {
    static let rssTTL = Rule(
        "rss-ttl", .error, "ttl is a number of minutes, 1 or more.", .rss("ttl"),
        wrong: .rssChannel("<ttl>1 hour</ttl>"), right: .rssChannel("<ttl>60</ttl>"))

    static let rssSkipHours = Rule(
        "rss-skip-hours", .error, "The hours of skipHours are numbers from 0 to 23.", .rss("skipHours"),
        wrong: .rssChannel("<skipHours><hour>4:00</hour></skipHours>"),
        right: .rssChannel("<skipHours><hour>4</hour></skipHours>"))

    static let rssSkipHours24 = Rule(
        "rss-skip-hours-24", .warning,
        "The first hour of the day is 0; before RSS 2.0 it was 24, which readers treat as the same.",
        .rss("skipHours"),
        wrong: .rssChannel("<skipHours><hour>24</hour></skipHours>"),
        right: .rssChannel("<skipHours><hour>0</hour></skipHours>"))

    static let rssSkipDays = Rule(
        "rss-skip-days", .error, "The days of skipDays are Monday to Sunday.", .rss("skipDays"),
        wrong: .rssChannel("<skipDays><day>Sun</day></skipDays>"),
        right: .rssChannel("<skipDays><day>Sunday</day></skipDays>"))

    static let rssSkipRepeated = Rule(
        "rss-skip-repeated", .error, "skipHours lists no hour twice, and skipDays no day.",
        .rss("skipHours and skipDays"),
        wrong: .rssChannel("<skipHours><hour>4</hour><hour>4</hour></skipHours>"),
        right: .rssChannel("<skipHours><hour>4</hour><hour>5</hour></skipHours>"))
}
