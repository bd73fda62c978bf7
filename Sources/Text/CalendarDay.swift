/// A day of the proleptic Gregorian calendar.
public struct CalendarDay: Hashable, Sendable {
    /// The year, from 0 on.
    public let year: Int
    /// The month: 1 for January.
    public let month: Int
    /// The day of the month: 1 for the first.
    public let day: Int

    /// Creates a day, which need not exist; see ``exists``.
    public init(year: Int, month: Int, day: Int) {
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// The day with an offset in days from 1970-01-01, which may be negative.
    public init(daysSince1970 days: Int) {
        // Counted from 1 March of year 0, in cycles of 400 years; years begin in March.
        let days = days + Self.daysToMarchOfYear0
        let cycle = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfCycle = days - cycle * 146_097
        let yearOfCycle =
            (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
        let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        month = shifted < 10 ? shifted + 3 : shifted - 9
        year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0)
        day = dayOfYear - (153 * shifted + 2) / 5 + 1
    }

    /// Whether the day exists; 30 February does not.
    public var exists: Bool { 1...12 ~= month && 1...daysInMonth ~= day }

    /// The number of days since 1970-01-01; the day must exist.
    public var daysSince1970: Int {
        // Years begin in March here, so that the leap day comes last; adding 400 avoids negative numbers.
        let year = (month <= 2 ? year - 1 : year) + 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let days = year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear
        return days - Self.daysToMarchOfYear0 - 146_097
    }

    /// The day of the week: 0 for Sunday.
    public var weekday: Int { (daysSince1970 % 7 + 11) % 7 }

    private var daysInMonth: Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400) ? 29 : 28
        default: 31
        }
    }

    private static let daysToMarchOfYear0 = 719_468
}
