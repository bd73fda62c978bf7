import Text

/// A character that people do not see, or take for a space.
enum InvisibleCharacter {
    /// The name of the first one in a value, such as `U+00A0`; nil if there is none.
    static func name(in value: String) -> String? {
        value.unicodeScalars.first { isInvisible($0) && !isBreak($0) }.map(\.codePoint)
    }

    /// Whether a message must name the character; white space of ASCII is shown as it is.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
        case .spaceSeparator: scalar != " "
        default: false
        }
    }

    /// Whether it is a tab or the end of a line.
    static func isBreak(_ scalar: Unicode.Scalar) -> Bool { ["\t", "\n", "\r"].contains(scalar) }
}

extension Unicode.Scalar {
    /// Its code point, such as `U+0008`.
    var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
