import Text

/// A number of 0 or more, such as `60`.
enum WholeNumber {
    /// The problem with a value; nil if there is none.
    static func problem(in value: String) -> String? {
        if value.utf8.isEmpty { return "expected a number" }
        guard value.utf8.allSatisfy(\.isDigit) else {
            return value.hasPrefix("-") ? "the number is negative" : "expected digits only"
        }
        return Int64(value) == nil ? "the number is too large" : nil
    }
}
