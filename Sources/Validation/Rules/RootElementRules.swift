import XML

extension RuleGroup {
    static let rootElement = RuleGroup(
        "Root element", rules: [.rootUnknown, .rootObsolete],
        checks: [
            .xml { tree, findings in
                guard let root = tree.root, findings.kind == nil else { return }
                if let old = obsolete(root) {
                    findings.report(
                        .rootObsolete, at: root, "the document is \(old), whose rules are not checked")
                } else {
                    let name = Quotation(root.name.qualified)
                    findings.report(.rootUnknown, at: root, "the root element \(name) is not that of a feed")
                }
            }
        ])

    /// What a document is by its root, if it was once a feed.
    private static func obsolete(_ root: XMLElement) -> String? {
        if root.isNamed("RDF", in: Namespace.rdf) { return "RSS 0.90 or 1.0" }
        if root.isNamed("feed", in: "http://purl.org/atom/ns#") { return "Atom 0.3" }
        if root.isNamed("entry", in: "http://purl.org/atom/ns#") { return "Atom 0.3" }
        return nil
    }
}

extension Rule {
    static let rootUnknown = Rule(
        "root-unknown", .error, "The root is rss, or feed or entry of Atom's namespace.",
        .atom("section 4.1.1"),
        wrong: .document("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>"), right: .atomFeed(""))

    static let rootObsolete = Rule(
        "root-obsolete", .warning, "A feed is of RSS 0.91 to 2.0, Atom 1.0 or JSON Feed.",
        .atom("section 1.2"),
        wrong: .document("<feed xmlns=\"http://purl.org/atom/ns#\" version=\"0.3\"/>"), right: .atomFeed(""))
}
