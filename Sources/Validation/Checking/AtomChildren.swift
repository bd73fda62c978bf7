import Text
import XML

/// The Atom children of an element, by name; collected once, as feeds have many.
struct AtomChildren {
    let parent: XMLElement
    private var named: [String: [XMLElement]] = [:]

    init(of parent: XMLElement) {
        self.parent = parent
        for child in parent.elements {
            let name = child.name
            if name.namespace == Namespace.atom { named[name.local, default: []].append(child) }
        }
    }

    subscript(name: String) -> [XMLElement] { named[name] ?? [] }

    /// Reports each of the names that is missing.
    func reportMissing(_ names: [String], _ rule: Rule, _ diagnostics: inout DiagnosticCollector) {
        for name in names where self[name].isEmpty {
            diagnostics.report(rule, at: parent, "\(parent.name.qualified) has no \(name); add one")
        }
    }

    /// Reports repeated children with these names.
    func reportRepeated(_ names: [String], _ rule: Rule, _ diagnostics: inout DiagnosticCollector) {
        for name in names {
            for child in self[name].dropFirst() {
                diagnostics.report(
                    rule, at: child, "\(child.name.qualified) appears more than once; keep one")
            }
        }
    }

    /// The links with a relation.
    func links(_ relation: String) -> [XMLElement] {
        self["link"].filter { $0.linkRelation == relation }
    }
}

extension XMLElement {
    /// The normalized relation of an Atom link.
    var linkRelation: String {
        attribute("rel").map { LinkRelation.name($0.value) } ?? "alternate"
    }

    /// Whether it has text of its own other than white space.
    var holdsText: Bool { texts.contains { $0.isNotable } }
}

extension XMLTextRun {
    /// Whether it is more than white space.
    var isNotable: Bool { utf8.contains { !$0.isXMLSpace } }
}

extension DiagnosticCollector {
    /// Reports an attribute whose value has a problem.
    mutating func reportProblem(in attribute: XMLAttribute, _ rule: Rule, _ problem: (String) -> String?) {
        let value = attribute.value
        guard let problem = problem(value) else { return }
        report(rule, at: attribute, "\(attribute.name.qualified) \(Quotation(value)): \(problem)")
    }
}
