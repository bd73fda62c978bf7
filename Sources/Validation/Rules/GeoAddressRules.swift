import XML

extension RuleGroup {
    /// The older relatives of Basic Geo, ICBM and GeoURL.
    static let geoAddress = RuleGroup(
        "ICBM and GeoURL", rules: [.icbmNumber, .icbmRange, .icbmPair, .icbmUnknown],
        checks: namespaces.map { namespace in
            .elements(in: namespace) { element, diagnostics in judge(element, &diagnostics) }
        }
            + Check.feedsAndEntries { parent, diagnostics in
                for namespace in namespaces { judgePair(in: parent, namespace, &diagnostics) }
            })

    private static let namespaces = [
        Rule.icbmNamespace, "http://postneo.com/icbm/", "http://geourl.org/rss/module/",
    ]
    private static let degrees = ["latitude": 90.0, "longitude": 180.0]

    private static func judge(_ element: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        let (name, value) = (element.name.qualified, element.value)
        guard let limit = degrees[element.name.local] else {
            if element.name.local != "title" {
                diagnostics.report(
                    .icbmUnknown, at: element, "\(Quotation(name)) is unknown; write latitude or longitude")
            }
            return
        }
        guard let number = Coordinates.number(of: value[...]) else {
            diagnostics.report(
                .icbmNumber, at: element, "\(name) \(Quotation(value)): expected a decimal number")
            return
        }
        if abs(number) > limit {
            let range = "expected degrees from −\(Int(limit)) to \(Int(limit))"
            diagnostics.report(.icbmRange, at: element, "\(name) \(Quotation(value)): \(range)")
        }
    }

    private static func judgePair(
        in parent: XMLElement, _ namespace: String, _ diagnostics: inout DiagnosticCollector
    ) {
        let found = ["latitude", "longitude"].map { parent.elements($0, in: namespace) }
        for element in found.flatMap({ $0.dropFirst() }) {
            diagnostics.report(
                .icbmPair, at: element, "\(element.name.qualified) appears more than once; keep one")
        }
        guard found[0].isEmpty != found[1].isEmpty, let lone = (found[0] + found[1]).first else { return }
        let other = found[0].isEmpty ? "latitude" : "longitude"
        diagnostics.report(.icbmPair, at: lone, "\(lone.name.qualified) has no \(other) beside it")
    }
}

extension Rule {
    static let icbmNumber = Rule(
        "icbm-number", .error,
        "latitude and longitude of ICBM and GeoURL are decimal numbers.", .icbm,
        wrong: .rssItem(icbm("48° 12'", "16.4")), right: .rssItem(icbm("48.2", "16.4")))

    static let icbmRange = Rule(
        "icbm-range", .error,
        "A latitude of ICBM and GeoURL is from −90 to 90 degrees, a longitude from −180 to 180.", .icbm,
        wrong: .rssItem(icbm("148.2", "16.4")), right: .rssItem(icbm("48.2", "16.4")))

    static let icbmPair = Rule(
        "icbm-pair", .error, "latitude and longitude of ICBM and GeoURL appear together, once each.", .icbm,
        wrong: .rssItem("<icbm:latitude \(declaration)>48.2</icbm:latitude>"),
        right: .rssItem(icbm("48.2", "16.4")))

    static let icbmUnknown = Rule(
        "icbm-unknown", .warning,
        "Elements of ICBM and GeoURL are latitude and longitude; readers ignore others.",
        .icbm,
        wrong: .rssItem(icbm("48.2", "16.4") + "<icbm:lat \(declaration)>48.2</icbm:lat>"),
        right: .rssItem(icbm("48.2", "16.4")))

    fileprivate static let icbmNamespace = "http://postneo.com/icbm"

    private static let declaration = "xmlns:icbm=\"\(icbmNamespace)\""

    private static func icbm(_ latitude: String, _ longitude: String) -> String {
        """
        <icbm:latitude \(declaration)>\(latitude)</icbm:latitude>\
        <icbm:longitude \(declaration)>\(longitude)</icbm:longitude>
        """
    }
}

extension Specification {
    fileprivate static let icbm = other("ICBM RSS module", "", "http://postneo.com/icbm/")
}
