extension Timestamp: CustomStringConvertible {
    /// The moment as RFC 3339 has it, in UTC to the second: `2023-08-10T00:03:00Z`.
    public var rfc3339: String {
        let date = calendarDate
        return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))T\(timeOfDay)Z"
    }

    /// The moment as RSS wants it (RFC 822 with a four-digit year): `Thu, 10 Aug 2023 00:03:00 GMT`.
    public var rfc822: String {
        let date = calendarDate
        let weekday = Self.weekdays[(days % 7 + 11) % 7]
        let month = Self.months[date.month - 1]
        return "\(weekday), \(padded(date.day, 2)) \(month) \(padded(date.year, 4)) \(timeOfDay) GMT"
    }

    /// The day alone, in UTC: `2023-08-10`.
    public var day: String { String(rfc3339.prefix(10)) }

    /// The same as ``rfc3339``.
    public var description: String { rfc3339 }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Days since 1970-01-01, a Thursday.
    private var days: Int { Int(seconds - secondOfDay) / 86_400 }

    private var secondOfDay: Int64 { (seconds % 86_400 + 86_400) % 86_400 }

    private var timeOfDay: String {
        let second = Int(secondOfDay)
        return "\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
    }

    private var calendarDate: (year: Int, month: Int, day: Int) {
        // Counted from 1 March of year 0, in cycles of 400 years; years begin in March.
        let days = days + 719_468
        let cycle = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfCycle = days - cycle * 146_097
        let yearOfCycle =
            (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
        let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    private func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
