/// A date and time as RFC 822 writes it, such as `Tue, 02 Jan 2024 03:04:05 GMT`; RSS uses it.
enum MailDate {
    /// What is wrong with a value; nil if nothing is.
    static func flaw(in value: String) -> String? {
        var scanner = ValueScanner(value)
        // RFC 822 takes names in any case.
        let weekday = scanner.letters().capitalizedName
        if !weekday.isEmpty {
            guard weekdays.contains(weekday) else { return "expected Mon, Tue, Wed, Thu, Fri, Sat or Sun" }
            guard scanner.skip(",") else { return "expected a comma after the day of the week" }
            _ = scanner.skipAll(" ")
        }
        guard let day = scanner.number(digits: 1...2), scanner.skipAll(" "),
            let month = months.firstIndex(of: scanner.letters().capitalizedName), scanner.skipAll(" ")
        else { return "expected a date such as Tue, 02 Jan 2024 03:04:05 GMT" }
        guard let year = scanner.mailYear(), scanner.skipAll(" ") else { return "expected a year" }
        let date = CalendarDay(year: year, month: month + 1, day: day)
        if let flaw = date.flaw { return flaw }
        if !weekday.isEmpty, weekdays[date.weekday] != weekday {
            return "the day is a \(weekdays[date.weekday])"
        }
        guard let hour = scanner.number(digits: 2...2), scanner.skip(":"),
            let minute = scanner.number(digits: 2...2)
        else { return "expected a time such as 03:04:05" }
        var second = 0
        if scanner.skip(":") {
            guard let number = scanner.number(digits: 2...2) else { return "expected seconds of two digits" }
            second = number
        }
        guard hour < 24, minute < 60, second <= 60 else { return "there is no such time of the day" }
        guard scanner.skipAll(" ") else { return "expected a space and a zone after the time" }
        return zoneFlaw(&scanner)
    }

    /// Whether the year of a right value has fewer digits than four.
    static func hasShortYear(_ value: String) -> Bool {
        var scanner = ValueScanner(value)
        if !scanner.letters().isEmpty { _ = scanner.skip(",") }
        _ = scanner.skipAll(" ")
        _ = scanner.number(digits: 1...2) != nil && scanner.skipAll(" ")
        _ = !scanner.letters().isEmpty && scanner.skipAll(" ")
        return scanner.number(digits: 2...3) != nil
    }

    private static func zoneFlaw(_ scanner: inout ValueScanner) -> String? {
        let expectation = "expected a zone: GMT, or such as +0100"
        if scanner.skip("+") || scanner.skip("-") {
            guard let offset = scanner.number(digits: 4...4), offset / 100 < 24, offset % 100 < 60 else {
                return expectation
            }
        } else {
            let name = scanner.letters().uppercased()
            let isMilitary = name.utf8.count == 1 && name != "J"
            guard zones.contains(name) || isMilitary else { return expectation }
        }
        // RFC 822 has comments, and mail programs name the zone in one.
        let isOver = scanner.isAtEnd || scanner.skipAll(" ") && scanner.skipComment() && scanner.isAtEnd
        return isOver ? nil : "something follows the date"
    }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    private static let zones: Set<String> = [
        "UT", "GMT", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT",
    ]
}

extension ValueScanner {
    /// The year of a date of mail, of which two digits mean one near our time (RFC 5322 section 4.3).
    mutating func mailYear() -> Int? {
        if let year = number(digits: 2...2) { return year < 50 ? 2000 + year : 1900 + year }
        return number(digits: 3...4)
    }
}

extension String {
    /// With a capital first and small letters after it.
    fileprivate var capitalizedName: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
