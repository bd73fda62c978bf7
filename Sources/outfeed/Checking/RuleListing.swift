import Foundation
import Validation

/// Formats the rules for printing.
enum RuleListing {
    /// All rules.
    static func all(_ format: ReportFormat) throws -> String {
        switch format {
        case .markdown: page
        case .json, .sarif: try JSONText.line(RuleBook.rules.map(Record.init))
        case .text, .junit:
            RuleBook.groups.map { group in
                ([group.name] + group.rules.map { "  \($0.id): \($0.severity.rawValue): \($0.sentence)" })
                    .joined(separator: "\n")
            }.joined(separator: "\n\n")
        }
    }

    /// Everything about a rule.
    static func explanation(of rule: Rule) -> String {
        """
        \(rule.id) (\(rule.severity.rawValue))

        \(rule.sentence)

        Specification: \(rule.source.citation)
                       \(rule.source.address)

        Wrong:
        \(indented(rule.shownExamples.wrong))

        Right:
        \(indented(shown(rule.shownExamples.right)))
        """
    }

    private struct Record: Encodable {
        let id, severity, sentence, specification, address, wrong, right: String

        init(_ rule: Rule) {
            (id, severity, sentence) = (rule.id, rule.severity.rawValue, rule.sentence)
            (specification, address) = (rule.source.citation, rule.source.address)
            (wrong, right) = rule.shownExamples
        }
    }

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
            .joined(separator: "\n")
    }

    /// The page docs/rules.md.
    private static var page: String {
        let groups = RuleBook.groups.map { group in
            "## \(group.name)\n\n" + group.rules.map(section).joined(separator: "\n")
        }
        let rows = RuleBook.groups.flatMap { group in
            group.rules.map { rule in
                let sentence = escaped(rule.sentence).replacing("|", with: "\\|")
                return "| [\(rule.id)](#\(rule.id)) | \(rule.severity.rawValue) | \(sentence) |"
            }
        }
        return """
            # Rules

            The rules that `outfeed check` applies. `make rules` writes this page from the program's own table.
            An error makes a document invalid; a warning points out what is allowed, but causes trouble in some readers.

            | rule | severity | requirement |
            |---|---|---|
            \(rows.joined(separator: "\n"))

            \(groups.joined(separator: "\n"))
            """
    }

    private static func section(of rule: Rule) -> String {
        let address = rule.source.address
        let source =
            address.hasPrefix("https:") ? "[\(rule.source.citation)](\(address))" : rule.source.citation
        return """
            ### \(rule.id)

            **\(rule.severity.rawValue)**: \(escaped(rule.sentence)) (\(source))

            Wrong:

            ~~~
            \(rule.shownExamples.wrong)
            ~~~

            Right:

            ~~~
            \(shown(rule.shownExamples.right))
            ~~~

            """
    }

    /// An example as shown to people; empty for the correct one if the fault is only something extra in the
    /// wrong one.
    private static func shown(_ right: String) -> String { right.isEmpty ? "The same without it." : right }

    /// A sentence with `&amp;` and `<` escaped so that Markdown shows them literally.
    private static func escaped(_ sentence: String) -> String {
        sentence.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }
}
