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
        guard scanner.skip("T") else { return "expected T and a time after the day" }
        guard let hour = scanner.number(digits: 2...2), scanner.skip(":"),
            let minute = scanner.number(digits: 2...2), scanner.skip(":"),
            let second = scanner.number(digits: 2...2)
        else { return "expected a time such as 03:04:05" }
        guard hour < 24, minute < 60, second <= 60 else { return "there is no such time of the day" }
        if scanner.skip("."), !scanner.skipDigits() { return "expected digits after the point" }
        if scanner.skip("Z") { return scanner.isAtEnd ? nil : "something follows the date" }
        guard scanner.skip("+") || scanner.skip("-"), let hours = scanner.number(digits: 2...2),
            scanner.skip(":"), let minutes = scanner.number(digits: 2...2), hours < 24, minutes < 60
        else { return "expected a zone: Z, or such as +01:00" }
        return scanner.isAtEnd ? nil : "something follows the date"
    }
}
