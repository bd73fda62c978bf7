import Text
import XML

extension RuleGroup {
    static let prefix = RuleGroup(
        "Namespaces",
        rules: [.namespaceName, .namespaceRelative, .namespacePrefix, .namespaceMisspelled, .mediaNamespace],
        checks: [
            .xml { tree, diagnostics in
                guard diagnostics.kind != nil else { return }
                for declaration in tree.namespaces {
                    guard let (rule, problem) = nameProblem(of: declaration.namespace),
                        // A rule of RSS 1.0 says what to write instead.
                        diagnostics.kind != .rdf || !RDFVocabulary.isMisspelled(declaration.namespace)
                    else { continue }
                    let name = Quotation(declaration.namespace)
                    diagnostics.report(
                        rule, at: declaration.place(in: tree.source),
                        "\(declaration.attribute) is \(name): \(problem)")
                }
            },
            .xml { tree, diagnostics in
                for declaration in tree.namespaces {
                    guard let usual = KnownNamespace.prefixes[declaration.namespace],
                        !usual.contains(declaration.prefix)
                    else { continue }
                    let prefix = declaration.prefix.isEmpty ? "none" : "\(Quotation(declaration.prefix))"
                    let message =
                        "the prefix of \(declaration.namespace) is \(prefix), not \(Quotation(usual[0]))"
                    diagnostics.report(.namespacePrefix, at: declaration.place(in: tree.source), message)
                }
            },
            .xml { tree, diagnostics in
                var (wrong, places) = ([String: String](), [String: Int]())
                for declaration in tree.namespaces where nameProblem(of: declaration.namespace) == nil {
                    let name = declaration.namespace
                    guard let meant = KnownNamespace.meant(by: name), wrong[name] == nil else { continue }
                    wrong[name] = meant
                    places[name] = declaration.place(in: tree.source)
                }
                // If the root is wrong, other rules say so.
                guard !wrong.isEmpty, let root = tree.root, diagnostics.kind != nil else { return }
                var (open, known) = ([root], Set<String>())
                while let element = open.popLast() {
                    let namespace = element.name.namespace
                    // Another rule reports that such markup lacks its div.
                    let isMarkup = wrong[namespace] == Namespace.xhtml && element.parent?.isAtom == true
                    if !isMarkup, let meant = wrong[namespace], known.insert(namespace).inserted {
                        let message = "the namespace is \(Quotation(namespace)); write \(meant)"
                        let isMedia = namespace + "/" == Namespace.media
                        let rule: Rule = isMedia ? .mediaNamespace : .namespaceMisspelled
                        diagnostics.report(rule, at: places[namespace] ?? element.offset, message)
                    }
                    open.append(contentsOf: Array(element.elements).reversed())
                }
            },
        ])

    private static func nameProblem(of namespace: String) -> (rule: Rule, problem: String)? {
        if namespace.contains(where: \.isWhitespace) {
            let meant = KnownNamespace.meant(by: namespace).map { "; write \($0)" } ?? ""
            return (.namespaceName, "white space is not allowed in a namespace\(meant)")
        }
        let isRelative = !namespace.isEmpty && AddressReference.scheme(of: namespace) == nil
        return isRelative
            ? (.namespaceRelative, "expected a whole address, such as https://example.com/ns") : nil
    }
}

extension XMLNamespaceDeclaration {
    /// The attribute that declares it.
    fileprivate var attribute: String { Namespace.attribute(declaring: prefix) }

    /// The position of that attribute, or else of its tag.
    func place(in source: SourceText) -> Int {
        let (tag, name) = (source.utf8[offset...], Array(attribute.utf8))
        var quote: UInt8?
        for index in tag.indices {
            let byte = tag[index]
            if byte == quote {
                quote = nil
            } else if quote == nil {
                if byte == UInt8(ascii: ">") { break }
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
                guard byte.isXMLSpace, tag[(index + 1)...].starts(with: name) else { continue }
                let next = tag[(index + 1 + name.count)...].first { !$0.isXMLSpace }
                if next == UInt8(ascii: "=") { return index + 1 }
            }
        }
        return offset
    }
}

extension XMLElement {
    fileprivate var isAtom: Bool { name.namespace == Namespace.atom }
}

/// The namespaces that readers know, and their usual prefixes.
enum KnownNamespace {
    /// The namespace whose usual prefix this is.
    static func namespace(of prefix: String) -> String? { prefixes.first { $0.value.contains(prefix) }?.key }

    /// The usual prefix that was probably meant by another one.
    static func prefix(near prefix: String) -> String? {
        NearSpelling.of(prefix, among: prefixes.values.compactMap(\.first))
    }

    /// The prefixes, the most common first.
    static let prefixes: [String: [String]] = [
        Namespace.atom: ["atom", "", "a10", "atom10"],
        Namespace.content: ["content"],
        Namespace.dublinCore: ["dc"],
        Namespace.dublinCoreTerms: ["dcterms", "dcterm", "dct", "terms"],
        Namespace.geo: ["geo"],
        Namespace.geoRSS: ["georss"],
        Namespace.geographyMarkup: ["gml"],
        Namespace.iTunes: ["itunes"],
        Namespace.media: ["media"],
        Namespace.podcast: ["podcast"],
        Namespace.rdf: ["rdf"],
        Namespace.slash: ["slash"],
        Namespace.syndication: ["sy", "syn"],
        Namespace.thread: ["thr"],
        Namespace.wellFormedWeb: ["wfw"],
    ]

    /// The known namespace that was probably meant: one that differs only in case, scheme or ending.
    static func meant(by namespace: String) -> String? {
        guard let known = plain[key(of: namespace)], known != namespace else { return nil }
        return known
    }

    private static let plain = Dictionary(
        (prefixes.keys + [Namespace.xhtml]).map { (key(of: $0), $0) },
        uniquingKeysWith: { first, _ in first })

    static func key(of namespace: String) -> String {
        var key = Substring(namespace.lowercased())
        key = Substring(key.drop(while: \.isWhitespace))
        for scheme in ["https://", "http://"] where key.hasPrefix(scheme) {
            key = key.dropFirst(scheme.count)
        }
        while let last = key.last, "/# ".contains(last) { key.removeLast() }
        return String(key)
    }
}

extension Rule {
    static let namespaceName = Rule(
        "namespace-name", .error,
        "The name of a namespace is an address without white space; many readers refuse a feed with another.",
        .xmlNamespaces("section 2.2"),
        wrong: .rssItem("<map:place xmlns:map=\"maps of ours\">Vienna</map:place>"),
        right: .rssItem("<map:place xmlns:map=\"https://example.com/maps\">Vienna</map:place>"))

    static let namespaceRelative = Rule(
        "namespace-relative", .warning,
        "The name of a namespace is a whole address; relative ones are deprecated, and some readers refuse them.",
        .xmlNamespaces("section 2.2"),
        wrong: .rssItem("<map:place xmlns:map=\"maps\">Vienna</map:place>"),
        right: .rssItem("<map:place xmlns:map=\"https://example.com/maps\">Vienna</map:place>"))

    static let namespacePrefix = Rule(
        "namespace-prefix", .warning,
        "A namespace that readers know has its usual prefix, because some readers look for no other.",
        .rssProfile("Namespaces"),
        wrong: .rssItem("<d:creator xmlns:d=\"http://purl.org/dc/elements/1.1/\">Jane</d:creator>"),
        right: .rssItem("<dc:creator>Jane</dc:creator>"))

    static let namespaceMisspelled = Rule(
        "namespace-misspelled", .warning,
        "A namespace is spelt exactly as its owner wrote it, with its case, its http and the slash or hash "
            + "at its end; otherwise it is a different namespace.",
        .xmlNamespaces("section 2.3"),
        wrong: .rssItem("<dc:creator xmlns:dc=\"https://purl.org/dc/elements/1.1\">Jane</dc:creator>"),
        right: .rssItem("<dc:creator xmlns:dc=\"http://purl.org/dc/elements/1.1/\">Jane</dc:creator>"))

    static let mediaNamespace = Rule(
        "media-namespace", .error,
        "The namespace of Media RSS ends with a slash; some readers know it without, as it was once written.",
        .mediaRSS("Namespace declaration"),
        wrong: .rssItem(image(in: "http://search.yahoo.com/mrss")),
        right: .rssItem(image(in: Namespace.media)))

    private static func image(in namespace: String) -> String {
        "<media:thumbnail xmlns:media=\"\(namespace)\" url=\"https://example.com/1.png\"/>"
    }
}
