import Text
import XML

extension XMLElement {
    /// The text without surrounding white space.
    var value: String {
        let text = text
        guard let first = text.utf8.firstIndex(where: { !$0.isXMLSpace }),
            let last = text.utf8.lastIndex(where: { !$0.isXMLSpace })
        else { return "" }
        if first == text.startIndex, text.utf8.index(after: last) == text.endIndex { return text }
        return String(text[first...last])
    }
}

extension DiagnosticCollector {
    /// Reports each element with a name beyond the first.
    mutating func reportRepeated(
        _ local: String, in parent: XMLElement, namespace: String = "", _ rule: Rule
    ) {
        for element in parent.elements(local, in: namespace).dropFirst() {
            report(rule, at: element, "\(element.name.qualified) appears more than once; keep one")
        }
    }

    /// Reports each element with a name whose text has a problem.
    mutating func reportValues(
        of local: String, in parent: XMLElement, namespace: String = "", _ rule: Rule,
        _ problem: (String) -> String?
    ) {
        for element in parent.elements(local, in: namespace) {
            let value = element.value
            guard let problem = problem(value) else { continue }
            report(rule, at: element, "\(Quotation(value)): \(problem)")
        }
    }
}
