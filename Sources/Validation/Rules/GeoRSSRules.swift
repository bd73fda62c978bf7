import XML

extension RuleGroup {
    static let geoRSS = RuleGroup(
        "GeoRSS",
        rules: [
            .geoRSSNumber, .geoRSSCount, .geoRSSRange, .geoRSSPolygon, .geoRSSBox, .geoRSSProperty,
            .geoRSSUnknown,
        ],
        checks: [
            .elements(in: Namespace.geoRSS) { element, diagnostics in
                let local = element.name.local
                if let shape = shapes[local] {
                    judge(element, shape, &diagnostics)
                    for attribute in element.attributes where attribute.name.namespace.isEmpty {
                        if let problem = propertyProblem(attribute.name.local, attribute.value) {
                            let value = Quotation(attribute.value)
                            diagnostics.report(.geoRSSProperty, at: attribute, "\(value): \(problem)")
                        }
                    }
                } else if let problem = propertyProblem(local, element.value) {
                    diagnostics.report(
                        .geoRSSProperty, at: element, "\(Quotation(element.value)): \(problem)")
                } else if !others.contains(local) {
                    diagnostics.report(
                        .geoRSSUnknown, at: element, "\(Quotation(element.name.qualified)) is unknown")
                }
            }
        ])

    /// The number of coordinates of a shape.
    private struct Shape {
        let name: String
        let count: ClosedRange<Int>
        let expectation: String
    }

    private static let shapes = [
        Shape(name: "point", count: 2...2, expectation: "one pair of numbers"),
        Shape(name: "line", count: 4...Int.max, expectation: "two pairs of numbers or more"),
        Shape(name: "polygon", count: 8...Int.max, expectation: "four pairs of numbers or more"),
        Shape(name: "box", count: 4...4, expectation: "two pairs of numbers"),
        Shape(name: "circle", count: 3...3, expectation: "a pair of numbers and a radius"),
    ].reduce(into: [:]) { $0[$1.name] = $1 }

    /// The other elements, including shapes proposed later.
    private static let others: Set<String> = [
        "where", "elev", "floor", "radius", "relationshiptag", "featuretypetag", "featurename", "multipoint",
        "multiline", "multipolygon",
    ]

    private static func judge(_ element: XMLElement, _ shape: Shape, _ diagnostics: inout DiagnosticCollector)
    {
        let coordinates = Coordinates(element.value, allowingCommas: true)
        let numbers = coordinates.numbers
        if let problem = coordinates.problem {
            diagnostics.report(.geoRSSNumber, at: element, "\(element.name.qualified): \(problem)")
        } else if !shape.count.contains(numbers.count)
            || (shape.name != "circle" && !numbers.count.isMultiple(of: 2))
        {
            diagnostics.report(
                .geoRSSCount, at: element,
                "\(element.name.qualified) has \(numbers.count == 1 ? "one number" : "\(numbers.count) numbers"), expected \(shape.expectation)"
            )
        } else if shape.name == "circle" {
            judgeCircle(element, numbers, &diagnostics)
        } else {
            if let problem = coordinates.rangeProblem {
                diagnostics.report(.geoRSSRange, at: element, "\(element.name.qualified): \(problem)")
            }
            if shape.name == "polygon", !coordinates.isClosed {
                diagnostics.report(
                    .geoRSSPolygon, at: element, "georss:polygon: the last pair differs from the first")
            }
            if shape.name == "box", numbers[0] > numbers[2] {
                diagnostics.report(
                    .geoRSSBox, at: element, "georss:box: the first corner is north of the second")
            }
        }
    }

    private static func judgeCircle(
        _ element: XMLElement, _ numbers: [Double], _ diagnostics: inout DiagnosticCollector
    ) {
        if abs(numbers[0]) > 90 || abs(numbers[1]) > 180 {
            diagnostics.report(.geoRSSRange, at: element, "the centre of the circle is not on the globe")
        }
        if numbers[2] < 0 { diagnostics.report(.geoRSSProperty, at: element, "the radius is negative") }
    }

    private static func propertyProblem(_ name: String, _ value: String) -> String? {
        switch name {
        case "elev": return Coordinates.numberProblem(in: value)
        case "radius":
            return Coordinates.numberProblem(in: value)
                ?? (value.hasPrefix("-") ? "the radius is negative" : nil)
        case "floor":
            let isSigned = value.hasPrefix("-") || value.hasPrefix("+")
            return WholeNumber.problem(in: isSigned ? String(value.dropFirst()) : value)
                .map { _ in "expected a whole number" }
        case "featuretypetag", "relationshiptag":
            return value.allSatisfy(\.isWhitespace) ? "expected a word" : nil
        default: return nil
        }
    }
}

extension Rule {
    static let geoRSSNumber = Rule(
        "georss-number", .error,
        "The shapes of GeoRSS are decimal numbers with white space, or commas, between them.",
        .geoRSS("Simple"),
        wrong: .rssItem("<georss:point>45°N 71°W</georss:point>"),
        right: .rssItem("<georss:point>45.256 -71.92</georss:point>"))

    static let geoRSSCount = Rule(
        "georss-count", .error,
        "A georss:point is one pair of latitude and longitude, a line two or more, a polygon four or more, "
            + "a box two.",
        .geoRSS("Simple"),
        wrong: .rssItem("<georss:line>45.256 -110.45</georss:line>"),
        right: .rssItem("<georss:line>45.256 -110.45 46.46 -109.48</georss:line>"))

    static let geoRSSRange = Rule(
        "georss-range", .error,
        "Of each pair the first number is a latitude from −90 to 90, the second a longitude from −180 to 180.",
        .geoRSS("Simple"),
        wrong: .rssItem("<georss:point>-110.45 45.256</georss:point>"),
        right: .rssItem("<georss:point>45.256 -110.45</georss:point>"))

    static let geoRSSPolygon = Rule(
        "georss-polygon", .error, "The last pair of a georss:polygon is its first one again.",
        .geoRSS("Simple"),
        wrong: .rssItem("<georss:polygon>45 -110 46 -109 43 -109 44 -110</georss:polygon>"),
        right: .rssItem("<georss:polygon>45 -110 46 -109 43 -109 45 -110</georss:polygon>"))

    static let geoRSSBox = Rule(
        "georss-box", .error, "A georss:box begins with its lower corner, the southern one.",
        .geoRSS("Simple"),
        wrong: .rssItem("<georss:box>43 -109 42 -110</georss:box>"),
        right: .rssItem("<georss:box>42 -110 43 -109</georss:box>"))

    static let geoRSSProperty = Rule(
        "georss-property", .error,
        "georss:elev is a number, floor a whole number, radius a number of 0 or more; featuretypetag and "
            + "relationshiptag are not blank.",
        .geoRSS("Simple"),
        wrong: .rssItem("<georss:point>45 -71</georss:point><georss:elev>high</georss:elev>"),
        right: .rssItem("<georss:point>45 -71</georss:point><georss:elev>313</georss:elev>"))

    static let geoRSSUnknown = Rule(
        "georss-unknown", .warning, "Elements of GeoRSS are those that it defines; readers ignore others.",
        .geoRSS("Simple"),
        wrong: .rssItem("<georss:place>Vienna</georss:place>"),
        right: .rssItem("<georss:featurename>Vienna</georss:featurename>"))
}

extension Specification {
    static func geoRSS(_ section: String) -> Self {
        .other("GeoRSS", section, "https://www.ogc.org/standards/georss/")
    }
}
