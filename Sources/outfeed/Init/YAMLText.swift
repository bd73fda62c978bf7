/// Text as a YAML value: as it is where that is plain to see, else in double quotes.
struct YAMLText: CustomStringConvertible {
    /// The value as it stands in a file, on one line.
    let description: String

    /// Writes a text.
    init(_ text: String) {
        description = Self.isPlain(text) ? text : "\"\(text.unicodeScalars.map(Self.escaped).joined())\""
    }

    /// Writes a list, a single text as itself.
    init(list texts: [String]) {
        let values = texts.map { YAMLText($0).description }
        description = values.count == 1 ? values[0] : "[\(values.joined(separator: ", "))]"
    }

    /// Whether every reader of YAML takes the text for text without quotes.
    private static func isPlain(_ text: String) -> Bool {
        let form = /(https?:\/\/|\.{0,2}\/|[A-Za-z])[A-Za-z0-9_.\/\-]*( [A-Za-z0-9_.\/\-]+)*/
        guard text.wholeMatch(of: form) != nil || text == "." else { return false }
        return !["null", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased())
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"", "\\": return "\\\(scalar)"
        case "\t": return "\\t"
        case "\n": return "\\n"
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
            let digits = String(scalar.value, radix: 16)
            return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
        default: return String(scalar)
        }
    }
}
