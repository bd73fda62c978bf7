/// A value from a document, shortened for a message: on one line, with the names of invisible characters.
struct Quotation: CustomStringConvertible {
    /// The value in quotation marks.
    let description: String

    /// Takes up to 60 characters of a value.
    init(_ value: String) {
        description = "“\(Self.cleaned(value, limit: 60))”"
    }

    /// Text with a space for each line break, and names for characters that nobody sees, truncated at the limit.
    static func cleaned(_ text: String, limit: Int) -> String {
        var result = ""
        for (index, scalar) in text.unicodeScalars.prefix(limit + 1).enumerated() {
            if index == limit - 1, text.unicodeScalars.dropFirst(limit).first != nil { return result + "…" }
            if InvisibleCharacter.isBreak(scalar) {
                result += " "
            } else if InvisibleCharacter.isInvisible(scalar) {
                result += "<\(scalar.codePoint)>"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
