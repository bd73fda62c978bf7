import XML

extension RuleGroup {
    static let geo = RuleGroup(
        "Basic Geo",
        rules: [.geoNumber, .geoRange, .geoPair, .geoPointEmpty, .geoUnknown],
        checks: [
            .elements(in: Namespace.geo) { element, diagnostics in
                let local = element.name.local
                switch local {
                case "lat": judge(element, limit: 90, &diagnostics)
                case "long": judge(element, limit: 180, &diagnostics)
                case "alt": judge(element, limit: .infinity, &diagnostics)
                case "lat_long": judgePair(element, &diagnostics)
                case "Point":
                    let names = Set(element.elements.lazy.map(\.name).filter(isGeo).map(\.local))
                    if names.isDisjoint(with: ["lat", "long", "lat_long"]) {
                        diagnostics.report(.geoPointEmpty, at: element, "the point has no lat and long")
                    }
                    judgeCompleteness(element, &diagnostics)
                case "SpatialThing", "location": judgeCompleteness(element, &diagnostics)
                default:
                    diagnostics.report(
                        .geoUnknown, at: element, "\(Quotation(element.name.qualified)) is unknown")
                }
            }
        ] + Check.feedsAndEntries(judgeCompleteness))

    private static func isGeo(_ name: XMLName) -> Bool { name.namespace == Namespace.geo }

    private static func judge(_ element: XMLElement, limit: Double, _ diagnostics: inout DiagnosticCollector)
    {
        let value = element.value
        guard let number = Coordinates.number(of: value[...]) else {
            diagnostics.report(.geoNumber, at: element, "\(Quotation(value)): expected a decimal number")
            return
        }
        guard abs(number) > limit else { return }
        diagnostics.report(
            .geoRange, at: element,
            "\(Quotation(value)): expected degrees from −\(Int(limit)) to \(Int(limit))")
    }

    private static func judgePair(_ element: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        let coordinates = Coordinates(element.value, allowingCommas: true)
        if let problem = coordinates.problem {
            diagnostics.report(.geoNumber, at: element, "geo:lat_long: \(problem)")
        } else if coordinates.numbers.count != 2 {
            diagnostics.report(.geoNumber, at: element, "expected a latitude and a longitude")
        } else if let problem = coordinates.rangeProblem {
            diagnostics.report(.geoRange, at: element, "geo:lat_long: \(problem)")
        }
    }

    @Sendable private static func judgeCompleteness(
        _ parent: XMLElement, _ diagnostics: inout DiagnosticCollector
    ) {
        var latitude: XMLElement?
        var longitude: XMLElement?
        for child in parent.elements where isGeo(child.name) {
            let local = child.name.local
            if local == "lat" ? latitude != nil : local == "long" && longitude != nil {
                diagnostics.report(
                    .geoPair, at: child, "\(child.name.qualified) appears more than once; keep one")
            }
            if local == "lat" { latitude = child } else if local == "long" { longitude = child }
        }
        switch (latitude, longitude) {
        case (let found?, nil): diagnostics.report(.geoPair, at: found, "the latitude has no longitude")
        case (nil, let found?): diagnostics.report(.geoPair, at: found, "the longitude has no latitude")
        default: break
        }
    }
}

extension Rule {
    static let geoNumber = Rule(
        "geo-number", .error, "geo:lat, geo:long and geo:alt are decimal numbers.", .geo(""),
        wrong: .rssItem("<geo:lat>48° 12'</geo:lat><geo:long>16.4</geo:long>"),
        right: .rssItem("<geo:lat>48.2</geo:lat><geo:long>16.4</geo:long>"))

    static let geoRange = Rule(
        "geo-range", .error, "geo:lat is from −90 to 90 degrees, geo:long from −180 to 180.", .geo(""),
        wrong: .rssItem("<geo:lat>148.2</geo:lat><geo:long>16.4</geo:long>"),
        right: .rssItem("<geo:lat>48.2</geo:lat><geo:long>16.4</geo:long>"))

    static let geoPair = Rule(
        "geo-pair", .error, "geo:lat and geo:long appear together, once each.", .geo(""),
        wrong: .rssItem("<geo:lat>48.2</geo:lat>"),
        right: .rssItem("<geo:lat>48.2</geo:lat><geo:long>16.4</geo:long>"))

    static let geoPointEmpty = Rule(
        "geo-point-empty", .error, "A geo:Point has geo:lat and geo:long.", .geo(""),
        wrong: .rssItem("<geo:Point></geo:Point>"),
        right: .rssItem("<geo:Point><geo:lat>48.2</geo:lat><geo:long>16.4</geo:long></geo:Point>"))

    static let geoUnknown = Rule(
        "geo-unknown", .warning, "Elements of Basic Geo are those that it defines; readers ignore others.",
        .geo(""),
        wrong: .rssItem("<geo:lat>48.2</geo:lat><geo:long>16.4</geo:long><geo:height>1</geo:height>"),
        right: .rssItem("<geo:lat>48.2</geo:lat><geo:long>16.4</geo:long><geo:alt>1</geo:alt>"))
}

extension Specification {
    fileprivate static func geo(_ section: String) -> Self {
        .other("Basic Geo Vocabulary", section, "https://www.w3.org/2003/01/geo/")
    }
}
