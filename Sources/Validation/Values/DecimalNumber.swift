import Text

/// A number of 0 or more with an optional fraction, such as `29.97`.
enum DecimalNumber {
    /// The problem with a value; nil if there is none.
    static func problem(in value: String) -> String? {
        let parts = value.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let areDigits = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) }
        if areDigits, value.utf8.count < 40 { return nil }
        return value.hasPrefix("-") ? "the number is negative" : "expected a number such as 29.97"
    }

    /// The problem with a value that must be a whole number other than 0; nil if there is none.
    static func positiveProblem(in value: String) -> String? {
        if let problem = WholeNumber.problem(in: value) { return problem }
        return value.utf8.allSatisfy { $0 == UInt8(ascii: "0") } ? "expected a number of 1 or more" : nil
    }
}
