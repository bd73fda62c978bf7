import Text
import XML

extension RuleGroup {
    static let rssTextInput = RuleGroup(
        "RSS text input", rules: [.rssTextInputPart, .rssTextInputRepeated, .rssTextInputName],
        checks: [
            .rssChannel { channel, diagnostics in
                for input in channel.parts("textInput", "textinput") {
                    for name in ["title", "description", "name", "link"] {
                        if input.first(name) == nil {
                            diagnostics.report(.rssTextInputPart, at: input, "the text input has no \(name)")
                        }
                        diagnostics.reportRepeated(name, in: input, .rssTextInputRepeated)
                    }
                    diagnostics.reportValues(of: "name", in: input, .rssTextInputName, fieldNameProblem)
                }
            }
        ])

    /// The problem with the name of a field in a form; nil if there is none.
    static func fieldNameProblem(in value: String) -> String? {
        guard value.utf8.first?.isLetter == true else {
            return "expected a name that begins with a letter"
        }
        let isToken = value.utf8.allSatisfy { byte in
            byte.isAlphanumeric || "-_:.".utf8.contains(byte)
        }
        return isToken ? nil : "expected letters, digits and - _ : . only"
    }
}

extension Rule {
    static let rssTextInputPart = Rule(
        "rss-text-input-part", .error, "A textInput has a title, a description, a name and a link.",
        .rss("textInput"),
        wrong: .rssChannel("<textInput>\(parts)</textInput>"),
        right: .rssChannel("<textInput>\(parts)<name>q</name></textInput>"))

    static let rssTextInputRepeated = Rule(
        "rss-text-input-repeated", .error, "A textInput has each of its elements at most once.",
        .rssProfile("textInput"),
        wrong: .rssChannel("<textInput>\(parts)<name>q</name><name>r</name></textInput>"),
        right: .rssChannel("<textInput>\(parts)<name>q</name></textInput>"))

    static let rssTextInputName = Rule(
        "rss-text-input-name", .error,
        "The name of a textInput is one word that begins with a letter, as HTML requires of field names.",
        .rssProfile("textInput"),
        wrong: .rssChannel("<textInput>\(parts)<name>my query</name></textInput>"),
        right: .rssChannel("<textInput>\(parts)<name>query</name></textInput>"))

    private static let parts = """
        <title>Search</title><description>Search the news.</description><link>https://example.com/search</link>
        """
}
