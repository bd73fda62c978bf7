import Text
import XML

extension RuleGroup {
    static let rssStructure = RuleGroup(
        "RSS structure",
        rules: [
            .rssElementUnknown, .rssElementMisplaced, .rssElementVersion, .rssAttributeUnknown, .rssStrayText,
            .rssTextMarkup, .rssTextElement,
        ],
        checks: [
            .xml { tree, diagnostics in
                guard let root = tree.root, case .rss = diagnostics.kind else { return }
                RSSStructure(of: diagnostics.kind).judge(root, &diagnostics)
            },
            .rssChannel { channel, diagnostics in
                let structure = RSSStructure(of: diagnostics.kind)
                structure.judge(channel, &diagnostics)
                for part in channel.elements where part.name.namespace.isEmpty && part.name.local != "item" {
                    structure.judgePart(part, of: "channel", &diagnostics)
                }
            },
            .rssItem { item, diagnostics in
                let structure = RSSStructure(of: diagnostics.kind)
                structure.judge(item, &diagnostics)
                for part in item.elements where part.name.namespace.isEmpty {
                    structure.judgePart(part, of: "item", &diagnostics)
                }
            },
        ])
}

/// The structure of a document in a version of RSS.
private struct RSSStructure {
    let version: RSSVersion

    init(of kind: FeedKind?) {
        version = RSSVersion(of: kind)
    }

    /// Checks a part of a channel or item and its contents, if it is known.
    func judgePart(_ part: XMLElement, of parent: String, _ diagnostics: inout DiagnosticCollector) {
        let name = part.name.local
        guard RSSVocabulary.children[parent]?[name] != nil else { return }
        judge(part, &diagnostics)
        guard let known = RSSVocabulary.children[name] else { return }
        for child in part.elements where child.name.namespace.isEmpty && known[child.name.local] != nil {
            judge(child, &diagnostics)
        }
    }

    /// Checks an element's attributes and children.
    func judge(_ element: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        let name = element.name.local
        let known = RSSVocabulary.attributes[name] ?? []
        let unknown = element.attributes.lazy.filter {
            $0.name.namespace.isEmpty && !known.contains($0.name.local)
        }
        // Finding the position of an attribute requires scanning its tag, which may be long.
        for attribute in unknown.prefix(5) {
            let spelling = known.first { $0.lowercased() == attribute.name.local.lowercased() }
            diagnostics.report(
                .rssAttributeUnknown, at: attribute,
                "\(name) has no attribute \(Quotation(attribute.name.local))\(Self.hint(spelling))")
        }
        if let children = RSSVocabulary.children[name] {
            let hint =
                name == "image" ? "; write its address as url, with title and link" : ""
            diagnostics.reportStrayText(in: element, holdsElements: !children.isEmpty, hint)
            for child in element.elements where child.name.namespace.isEmpty {
                judge(child, in: name, children, &diagnostics)
            }
        } else {
            diagnostics.reportElements(inText: element)
        }
    }

    private func judge(
        _ child: XMLElement, in parent: String, _ children: [String: RSSVersion],
        _ diagnostics: inout DiagnosticCollector
    ) {
        let name = child.name.local
        // Netscape's RSS 0.91 used the spelling textinput.
        if let first = children[name], name != "textinput" || version == .v091 {
            guard first > version else { return }
            diagnostics.report(
                .rssElementVersion, at: child,
                "\(parent) has \(name) since RSS \(first.rawValue), not in \(version.rawValue)")
            return
        }
        let spelling = RSSVocabulary.spelling(of: name)
        let parents = RSSVocabulary.parents(of: name)
        if spelling == name, !parents.isEmpty {
            diagnostics.report(
                .rssElementMisplaced, at: child,
                "found \(name) in \(parent); it belongs in \(parents.joined(separator: " or "))")
        } else {
            diagnostics.report(
                .rssElementUnknown, at: child, "RSS has no element \(Quotation(name))\(Self.hint(spelling))")
        }
    }

    private static func hint(_ spelling: String?) -> String {
        spelling.map { "; did you mean \($0)?" } ?? ""
    }
}

extension DiagnosticCollector {
    /// Reports elements of the same namespace inside an element with text; the first mistake of each kind.
    mutating func reportElements(inText element: XMLElement) {
        let name = element.name
        let children = element.elements.lazy.filter { $0.name.namespace == name.namespace }
        if let markup = children.first(where: { HTMLVocabulary.contains($0.name.local) }) {
            let tag = Quotation(markup.name.local)
            report(.rssTextMarkup, at: markup, "\(tag) in \(name.local) is not escaped")
        }
        if let other = children.first(where: { !HTMLVocabulary.contains($0.name.local) }) {
            let tag = Quotation(other.name.local)
            report(.rssTextElement, at: other, "found \(tag) in \(name.local), which holds text only")
        }
    }

    /// Reports the first text in an element without a text of its own.
    mutating func reportStrayText(in element: XMLElement, holdsElements: Bool = true, _ hint: String = "") {
        for run in element.texts {
            // It is mostly white space, so checking bytes avoids creating a string.
            let bytes = run.utf8
            guard let start = bytes.firstIndex(where: { !$0.isXMLSpace }) else {
                continue
            }
            let offset = run.offset + start - bytes.startIndex
            let text = Quotation(String(decoding: bytes[start...].prefix(400), as: UTF8.self))
            let what = holdsElements ? "holds elements" : "has attributes only"
            report(
                .rssStrayText, at: offset,
                "found the text \(text) in \(element.name.local), which \(what)\(hint)")
            return
        }
    }
}

extension Rule {
    static let rssElementUnknown = Rule(
        "rss-element-unknown", .error,
        "An element without a namespace is one of RSS's own, with its exact capitals.",
        .rss("Extending RSS"),
        wrong: .rssItem("<pubdate>Tue, 02 Jan 2024 03:04:05 GMT</pubdate>"),
        right: .rssItem("<pubDate>Tue, 02 Jan 2024 03:04:05 GMT</pubDate>"))

    static let rssElementMisplaced = Rule(
        "rss-element-misplaced", .error, "Each element of RSS is where it belongs.", .rss("Extending RSS"),
        wrong: .rssItem("<ttl>60</ttl>"), right: .rssChannel("<ttl>60</ttl>"))

    static let rssElementVersion = Rule(
        "rss-element-version", .warning,
        "Each RSS element exists in the version of the feed; readers accept others.",
        .rss("What is RSS?"),
        wrong: .document(
            """
            <rss version="0.92"><channel><title>News</title><link>https://example.com/</link>\
            <description>What is new.</description><ttl>60</ttl></channel></rss>
            """),
        right: .rssChannel("<ttl>60</ttl>"))

    static let rssAttributeUnknown = Rule(
        "rss-attribute-unknown", .error, "An attribute without a namespace is one of RSS's own.",
        .rss("Extending RSS"),
        wrong: .rssItem("<guid ispermalink=\"true\">https://example.com/1</guid>"),
        right: .rssItem("<guid isPermaLink=\"true\">https://example.com/1</guid>"))

    static let rssStrayText = Rule(
        "rss-stray-text", .error,
        "rss, rdf:RDF, channel, item, items, image, textInput, skipHours and skipDays hold elements, no text of "
            + "their own; cloud and enclosure hold neither.",
        .rss("What is RSS?"),
        wrong: .rssItem("<title>One</title>,"), right: .rssItem("<title>One</title>"))

    static let rssTextMarkup = Rule(
        "rss-text-markup", .error, "HTML in a text is escaped, or in a CDATA section.",
        .rss("Elements of item"),
        wrong: .rssItem("<description>It is <blink>new</blink>.</description>"),
        right: .rssItem("<description>It is &lt;b&gt;new&lt;/b&gt;.</description>"))

    static let rssTextElement = Rule(
        "rss-text-element", .error,
        "Elements that hold text hold no elements, except those of another namespace.", .rss("Extending RSS"),
        wrong: .rssItem("<title>One <part>A</part></title>"), right: .rssItem("<title>One A</title>"))
}
