import Text

/// Text as a YAML value: plain if that is unambiguous, otherwise in double quotes.
struct YAMLText: CustomStringConvertible {
    /// The value as written in a file, on one line.
    let description: String

    /// Formats a text.
    init(_ text: String) {
        description = Self.isPlain(text) ? text : "\"\(text.unicodeScalars.map(Self.escaped).joined())\""
    }

    /// Formats a list; a list of one text becomes just that text.
    init(list texts: [String]) {
        let values = texts.map { YAMLText($0).description }
        description = values.count == 1 ? values[0] : "[\(values.joined(separator: ", "))]"
    }

    /// Whether every YAML parser reads the unquoted text as a string.
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
            return "\\U" + String(scalar.value, radix: 16, digits: 8)
        default: return String(scalar)
        }
    }
}
