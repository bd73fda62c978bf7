import Text

/// An RFC 822 date and time, such as `Tue, 02 Jan 2024 03:04:05 GMT`, as in RSS.
enum MailDate {
    /// The problem with a value; nil if there is none.
    static func problem(in value: String) -> String? {
        ValueError.message { () throws(ValueError) in _ = try read(value) }
    }

    /// Parses a value; white space and comments may be between any two of its parts.
    fileprivate static func read(
        _ value: String
    ) throws(ValueError) -> (moment: Timestamp, hasShortYear: Bool) {
        var scanner = ValueScanner(value)
        scanner.skipGap()
        // In RFC 822, names are case-insensitive.
        let weekday = scanner.letters().capitalizedName
        if !weekday.isEmpty {
            guard weekdays.contains(weekday) else {
                throw ValueError("expected Mon, Tue, Wed, Thu, Fri, Sat or Sun")
            }
            scanner.skipGap()
            guard scanner.skip(",") else { throw ValueError("expected a comma after the day of the week") }
            scanner.skipGap()
        }
        guard let day = scanner.number(digits: 1...2), scanner.skipGap(),
            let month = months.firstIndex(of: scanner.letters().capitalizedName), scanner.skipGap()
        else { throw ValueError("expected a date such as Tue, 02 Jan 2024 03:04:05 GMT") }
        let isShort = scanner.digitCount < 4
        guard let year = scanner.mailYear(), scanner.digitCount == 0 else {
            throw ValueError("expected a year such as 2024")
        }
        guard scanner.skipGap() else {
            throw ValueError("expected a time such as 03:04:05 GMT after the year")
        }
        let date = CalendarDay(year: year, month: month + 1, day: day)
        if let problem = date.problem { throw ValueError(problem) }
        if !weekday.isEmpty, weekdays[date.weekday] != weekday {
            throw ValueError("the day is a \(weekdays[date.weekday]); correct one of the two")
        }
        guard let hour = scanner.number(digits: 2...2), scanner.skipColon(),
            let minute = scanner.number(digits: 2...2)
        else { throw ValueError("expected a time such as 03:04:05") }
        var second = 0
        var isApart = scanner.skipGap()
        if scanner.skip(":") {
            scanner.skipGap()
            guard let number = scanner.number(digits: 2...2) else {
                throw ValueError("expected two digits for the seconds")
            }
            second = number
            isApart = scanner.skipGap()
        }
        guard hour < 24, minute < 60, second <= 60 else {
            throw ValueError(ClockTime.expectation)
        }
        guard isApart else {
            throw ValueError("expected a space and a time zone after the time")
        }
        let offset = try offset(&scanner)
        scanner.skipGap()
        guard scanner.isAtEnd else { throw ValueError("expected nothing after the date") }
        return (Timestamp(date, secondOfDay: hour * 3600 + minute * 60 + second - offset), isShort)
    }

    /// Whether the year of a valid date has fewer than four digits.
    static func hasShortYear(_ value: String) -> Bool { (try? read(value))?.hasShortYear ?? false }

    /// The time zone's offset from UTC in seconds; single-letter zones count as unknown.
    private static func offset(_ scanner: inout ValueScanner) throws(ValueError) -> Int {
        let expectation = "expected a time zone: GMT, or one such as +0100"
        let isBehind = scanner.skip("-")
        if isBehind || scanner.skip("+") {
            guard let offset = scanner.number(digits: 4...4), offset / 100 < 24, offset % 100 < 60 else {
                throw ValueError(expectation)
            }
            return (offset / 100 * 3600 + offset % 100 * 60) * (isBehind ? -1 : 1)
        }
        let name = scanner.letters().uppercased()
        if name.utf8.count == 1 && name != "J" { return 0 }
        guard let hours = zones[name] else { throw ValueError(expectation) }
        return hours * 3600
    }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    private static let zones = [
        "UT": 0, "GMT": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8,
        "PDT": -7,
    ]
}

extension Timestamp {
    /// Parses a date of RSS; nil if it is invalid.
    init?(mail value: String) {
        guard let date = try? MailDate.read(value) else { return nil }
        self = date.moment
    }
}

extension ValueScanner {
    /// Skips a colon with white space or comments around it, if there is one.
    fileprivate mutating func skipColon() -> Bool {
        skipGap()
        guard skip(":") else { return false }
        skipGap()
        return true
    }

    /// Parses the year of an RFC 822 date; two digits mean a year close to ours (RFC 5322, section 4.3).
    mutating func mailYear() -> Int? {
        if let year = number(digits: 2...2) { return year < 50 ? 2000 + year : 1900 + year }
        return number(digits: 3...4)
    }
}

extension String {
    /// The name with a capital first letter, then in lower case.
    fileprivate var capitalizedName: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
