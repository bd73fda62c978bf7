import Text
import XML

extension RuleGroup {
    static let event = RuleGroup(
        "Events",
        rules: [.eventDate, .eventDateOrder, .eventText, .eventPlace, .eventUnknown],
        checks: [
            ModuleForm(
                misplaced: .eventPlace, unknown: .eventUnknown, place: .item, allowsResources: true,
                elements: [
                    "startdate": (.eventDate, DatesOfW3C.problem),
                    "enddate": (.eventDate, DatesOfW3C.problem),
                    "location": (.eventText, ModuleForm.blankProblem),
                    "organizer": (.eventText, ModuleForm.blankProblem),
                    "type": (.eventText, ModuleForm.blankProblem),
                ]
            ).check(in: namespace)
        ] + Check.entries(judgeOrder))

    /// Only compares times: for dates alone, time zones could change the order.
    @Sendable private static func judgeOrder(_ item: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        guard let last = item.first("enddate", in: namespace), let end = Timestamp(internet: last.value),
            let first = item.first("startdate", in: namespace), let start = Timestamp(internet: first.value),
            end < start
        else { return }
        diagnostics.report(.eventDateOrder, at: last, "the event ends before it begins")
    }

    private static let namespace = Rule.eventNamespace
}

extension Rule {
    static let eventDate = Rule(
        "event-date", .error, "ev:startdate and ev:enddate are dates in the W3C profile of ISO 8601.",
        .event,
        wrong: .rssItem(event("startdate", "1 May 2024")), right: .rssItem(event("startdate", "2024-05-01")))

    static let eventDateOrder = Rule(
        "event-date-order", .warning, "An event does not end before it begins.", .event,
        wrong: .rssItem(
            event("startdate", "2024-05-01T20:00:00Z") + event("enddate", "2024-05-01T19:00:00Z")),
        right: .rssItem(
            event("startdate", "2024-05-01T19:00:00Z") + event("enddate", "2024-05-01T20:00:00Z")))

    static let eventText = Rule(
        "event-text", .warning, "ev:location, ev:organizer and ev:type are not blank.", .event,
        wrong: .rssItem(event("location", " ")), right: .rssItem(event("location", "Vienna")))

    static let eventPlace = Rule(
        "event-place", .error, "Elements of events belong in items.", .event,
        wrong: .rssChannel(event("location", "Vienna")), right: .rssItem(event("location", "Vienna")))

    static let eventUnknown = Rule(
        "event-unknown", .warning,
        "Elements of events are ev:startdate, ev:enddate, ev:location, ev:organizer and ev:type; readers "
            + "ignore others.",
        .event,
        wrong: .rssItem(event("start", "2024-05-01")), right: .rssItem(event("startdate", "2024-05-01")))

    fileprivate static let eventNamespace = "http://purl.org/rss/1.0/modules/event/"

    private static func event(_ name: String, _ text: String) -> String {
        "<ev:\(name) xmlns:ev=\"\(eventNamespace)\">\(text)</ev:\(name)>"
    }
}

extension Specification {
    fileprivate static let event = other(
        "RSS Event module", "", "https://web.resource.org/rss/1.0/modules/event/")
}
