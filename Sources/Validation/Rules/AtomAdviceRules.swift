import Text
import XML

extension RuleGroup {
    /// What Atom recommends but does not require.
    static let atomAdvice = RuleGroup(
        "Atom advice",
        rules: [
            .atomIDNormal, .atomEnclosureLength, .atomSourceIncomplete, .atomSummaryDuplicate,
            .atomEntryTextless, .atomTextHTML, .atomDateOrder,
        ],
        checks: [
            .elements(in: Namespace.atom) { element, diagnostics in
                switch element.name.local {
                case "id": judgeID(element, &diagnostics)
                case "link" where element.linkRelation == "enclosure" && element.attribute("length") == nil:
                    diagnostics.report(.atomEnclosureLength, at: element, "the enclosure has no length")
                case "source":
                    AtomChildren(of: element).reportMissing(
                        ["id", "title", "updated"], .atomSourceIncomplete, &diagnostics)
                case "summary", "content", "subtitle", "rights": judgeText(element, &diagnostics)
                default: break
                }
            },
            .atomEntry { entry, diagnostics in
                let children = AtomChildren(of: entry)
                judgeSummary(of: children, &diagnostics)
                if let first = children["published"].first, let last = children["updated"].first,
                    let start = Timestamp(internet: first.value), let end = Timestamp(internet: last.value),
                    end < start
                {
                    diagnostics.report(.atomDateOrder, at: last, "updated is before published")
                }
            },
        ])

    private static func judgeID(_ id: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        // The id of a source belongs to another feed.
        guard id.parent?.name.local != "source" else { return }
        let value = id.value
        if let problem = NormalAddress.problem(in: value) {
            diagnostics.report(.atomIDNormal, at: id, "id \(Quotation(value)): \(problem)")
        }
    }

    private static func judgeText(_ element: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        guard AtomContentType(of: element) == .text, let tag = HTMLTrace.first(in: element.text) else {
            return
        }
        diagnostics.report(
            .atomTextHTML, at: element, "\(element.name.qualified) has \(tag), but its type is text")
    }

    private static func judgeSummary(of children: AtomChildren, _ diagnostics: inout DiagnosticCollector) {
        guard let summary = children["summary"].first else {
            if children["content"].isEmpty {
                diagnostics.report(
                    .atomEntryTextless, at: children.parent, "the entry has no summary and no content")
            }
            return
        }
        let text = summary.value
        guard !text.isEmpty else { return }
        let type = AtomContentType(of: summary)
        for other in children["title"] + children["content"]
        where AtomContentType(of: other) == type && type != .xhtml && other.value == text {
            diagnostics.report(
                .atomSummaryDuplicate, at: summary, "the summary is the same as the \(other.name.local)")
        }
    }
}

extension Rule {
    static let atomIDNormal = Rule(
        "atom-id-normal", .warning,
        "An id is in its normal form: scheme and host in lower case, no default port, a / after the host, "
            + "no . or .. in the path, and %C3 only where it is needed and in capitals. Do not change an id that "
            + "is in use.",
        .atom("section 4.2.6"),
        wrong: .atomEntry("<id>https://Example.com:443/a/../%c3%bc</id>"),
        right: .atomEntry("<id>https://example.com/%C3%BC</id>"))

    static let atomEnclosureLength = Rule(
        "atom-enclosure-length", .warning, "A link to an enclosure has a length.", .atom("section 4.2.7.2"),
        wrong: .atomEntry("<link rel=\"enclosure\" href=\"https://example.com/1.mp3\"/>\(alternate)"),
        right: .atomEntry(
            "<link rel=\"enclosure\" href=\"https://example.com/1.mp3\" length=\"1337\"/>\(alternate)"))

    static let atomSourceIncomplete = Rule(
        "atom-source-incomplete", .warning, "A source has the id, the title and the updated of its feed.",
        .atom("section 4.2.11"),
        wrong: .atomEntry(
            "<source><title>News</title><updated>2024-01-02T03:04:05Z</updated></source>"),
        right: .atomEntry(
            """
            <source><id>https://example.org/</id><title>News</title><updated>2024-01-02T03:04:05Z</updated></source>
            """))

    static let atomSummaryDuplicate = Rule(
        "atom-summary-duplicate", .warning,
        "A summary differs from the title and the content, or is left out.",
        .atom("section 4.2.13"),
        wrong: .atomEntry("<summary>One</summary>"), right: .atomEntry("<summary>The first one.</summary>"))

    static let atomEntryTextless = Rule(
        "atom-entry-textless", .warning, "An entry without content has a summary.", .atom("section 4.1.1.1"),
        wrong: .atomFeed("<entry>\(required)</entry>"),
        right: .atomFeed("<entry>\(required)<summary>First.</summary></entry>"))

    static let atomTextHTML = Rule(
        "atom-text-html", .warning,
        "Text of the type text, which is the default, has no HTML tags or character references; readers "
            + "show them as they are.",
        .atom("section 3.1.1.1"),
        wrong: .atomEntry("<summary>&lt;b>First&lt;/b> &amp;amp; best.</summary>"),
        right: .atomEntry("<summary type=\"html\">&lt;b>First&lt;/b> &amp;amp; best.</summary>"))

    static let atomDateOrder = Rule(
        "atom-date-order", .warning, "An entry is not updated before it is published.",
        .atom("sections 4.2.9 and 4.2.15"),
        wrong: .atomEntry(
            "<published>2024-01-03T00:00:00Z</published><updated>2024-01-02T00:00:00Z</updated>"),
        right: .atomEntry(
            "<published>2024-01-02T00:00:00Z</published><updated>2024-01-03T00:00:00Z</updated>"))

    private static let alternate = "<link href=\"https://example.com/1\"/>"
    private static let required = """
        <id>https://example.com/1</id><title>One</title><updated>2024-01-02T03:04:05Z</updated>\(alternate)
        """
}
