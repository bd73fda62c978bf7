import Text

/// A date and time as RFC 3339 writes it, such as `2024-01-02T03:04:05Z`; Atom and JSON Feed use it.
enum InternetDate {
    /// What is wrong with a value; nil if nothing is.
    static func problem(in value: String) -> String? {
        ValueError.message { () throws(ValueError) in _ = try read(value) }
    }

    /// The moment that a value names.
    fileprivate static func read(_ value: String) throws(ValueError) -> Timestamp {
        var scanner = ValueScanner(value)
        guard let year = scanner.number(digits: 4...4), scanner.skip("-"),
            let month = scanner.number(digits: 2...2), scanner.skip("-"),
            let day = scanner.number(digits: 2...2)
        else { throw ValueError("expected a date such as 2024-01-02T03:04:05Z") }
        let date = CalendarDay(year: year, month: month, day: day)
        if let problem = date.problem { throw ValueError(problem) }
        let time = try ClockTime(&scanner, needsSeconds: true)
        return Timestamp(date, secondOfDay: time.second, nanoseconds: time.nanoseconds)
    }
}

extension Timestamp {
    /// The moment that a date of Atom or JSON Feed names, in lower case too; nil if it is none.
    init?(internet value: String) {
        guard let moment = try? InternetDate.read(value.uppercased()) else { return nil }
        self = moment
    }
}
