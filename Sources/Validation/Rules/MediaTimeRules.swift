import XML

extension RuleGroup {
    static let mediaTimes = RuleGroup(
        "Media RSS: times", rules: [.mediaTime, .mediaTimeOrder, .mediaSceneUnknown],
        checks: [
            .elements(in: Namespace.media) { element, diagnostics in
                switch element.name.local {
                case "text", "location":
                    guard let start = element.attribute("start"), let end = element.attribute("end") else {
                        return
                    }
                    judgeOrder(start.value, end.value, at: end.offset, &diagnostics)
                case "scene": judgeScene(element, &diagnostics)
                default: break
                }
            }
        ])

    private static func judgeScene(_ scene: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        var start: String?
        for part in scene.elements where isPlain(part.name) {
            let name = part.name.local
            let isStart = name == "sceneStartTime"
            if isStart || name == "sceneEndTime" {
                let time = part.value
                if let problem = PlayTime.looseProblem(in: time) {
                    diagnostics.report(.mediaTime, at: part, "\(Quotation(time)): \(problem)")
                } else if isStart {
                    start = time
                } else if let start {
                    judgeOrder(start, time, at: part.offset, &diagnostics)
                }
            } else if name != "sceneTitle", name != "sceneDescription",
                part.name.namespace != Namespace.media
            {
                let name = Quotation(part.name.qualified)
                diagnostics.report(.mediaSceneUnknown, at: part, "a scene has no \(name)")
            }
        }
    }

    /// The specification shows the parts of a scene without a prefix; they are then in the feed's own
    /// namespace.
    private static func isPlain(_ name: XMLName) -> Bool {
        ["", Namespace.atom, Namespace.media].contains(name.namespace)
    }

    private static func judgeOrder(
        _ start: String, _ end: String, at offset: Int, _ diagnostics: inout DiagnosticCollector
    ) {
        guard let first = PlayTime.seconds(in: start), let last = PlayTime.seconds(in: end), last < first
        else { return }
        diagnostics.report(.mediaTimeOrder, at: offset, "the end \(Quotation(end)) comes before the start")
    }
}

extension Rule {
    static let mediaTime = Rule(
        "media-time", .error,
        "Times within a recording are in seconds or as 1:02:03.5 (normal play time); those of scenes and "
            + "locations also as 02:03.",
        .mediaRSS("media:thumbnail"),
        wrong: .rssItem("<media:thumbnail url=\"https://example.com/1.png\" time=\"5 min\"/>"),
        right: .rssItem("<media:thumbnail url=\"https://example.com/1.png\" time=\"0:05:00.000\"/>"))

    static let mediaTimeOrder = Rule(
        "media-time-order", .warning, "A text, a location or a scene does not end before it starts.",
        .mediaRSS("media:text"),
        wrong: .rssItem("<media:text start=\"0:00:10\" end=\"0:00:03\">First.</media:text>"),
        right: .rssItem("<media:text start=\"0:00:03\" end=\"0:00:10\">First.</media:text>"))

    static let mediaSceneUnknown = Rule(
        "media-scene-unknown", .error,
        "A media:scene has sceneTitle, sceneDescription, sceneStartTime and sceneEndTime.",
        .mediaRSS("media:scenes"),
        wrong: .rssItem("<media:scenes><media:scene><title>One</title></media:scene></media:scenes>"),
        right: .rssItem(
            "<media:scenes><media:scene><sceneTitle>One</sceneTitle></media:scene></media:scenes>"))
}
