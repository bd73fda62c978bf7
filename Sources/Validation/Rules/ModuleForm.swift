import XML

/// What a small extension has: its elements, what their values are, and where they stand.
struct ModuleForm: Sendable {
    enum Place: Sendable {
        /// A channel of RSS or a feed of Atom.
        case feed
        /// An item of RSS or an entry of Atom.
        case item
    }

    /// The rules that hold for the whole extension.
    let misplaced: Rule
    let unknown: Rule
    let place: Place
    /// Whether a reference or a structure of RDF may stand for a text.
    var allowsResources = false
    /// For each element the rule of its value, and what finds a problem in it.
    let elements: [String: (rule: Rule, problem: @Sendable (String) -> String?)]

    /// A check of all elements of the extension.
    func check(in namespace: String) -> Check {
        .elements(in: namespace) { element, diagnostics in
            guard let form = elements[element.name.local] else {
                let name = Quotation(element.name.qualified)
                diagnostics.report(unknown, at: element, "\(name) is unknown")
                return
            }
            if !isInPlace(element) {
                let expected = place == .feed ? "a channel or feed" : "an item or entry"
                diagnostics.report(
                    misplaced, at: element, "expected \(element.name.qualified) in \(expected)")
            }
            let value = element.value
            if allowsResources, value.isEmpty,
                element.attribute("resource", in: Namespace.rdf) != nil
                    || element.elements.contains(where: { _ in true })
            {
                return
            }
            if let problem = form.problem(value) {
                diagnostics.report(form.rule, at: element, "\(Quotation(value)): \(problem)")
            }
        }
    }

    /// Other extensions may hold these elements as they like.
    private func isInPlace(_ element: XMLElement) -> Bool {
        guard let parent = element.parent?.name else { return false }
        switch (parent.namespace, place) {
        case ("", .feed): return parent.local == "channel"
        case ("", .item): return parent.local == "item"
        case (Namespace.atom, .feed): return parent.local == "feed" || parent.local == "source"
        case (Namespace.atom, .item): return parent.local == "entry"
        default: return true
        }
    }

    /// For values that another check looks at.
    static let noProblem: @Sendable (String) -> String? = { _ in nil }

    /// Finds blank values.
    static let blankProblem: @Sendable (String) -> String? = { $0.isEmpty ? "expected some text" : nil }
}
