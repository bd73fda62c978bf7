import XML

extension RuleGroup {
    static let rootElement = RuleGroup(
        "Root element", rules: [.notFeed, .rootUnknown, .rootObsolete, .rootRDF],
        checks: [
            .xml { tree, diagnostics in
                guard let root = tree.root, diagnostics.kind == nil else { return }
                if RDFVocabulary.isObsolete(root) {
                    diagnostics.report(
                        .rootRDF, at: root,
                        "found RSS 0.90 of 1999, which is not checked; write RSS 2.0 or Atom")
                } else if root.isNamed("RDF", in: Namespace.rdf) {
                    // The channel may be missing because the rest of the document is.
                    guard !tree.diagnostics.contains(where: \.endsReading) else { return }
                    diagnostics.report(
                        .rootUnknown, at: root, "the RDF is no feed; expected a channel and items of RSS 1.0")
                } else if ["feed", "entry"].contains(where: { root.isNamed($0, in: atom03) }) {
                    diagnostics.report(.rootObsolete, at: root, "expected Atom 1.0, found Atom 0.3")
                } else if !root.name.hasUndeclaredPrefix {
                    diagnostics.report(.rootUnknown, at: root, "the root element \(problem(of: root.name))")
                }
            }
        ])

    private static func problem(of name: XMLName) -> String {
        let root = Quotation(name.qualified)
        guard let namespace = namespaces[name.local] else {
            let hint = name.namespace == Namespace.rdf ? "; expected rdf:RDF" : ""
            return "\(root) is not the root of a feed\(hint)"
        }
        func words(_ namespace: String) -> String {
            namespace.isEmpty ? "no namespace" : "the namespace \(Quotation(namespace))"
        }
        return "\(root) has \(words(name.namespace)), expected \(words(namespace))"
    }

    private static let namespaces = [
        "rss": "", "feed": Namespace.atom, "entry": Namespace.atom, "RDF": Namespace.rdf,
    ]
    private static let atom03 = "http://purl.org/atom/ns#"
}

extension Rule {
    /// ``FeedValidator`` applies it before anything else.
    static let notFeed = Rule(
        "not-a-feed", .error,
        "A feed is XML or JSON from its first character on; it is no web page, and neither packed nor behind "
            + "other text.",
        .xml("section 2.8"),
        wrong: .document("<!DOCTYPE html>\n<html><head><title>News</title></head></html>"),
        right: .rssChannel(""))

    static let rootUnknown = Rule(
        "root-unknown", .error,
        "The root is rss without a namespace, feed or entry in the Atom namespace, or the RDF of RSS 1.0.",
        .atom("section 4.1.1"),
        wrong: .document("<news/>"), right: .atomFeed(""))

    static let rootObsolete = Rule(
        "root-obsolete", .error,
        "An Atom feed uses Atom 1.0, not the draft 0.3, which many readers read too.",
        .atom("section 1.2"),
        wrong: .document("<feed xmlns=\"http://purl.org/atom/ns#\" version=\"0.3\"/>"), right: .atomFeed(""))

    static let rootRDF = Rule(
        "root-rdf", .warning,
        "A feed uses RSS 0.91 to 2.0, or 1.0; RSS 0.90, the first version, is not checked.",
        .other("RSS 0.90", "", "https://www.rssboard.org/rss-0-9-0"),
        wrong: .document(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" \
            xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>News</title></channel></rdf:RDF>
            """),
        right: .rssChannel(""))
}
