import Text

extension PermalinkPattern.Token {
    /// What the token stands for at a time; nil if it is no part of a date.
    func text(at time: LocalTime) -> String? {
        let day = time.day
        return switch self {
        case .year: String(day.year, digits: 4)
        case .shortYear: String(day.year % 100, digits: 2)
        case .month: String(day.month, digits: 2)
        case .monthWithoutZero: String(day.month, digits: 1)
        case .shortMonth: String(Self.months[day.month - 1].prefix(3))
        case .longMonth: Self.months[day.month - 1]
        case .day: String(day.day, digits: 2)
        case .dayWithoutZero: String(day.day, digits: 1)
        case .dayOfYear: String(day.dayOfYear, digits: 3)
        case .dayOfYearWithoutZeros: String(day.dayOfYear, digits: 1)
        case .week: String((day.thursday.dayOfYear - 1) / 7 + 1, digits: 2)
        case .weekYear: String(day.thursday.year, digits: 4)
        case .weekday: String(day.weekday)
        case .weekdayFromMonday: String((day.weekday + 6) % 7 + 1)
        case .shortWeekday: String(Self.weekdays[day.weekday].prefix(3))
        case .longWeekday: Self.weekdays[day.weekday]
        case .hour: String(time.hour, digits: 2)
        case .minute: String(time.minute, digits: 2)
        case .second: String(time.second, digits: 2)
        default: nil
        }
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
    private static let weekdays = [
        "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
    ]
}

extension PermalinkPattern {
    /// The tokens that say the same as a format of `strftime`, such as `%Y/%m`; nil if there are none.
    public static func tokens(ofDateFormat format: String) -> String? {
        let tokens = dateFormats.reduce(format) { $0.replacing($1.key, with: "{\($1.value.rawValue)}") }
        return tokens.contains("%") ? nil : tokens
    }

    private static let dateFormats: [String: Token] = [
        "%Y": .year, "%m": .month, "%d": .day, "%H": .hour, "%M": .minute, "%S": .second, "%y": .shortYear,
        "%b": .shortMonth, "%B": .longMonth, "%a": .shortWeekday, "%A": .longWeekday, "%j": .dayOfYear,
        "%-m": .monthWithoutZero, "%-d": .dayWithoutZero,
    ]
}

extension CalendarDay {
    /// The day's number in its year: 1 for 1 January.
    fileprivate var dayOfYear: Int {
        daysSince1970 - CalendarDay(year: year, month: 1, day: 1).daysSince1970 + 1
    }

    /// The Thursday of its week, which is in the year that the week belongs to (ISO 8601).
    fileprivate var thursday: CalendarDay {
        CalendarDay(daysSince1970: daysSince1970 + 3 - (weekday + 6) % 7)
    }
}
