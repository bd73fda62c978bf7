import XML

/// A small extension: its elements, the form of their values, and where they are allowed.
struct ModuleForm: Sendable {
    enum Place: Sendable {
        /// An RSS channel or an Atom feed.
        case feed
        /// An RSS item or an Atom entry.
        case item
    }

    /// The rules for the whole extension.
    let misplaced: Rule
    let unknown: Rule
    let place: Place
    /// Whether an RDF reference or structure may replace text.
    var allowsResources = false
    /// The rule for the value of each element, and a function that finds problems in it.
    let elements: [String: (rule: Rule, problem: @Sendable (String) -> String?)]

    /// A check for all elements of the extension.
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
                    || !element.elements.isEmpty
            {
                return
            }
            if let problem = form.problem(value) {
                diagnostics.report(form.rule, at: element, "\(Quotation(value)): \(problem)")
            }
        }
    }

    /// Whether the element is allowed in its parent; other extensions may contain it anywhere.
    private func isInPlace(_ element: XMLElement) -> Bool {
        guard let parent = element.parent?.name else { return false }
        switch (parent.namespace, place) {
        case ("", .feed), (Namespace.rss10, .feed): return parent.local == "channel"
        case ("", .item), (Namespace.rss10, .item): return parent.local == "item"
        case (Namespace.atom, .feed): return parent.local == "feed" || parent.local == "source"
        case (Namespace.atom, .item): return parent.local == "entry"
        default: return true
        }
    }

    /// For values checked elsewhere.
    static let noProblem: @Sendable (String) -> String? = { _ in nil }

    /// Finds empty values.
    static let blankProblem: @Sendable (String) -> String? = { $0.isEmpty ? "expected some text" : nil }
}
