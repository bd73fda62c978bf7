/// A date and time as RFC 3339 writes it, such as `2024-01-02T03:04:05Z`; Atom and JSON Feed use it.
enum InternetDate {
    /// What is wrong with a value; nil if nothing is.
    static func flaw(in value: String) -> String? {
        var scanner = ValueScanner(value)
        guard let year = scanner.number(digits: 4...4), scanner.skip("-"),
            let month = scanner.number(digits: 2...2), scanner.skip("-"),
            let day = scanner.number(digits: 2...2)
        else { return "expected a date such as 2024-01-02T03:04:05Z" }
        if let flaw = CalendarDay(year: year, month: month, day: day).flaw { return flaw }
        return ClockTime.flaw(&scanner, needsSeconds: true)
    }
}
