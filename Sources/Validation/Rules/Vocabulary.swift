import XML

/// The definitions of a namespace: its elements, where each is allowed, and their attributes.
struct Vocabulary: Sendable {
    typealias ValueCheck = @Sendable (String) -> String?

    /// The form of an attribute or text.
    struct Kind: Sendable {
        let rule: Rule?
        let problem: ValueCheck
        /// Whether the element is useless if the value is empty.
        let isEssential: Bool

        init(_ rule: Rule?, isEssential: Bool = false, _ problem: @escaping ValueCheck) {
            (self.rule, self.isEssential, self.problem) = (rule, isEssential, problem)
        }

        static let anything = Kind(nil) { _ in nil }
    }

    struct Term: Sendable {
        let places: [Place]
        let attributes: [String: Kind]
        let required: [String]
        let text: Kind

        init(
            in places: [Place], _ attributes: [String: Kind] = [:], required: [String] = [],
            text: Kind = .anything
        ) {
            (self.places, self.attributes) = (places, attributes)
            (self.required, self.text) = (required, text)
        }
    }

    /// The rules for an element's name, place and attributes.
    struct Rules: Sendable {
        let unknown: Rule
        let misplaced: Rule
        let unknownAttribute: Rule
        let missingAttribute: Rule
        /// The rule for an attribute without a value, if that is not as bad as a wrong one.
        var emptyAttribute: Rule?
    }

    let rules: Rules
    let terms: [String: Term]

    /// Checks an element of the namespace against its definition.
    func judge(_ element: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        var name: Quotation { Quotation(element.name.qualified) }
        guard let term = terms[element.name.local] else {
            let question = diagnostics.question(rules.unknown) {
                NearSpelling.of(element.name.local, among: terms.keys)
                    .map { element.name.prefix.isEmpty ? $0 : "\(element.name.prefix):\($0)" }
            }
            diagnostics.report(rules.unknown, at: element, "the namespace has no \(name)\(question)")
            return
        }
        let place = Place(of: element)
        if place != .foreign, !term.places.contains(place) {
            let places = term.places.map { $0.description(with: element.name.prefix) }
            diagnostics.report(
                rules.misplaced, at: element,
                "\(name) is not allowed in \(place); move it into \(places.joined(separator: " or "))")
        }
        let attributes = element.attributes.filter(\.name.namespace.isEmpty)
        for attribute in attributes {
            guard let kind = term.attributes[attribute.name.local] else {
                let other = Quotation(attribute.name.local)
                let question = diagnostics.question(rules.unknownAttribute) {
                    NearSpelling.of(attribute.name.local, among: term.attributes.keys)
                }
                diagnostics.report(
                    rules.unknownAttribute, at: attribute, "\(name) has no attribute \(other)\(question)")
                continue
            }
            guard let rule = kind.rule, let problem = kind.problem(attribute.value) else { continue }
            if let empty = rules.emptyAttribute, !kind.isEssential,
                attribute.value.allSatisfy(\.isWhitespace)
            {
                let local = attribute.name.local
                diagnostics.report(empty, at: attribute, "\(local) of \(name) is empty; leave it out")
                continue
            }
            let value = Quotation(attribute.value)
            diagnostics.report(rule, at: attribute, "\(attribute.name.local) \(value): \(problem)")
        }
        for required in term.required where !attributes.contains(where: { $0.name.local == required }) {
            diagnostics.report(rules.missingAttribute, at: element, "\(name) has no \(required)")
        }
        guard let rule = term.text.rule else { return }
        let text = element.value
        if let problem = term.text.problem(text) {
            diagnostics.report(rule, at: element, "\(Quotation(text)): \(problem)")
        }
    }
}

extension DiagnosticCollector {
    /// Reports repeated elements of a namespace among those allowed once.
    mutating func reportRepeated(
        among single: Set<String>, in parent: XMLElement, namespace: String, _ rule: Rule
    ) {
        var seen: Set<String> = []
        for element in parent.elements {
            let name = element.name
            guard name.namespace == namespace, single.contains(name.local) else { continue }
            if !seen.insert(name.local).inserted {
                report(rule, at: element, "\(name.qualified) appears more than once; keep one")
            }
        }
    }
}
