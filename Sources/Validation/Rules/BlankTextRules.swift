import XML

extension RuleGroup {
    static let blankText = RuleGroup(
        "Blank texts", rules: [.blankText],
        checks: [
            .rssChannel { channel, diagnostics in
                for element in channel.elements where element.name.namespace.isEmpty {
                    look(at: element, ["title", "description", "category"], &diagnostics)
                    guard ["image", "textInput"].contains(element.name.local) else { continue }
                    for part in element.elements where part.name.namespace.isEmpty {
                        look(at: part, ["title", "description"], &diagnostics)
                    }
                }
            },
            .rssItem { item, diagnostics in
                for element in item.elements where element.name.namespace.isEmpty {
                    look(at: element, ["title", "description", "category"], &diagnostics)
                }
            },
            .rdfElements { look(at: $0, ["title", "description"], &$1) },
            .elements(in: Namespace.content) { look(at: $0, ["encoded"], &$1) },
            .elements(in: Namespace.dublinCore) { look(at: $0, ["creator", "subject", "title"], &$1) },
            .elements(in: Namespace.atom) { element, diagnostics in
                // A missing required child is reported by another rule.
                guard atomTexts.contains(element.name.local), element.attribute("src") == nil,
                    ![.xml, .xhtml].contains(AtomContentType(of: element))
                else { return }
                look(at: element, atomTexts, &diagnostics)
            },
        ])

    private static let atomTexts = ["title", "subtitle", "summary", "content"]

    private static func look(
        at element: XMLElement, _ names: [String], _ diagnostics: inout DiagnosticCollector
    ) {
        guard names.contains(element.name.local), element.isBlank else { return }
        diagnostics.report(
            .blankText, at: element, "\(element.name.qualified) holds no text; write some, or leave it out")
    }
}

extension XMLElement {
    /// Whether it contains nothing visible.
    fileprivate var isBlank: Bool {
        elements.isEmpty && attribute("resource", in: Namespace.rdf) == nil
            && texts.allSatisfy { run in
                run.text.unicodeScalars.allSatisfy {
                    $0.properties.isWhitespace || Self.invisible.contains($0)
                }
            }
    }

    private static let invisible: [Unicode.Scalar] = ["\u{200B}", "\u{FEFF}", "\u{2060}"]
}

extension Rule {
    static let blankText = Rule(
        "blank-text", .warning,
        "A title, description, summary, content, category or dc:creator holds more than white space; leave it "
            + "out if there is no text and it is not required.",
        .atom("section 4.1.1.1"),
        wrong: .rssItem("<title> </title><description>First.</description>"),
        right: .rssItem("<title>One</title><description>First.</description>"))
}
