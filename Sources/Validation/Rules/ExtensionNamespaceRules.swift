import XML

extension RuleGroup {
    static let extensionNamespace = RuleGroup(
        "Namespaces of extensions", rules: [.extensionNamespace],
        checks: [
            .xml { tree, findings in
                guard findings.kind != nil else { return }
                for declaration in tree.namespaces where !known.contains(declaration.namespace) {
                    guard let meant = meant[key(of: declaration.namespace)] else { continue }
                    findings.report(
                        .extensionNamespace, at: declaration.offset,
                        "\(Quotation(declaration.namespace)): expected \(meant)")
                }
            }
        ])

    /// A namespace without what is easily got wrong.
    private static func key(of namespace: String) -> String {
        guard namespace.utf8.count < 200 else { return "" }
        var rest = namespace.lowercased()[...]
        if let separator = rest.firstRange(of: "://") { rest = rest[separator.upperBound...] }
        if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
        while let last = rest.last, last == "/" || last == "#" || last == " " { rest.removeLast() }
        return String(rest)
    }

    private static let known: Set = [
        Namespace.media, Namespace.iTunes, Namespace.dublinCore, Namespace.dublinCoreTerms,
        Namespace.content, Namespace.creativeCommonsModule, Namespace.creativeCommons[0],
    ]

    private static let meant: [String: String] = {
        var meant = Dictionary(known.map { (key(of: $0), $0) }) { first, _ in first }
        meant["tools.search.yahoo.com/mrss"] = Namespace.media
        meant["itunes.com/dtds/podcast-1.0"] = Namespace.iTunes
        return meant
    }()
}

extension Rule {
    static let extensionNamespace = Rule(
        "extension-namespace", .warning,
        "A namespace is spelt as its specification spells it, case and final slash too; by another spelling it "
            + "is another one, and its elements say nothing, though some readers guess.",
        .xmlNamespaces("section 2.3"),
        wrong: .document(
            """
            <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss"><channel><title>News</title>\
            <link>https://example.com/</link><description>What is new.</description></channel></rss>
            """),
        right: .document(
            """
            <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>News</title>\
            <link>https://example.com/</link><description>What is new.</description></channel></rss>
            """))
}
