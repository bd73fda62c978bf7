/// A date of W3C's profile of ISO 8601, such as `2024`, `2024-01-02` or `2024-01-02T03:04Z`.
enum DatesOfW3C {
    /// What is wrong with a value; nil if nothing is.
    static func flaw(in value: String) -> String? {
        var scanner = ValueScanner(value)
        guard let year = scanner.number(digits: 4...4) else { return "expected a year of four digits" }
        if scanner.isAtEnd { return nil }
        guard scanner.skip("-"), let month = scanner.number(digits: 2...2) else {
            return "expected a month such as -01 after the year"
        }
        if scanner.isAtEnd { return CalendarDay(year: year, month: month, day: 1).flaw }
        guard scanner.skip("-"), let day = scanner.number(digits: 2...2) else {
            return "expected a day such as -02 after the month"
        }
        if let flaw = CalendarDay(year: year, month: month, day: day).flaw { return flaw }
        return scanner.isAtEnd ? nil : timeFlaw(&scanner)
    }

    /// What is wrong with a date, or with a span of two dates; nil if nothing is.
    ///
    /// A span is written `2024-01-01/2024-01-31`, or as a DCMI Period, in which nothing is looked at.
    static func spanFlaw(in value: String) -> String? {
        if value.contains("start=") || value.contains("end=") { return nil }
        let dates = value.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        return dates.lazy.compactMap { flaw(in: String($0)) }.first
    }

    private static func timeFlaw(_ scanner: inout ValueScanner) -> String? {
        guard scanner.skip("T") else { return "expected T and a time after the day" }
        guard let hour = scanner.number(digits: 2...2), scanner.skip(":"),
            let minute = scanner.number(digits: 2...2)
        else { return "expected a time such as 03:04 or 03:04:05" }
        var second = 0
        if scanner.skip(":") {
            guard let number = scanner.number(digits: 2...2) else { return "expected seconds of two digits" }
            second = number
            if scanner.skip("."), !scanner.skipDigits() { return "expected digits after the point" }
        }
        guard hour < 24, minute < 60, second <= 60 else { return "there is no such time of the day" }
        if scanner.skip("Z") { return scanner.isAtEnd ? nil : "something follows the date" }
        guard scanner.skip("+") || scanner.skip("-"), let hours = scanner.number(digits: 2...2),
            scanner.skip(":"), let minutes = scanner.number(digits: 2...2), hours < 24, minutes < 60
        else { return "expected a zone: Z, or such as +01:00" }
        return scanner.isAtEnd ? nil : "something follows the date"
    }
}
