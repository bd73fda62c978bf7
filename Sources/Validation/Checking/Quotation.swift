/// A value from a document, shortened for a message: on one line, without control characters.
struct Quotation: CustomStringConvertible {
    /// The value in quotation marks.
    let description: String

    /// Takes up to 60 characters of a value.
    init(_ value: String) {
        description = "“\(Self.cleaned(value, limit: 60))”"
    }

    /// Text without control characters and other invisible ones, truncated at the limit.
    static func cleaned(_ text: String, limit: Int) -> String {
        var result = ""
        for (index, scalar) in text.unicodeScalars.prefix(limit + 1).enumerated() {
            if index == limit - 1, text.unicodeScalars.dropFirst(limit).first != nil { return result + "…" }
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
