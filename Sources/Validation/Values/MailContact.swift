/// A person as written in RSS: `jane@example.com (Jane Doe)`.
struct MailContact {
    /// The part that should be an address.
    let address: String
    /// The name and its position; nil if there is none.
    let name: (text: String, isBehind: Bool)?

    init(_ value: String) {
        if value.hasSuffix(")"), let open = value.firstIndex(of: "(") {
            address = Self.trimmed(value[..<open])
            name = (Self.trimmed(value[open...].dropFirst().dropLast()), true)
        } else if value.hasSuffix(">"), let open = value.lastIndex(of: "<") {
            address = Self.trimmed(value[open...].dropFirst().dropLast())
            name = (Self.trimmed(value[..<open]), false)
        } else {
            (address, name) = (value, nil)
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text.drop(while: \.isWhitespace)
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return String(text)
    }
}
