import Text

/// A date in the W3C profile of ISO 8601, such as `2024`, `2024-01-02` or `2024-01-02T03:04Z`.
enum DatesOfW3C {
    /// The problem with a value; nil if there is none.
    static func problem(in value: String) -> String? {
        var scanner = ValueScanner(value)
        guard let year = scanner.number(digits: 4...4) else { return "expected a four-digit year" }
        if scanner.isAtEnd { return nil }
        guard scanner.skip("-"), let month = scanner.number(digits: 2...2) else {
            return "expected a month such as -01 after the year"
        }
        if scanner.isAtEnd { return CalendarDay(year: year, month: month, day: 1).problem }
        guard scanner.skip("-"), let day = scanner.number(digits: 2...2) else {
            return "expected a day such as -02 after the month"
        }
        if let problem = CalendarDay(year: year, month: month, day: day).problem { return problem }
        if scanner.isAtEnd { return nil }
        return ValueError.message { () throws(ValueError) in
            _ = try ClockTime(&scanner, needsSeconds: false)
        }
    }

    /// The problem with a date or a range of two dates; nil if there is none.
    ///
    /// A range is written `2024-01-01/2024-01-31`, or as a DCMI Period, whose contents are not checked.
    static func spanProblem(in value: String) -> String? {
        if value.contains("start=") || value.contains("end=") { return nil }
        let dates = value.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        return dates.lazy.compactMap { problem(in: String($0)) }.first
    }
}
