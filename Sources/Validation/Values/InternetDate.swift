import Text

/// An RFC 3339 date and time, such as `2024-01-02T03:04:05Z`, as in Atom and JSON Feed.
enum InternetDate {
    /// The problem with a value; nil if there is none.
    static func problem(in value: String) -> String? {
        ValueError.message { () throws(ValueError) in _ = try read(value) }
    }

    /// Parses a value.
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
    /// Parses a date of Atom or JSON Feed, also in lower case; nil if it is invalid.
    init?(internet value: String) {
        guard let moment = try? InternetDate.read(value.uppercased()) else { return nil }
        self = moment
    }
}
