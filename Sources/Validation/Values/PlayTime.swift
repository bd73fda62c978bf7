import Text

/// A position in a recording, or its duration.
enum PlayTime {
    /// The problem with a normal play time (RFC 2326), such as `12.5` or `0:01:02.5`; nil if there is none.
    static func problem(in value: String) -> String? {
        if value == "now" { return nil }
        let parts = parts(of: value)
        guard parts.count == 1 || parts.count == 3, let last = parts.last else { return expectation }
        let fraction = last.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard fraction.count == 1 || isDigits(fraction[1]) || fraction[1].isEmpty else { return expectation }
        return problem(of: parts.dropLast() + [fraction[0]], expectation)
    }

    /// The problem with a time given as seconds, `M:SS` or `H:MM:SS`; nil if there is none.
    static func clockProblem(in value: String) -> String? {
        let expectation = "expected seconds, or a time such as 1:02:03"
        let parts = parts(of: value)
        guard parts.count < 4, parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }) else {
            return expectation
        }
        return problem(of: parts, expectation)
    }

    /// The problem with a time in either form; nil if there is none.
    static func looseProblem(in value: String) -> String? {
        problem(in: value) == nil ? nil : clockProblem(in: value)
    }

    /// A time in either form in seconds; nil if it is invalid.
    static func seconds(in value: String) -> Double? {
        guard value != "now", looseProblem(in: value) == nil else { return nil }
        return parts(of: value).reduce(0) { $0 * 60 + (Double($1) ?? 0) }
    }

    private static let expectation = "expected a time such as 0:01:02.5, or seconds"

    private static func parts(of value: String) -> [Substring] {
        value.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
    }

    private static func problem(of parts: [Substring], _ expectation: String) -> String? {
        guard parts.allSatisfy(isDigits) else { return expectation }
        let areInClock = parts.dropFirst().allSatisfy { $0.utf8.count < 3 && (Int($0) ?? 60) < 60 }
        return areInClock ? nil : "expected minutes and seconds of at most two digits, up to 59"
    }

    private static func isDigits(_ text: Substring) -> Bool {
        (1...18).contains(text.utf8.count) && text.utf8.allSatisfy(\.isDigit)
    }
}
