import XML

extension RuleGroup {
    static let geographyMarkup = RuleGroup(
        "GML in GeoRSS",
        rules: [.gmlWhere, .gmlIncomplete, .gmlNumber, .gmlCount, .gmlRange, .gmlRing, .gmlCorners],
        checks: [
            .elements(in: Namespace.geoRSS) { element, diagnostics in
                guard element.name.local == "where" else { return }
                let shapes = element.elements.filter { isMarkup($0.name) }
                if shapes.isEmpty {
                    diagnostics.report(.gmlWhere, at: element, "georss:where holds no GML shape")
                }
                for other in shapes.dropFirst() {
                    diagnostics.report(.gmlWhere, at: other, "georss:where holds a second shape")
                }
                if let shape = shapes.first { judge(shape, &diagnostics) }
            }
        ])

    private static func isMarkup(_ name: XMLName) -> Bool {
        name.namespace == Namespace.geographyMarkup || name.namespace == "http://www.opengis.net/gml/3.2"
    }

    private static func judge(_ shape: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        switch shape.name.local {
        case "Point": judge(shape, in: shape, parts: ["pos"], atLeast: 1, isRing: false, &diagnostics)
        case "LineString":
            judge(shape, in: shape, parts: ["pos", "posList"], atLeast: 2, isRing: false, &diagnostics)
        case "Envelope":
            for corner in ["lowerCorner", "upperCorner"] {
                judge(shape, in: shape, parts: [corner], atLeast: 1, isRing: false, &diagnostics)
            }
            judgeCorners(of: shape, &diagnostics)
        case "Polygon":
            let sides = shape.elements.filter { isMarkup($0.name) && isSide($0.name.local) }
            if !sides.contains(where: { ["exterior", "outerBoundaryIs"].contains($0.name.local) }) {
                diagnostics.report(.gmlIncomplete, at: shape, "Polygon has no exterior")
            }
            for side in sides {
                for ring in side.elements where isMarkup(ring.name) && ring.name.local == "LinearRing" {
                    judge(shape, in: ring, parts: ["pos", "posList"], atLeast: 4, isRing: true, &diagnostics)
                }
            }
        default: break
        }
    }

    private static func judgeCorners(of envelope: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        func first(in corner: String) -> (element: XMLElement, number: Double)? {
            guard
                let element = envelope.elements.first(where: {
                    isMarkup($0.name) && $0.name.local == corner
                }), let number = Coordinates(element.value).numbers.first
            else { return nil }
            return (element, number)
        }
        guard let lower = first(in: "lowerCorner"), let upper = first(in: "upperCorner"),
            lower.number > upper.number
        else { return }
        diagnostics.report(.gmlCorners, at: upper.element, "the upper corner is below the lower one")
    }

    private static func isSide(_ name: String) -> Bool {
        ["exterior", "interior", "outerBoundaryIs", "innerBoundaryIs"].contains(name)
    }

    /// Checks the coordinates in some child elements of a shape, taken together.
    private static func judge(
        _ shape: XMLElement, in holder: XMLElement, parts: Set<String>, atLeast least: Int, isRing: Bool,
        _ diagnostics: inout DiagnosticCollector
    ) {
        let children = holder.elements.filter { isMarkup($0.name) }
        let found = children.filter { parts.contains($0.name.local) }
        let name = holder.name.local
        if found.isEmpty {
            // Older documents use these elements for coordinates.
            if !children.contains(where: {
                ["coord", "coordinates", "pointProperty"].contains($0.name.local)
            }) {
                diagnostics.report(
                    .gmlIncomplete, at: holder, "\(name) has no \(parts.sorted().joined(separator: " or "))")
            }
            return
        }
        let system = ([shape, holder] + found).compactMap { $0.attribute("srsName")?.value }.last
        let dimension = ([shape, holder] + found).compactMap { $0.attribute("srsDimension")?.value }.last
        let isPlain = dimension.map { $0 == "2" } ?? true
        var numbers: [Double] = []
        for element in found {
            let coordinates = Coordinates(element.value)
            if let problem = coordinates.problem {
                diagnostics.report(.gmlNumber, at: element, "\(element.name.qualified): \(problem)")
                return
            }
            let count = coordinates.numbers.count
            let isSingle = element.name.local != "posList"
            if isPlain, isSingle ? count != 2 : !count.isMultiple(of: 2) {
                diagnostics.report(
                    .gmlCount, at: element,
                    "\(element.name.local) has \(count) numbers, expected \(isSingle ? "a pair" : "pairs")")
                return
            }
            if isPlain, system?.contains("4326") ?? true, let problem = coordinates.rangeProblem {
                diagnostics.report(.gmlRange, at: element, "\(element.name.qualified): \(problem)")
            }
            numbers += coordinates.numbers
        }
        guard isPlain else { return }
        if numbers.count < least * 2 {
            diagnostics.report(
                .gmlCount, at: holder, "\(name) has \(numbers.count / 2) pairs, expected \(least) or more")
        } else if isRing, numbers.prefix(2) != numbers.suffix(2) {
            diagnostics.report(.gmlRing, at: holder, "\(name): the last pair differs from the first")
        }
    }
}

extension Rule {
    static let gmlWhere = Rule(
        "gml-where", .error, "georss:where holds one shape of GML: Point, LineString, Polygon or Envelope.",
        .geoRSS("GML"),
        wrong: .rssItem("<georss:where>45 -71</georss:where>"), right: .rssItem(point("45 -71")))

    static let gmlIncomplete = Rule(
        "gml-incomplete", .error,
        "A gml:Point has pos, a LineString posList, a Polygon exterior with posList, an Envelope "
            + "lowerCorner and upperCorner.",
        .geoRSS("GML"),
        wrong: .rssItem("<georss:where><gml:Point/></georss:where>"), right: .rssItem(point("45 -71")))

    static let gmlNumber = Rule(
        "gml-number", .error,
        "Coordinates of GML are decimal numbers with white space between them, and no commas.",
        .geoRSS("GML"),
        wrong: .rssItem(point("45,-71")), right: .rssItem(point("45 -71")))

    static let gmlCount = Rule(
        "gml-count", .error,
        "gml:pos and the corners are one pair of numbers, posList of a LineString two or more, of a "
            + "LinearRing four or more.",
        .geoRSS("GML"),
        wrong: .rssItem(line("45 -110")), right: .rssItem(line("45 -110 46 -109")))

    static let gmlRange = Rule(
        "gml-range", .error,
        "Of each pair the first number is a latitude from −90 to 90, the second a longitude from −180 to 180, "
            + "unless srsName names another system.",
        .geoRSS("GML"),
        wrong: .rssItem(point("-110 45")), right: .rssItem(point("45 -110")))

    static let gmlRing = Rule(
        "gml-ring", .error, "The last pair of a gml:LinearRing is its first one again.", .geoRSS("GML"),
        wrong: .rssItem(polygon("45 -110 46 -109 43 -109 44 -110")),
        right: .rssItem(polygon("45 -110 46 -109 43 -109 45 -110")))

    static let gmlCorners = Rule(
        "gml-corners", .error,
        "The first number of gml:upperCorner is not less than that of gml:lowerCorner.",
        .geoRSS("GML"),
        wrong: .rssItem(envelope("43 -109", "42 -110")), right: .rssItem(envelope("42 -110", "43 -109")))

    private static func envelope(_ lower: String, _ upper: String) -> String {
        """
        <georss:where><gml:Envelope><gml:lowerCorner>\(lower)</gml:lowerCorner>\
        <gml:upperCorner>\(upper)</gml:upperCorner></gml:Envelope></georss:where>
        """
    }
    private static func point(_ text: String) -> String {
        "<georss:where><gml:Point><gml:pos>\(text)</gml:pos></gml:Point></georss:where>"
    }
    private static func line(_ text: String) -> String {
        "<georss:where><gml:LineString><gml:posList>\(text)</gml:posList></gml:LineString></georss:where>"
    }
    private static func polygon(_ text: String) -> String {
        """
        <georss:where><gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>\(text)</gml:posList>\
        </gml:LinearRing></gml:exterior></gml:Polygon></georss:where>
        """
    }
}
