import XML

extension XMLElement {
    /// The text without white space around it, as checks of values want it.
    var value: String {
        let isSpace: (Unicode.Scalar) -> Bool = { [" ", "\t", "\n", "\r"].contains($0) }
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isSpace($0) }),
            let last = scalars.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(scalars[first...last])
    }
}

extension Findings {
    /// Reports each element of a name beyond the first.
    mutating func reportRepeated(
        _ local: String, in parent: XMLElement, namespace: String = "", _ rule: Rule
    ) {
        for element in parent.elements(local, in: namespace).dropFirst() {
            report(rule, at: element, "\(element.name.qualified) stands more than once")
        }
    }

    /// Reports each element of a name whose text a value checker finds wrong.
    mutating func reportValues(
        of local: String, in parent: XMLElement, namespace: String = "", _ rule: Rule,
        _ flaw: (String) -> String?
    ) {
        for element in parent.elements(local, in: namespace) {
            let value = element.value
            guard let flaw = flaw(value) else { continue }
            report(rule, at: element, "\(Quotation(value)): \(flaw)")
        }
    }
}
