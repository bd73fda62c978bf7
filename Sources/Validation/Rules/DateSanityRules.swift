import Text
import XML

extension RuleGroup {
    static let dateSanity = RuleGroup(
        "Dates", rules: [.dateImplausible, .rssDateAfterBuild, .atomFeedUpdated, .atomUpdatedIdentical],
        checks: [
            .rssChannel { channel, diagnostics in
                for name in ["pubDate", "lastBuildDate"] {
                    for date in channel.elements(name) {
                        look(at: date, Timestamp(mail: date.value), &diagnostics)
                    }
                }
                guard let built = channel.first("lastBuildDate").flatMap({ Timestamp(mail: $0.value) })
                else { return }
                for item in channel.elements("item") {
                    guard let date = item.first("pubDate"), let moment = Timestamp(mail: date.value),
                        moment > built, problem(of: moment, diagnostics.now) == nil
                    else { continue }
                    diagnostics.report(.rssDateAfterBuild, at: date, "the item is newer than lastBuildDate")
                }
            },
            .rssItem { item, diagnostics in
                for date in item.elements("pubDate") {
                    look(at: date, Timestamp(mail: date.value), &diagnostics)
                }
            },
            .rdfChannel(lookAtDublinCore), .rdfItem(lookAtDublinCore),
            .elements(in: Namespace.atom) { element, diagnostics in
                guard ["updated", "published"].contains(element.name.local) else { return }
                look(at: element, Timestamp(internet: element.value), &diagnostics)
            },
            .atomFeed { feed, diagnostics in
                let dates = feed.elements("entry", in: Namespace.atom).map { entry in
                    entry.first("updated", in: Namespace.atom)
                }
                guard dates.count > 2, let date = dates[0], !date.value.isEmpty,
                    dates.allSatisfy({ $0?.value == date.value })
                else { return }
                let message = "all \(dates.count) entries have the same updated date"
                diagnostics.report(.atomUpdatedIdentical, at: date, message)
            },
            .atomFeed { feed, diagnostics in
                func moment(of parent: XMLElement) -> Timestamp? {
                    parent.first("updated", in: Namespace.atom).flatMap { Timestamp(internet: $0.value) }
                }
                guard let date = feed.first("updated", in: Namespace.atom), let own = moment(of: feed) else {
                    return
                }
                let newest = feed.elements("entry", in: Namespace.atom).compactMap(moment).max()
                // Blogger's feeds are some milliseconds older.
                guard let newest, own.seconds + 60 < newest.seconds,
                    problem(of: newest, diagnostics.now) == nil
                else { return }
                let message = "updated of the feed is older than that of its newest entry"
                diagnostics.report(.atomFeedUpdated, at: date, message)
            },
            .jsonItem { item, diagnostics in
                for name in ["date_published", "date_modified"] {
                    guard let date = item[name], let value = date.string,
                        let problem = problem(of: Timestamp(internet: value), diagnostics.now)
                    else { continue }
                    diagnostics.report(.dateImplausible, at: date, "\(name) \(Quotation(value)) \(problem)")
                }
            },
        ])

    /// RSS 1.0 has no dates of its own.
    @Sendable private static func lookAtDublinCore(
        _ parent: XMLElement, _ diagnostics: inout DiagnosticCollector
    ) {
        for date in parent.elements("date", in: Namespace.dublinCore) {
            look(at: date, Timestamp(internet: date.value), &diagnostics)
        }
    }

    private static func look(
        at date: XMLElement, _ moment: Timestamp?, _ diagnostics: inout DiagnosticCollector
    ) {
        guard let problem = problem(of: moment, diagnostics.now) else { return }
        diagnostics.report(
            .dateImplausible, at: date, "\(date.name.qualified) \(Quotation(date.value)) \(problem)")
    }

    private static func problem(of moment: Timestamp?, _ now: Timestamp) -> String? {
        guard let moment else { return nil }
        if moment < earliest { return "is before 1990" }
        return moment.seconds > now.seconds + 86_400 ? "is in the future" : nil
    }

    /// 1990-01-01.
    private static let earliest = Timestamp(seconds: 631_152_000)
}

extension Rule {
    static let dateImplausible = Rule(
        "date-implausible", .warning,
        "A date is not before 1990, and at most a day in the future; readers hide or misplace others.",
        .rssProfile("pubDate"),
        wrong: .rssItem("<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>"),
        right: .rssItem("<pubDate>Tue, 02 Jan 2024 03:04:05 GMT</pubDate>"))

    static let rssDateAfterBuild = Rule(
        "rss-date-after-build", .warning, "No item is newer than the channel's lastBuildDate.",
        .rss("Optional channel elements"),
        wrong: .rssChannel(feed("Wed, 03 Jan 2024 00:00:00 GMT")),
        right: .rssChannel(feed("Tue, 02 Jan 2024 00:00:00 GMT")))

    static let atomFeedUpdated = Rule(
        "atom-feed-updated", .warning,
        "The updated of a feed is not older than that of an entry by more than a minute.",
        .atom("section 4.2.15"),
        wrong: .atomFeed("<updated>2024-01-01T03:04:06Z</updated>\(entries(["06"]))"),
        right: .atomFeed("<updated>2024-01-02T03:04:06Z</updated>\(entries(["06"]))"))

    static let atomUpdatedIdentical = Rule(
        "atom-updated-identical", .warning,
        "Three or more entries do not all have the same updated, which would only tell when the feed was "
            + "made.",
        .atom("section 4.2.15"),
        wrong: .atomFeed(entries(["05", "05", "05"])), right: .atomFeed(entries(["05", "05", "06"])))

    private static func feed(_ date: String) -> String {
        """
        <lastBuildDate>Tue, 02 Jan 2024 00:00:00 GMT</lastBuildDate><item><title>One</title>\
        <guid>https://example.com/1</guid><pubDate>\(date)</pubDate></item>
        """
    }

    private static func entries(_ seconds: [String]) -> String {
        seconds.enumerated().map { index, second in
            """
            <entry><id>https://example.com/\(index)</id><title>One</title>\
            <link href="https://example.com/\(index)"/><updated>2024-01-02T03:04:\(second)Z</updated>\
            <summary>First.</summary></entry>
            """
        }.joined()
    }
}
