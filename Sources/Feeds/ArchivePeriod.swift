import Text

/// How much time an archive of a feed covers.
public enum ArchivePeriod: String, CaseIterable, Encodable, Sendable {
    /// A day.
    case day
    /// A month.
    case month
    /// A year.
    case year
    /// There are no archives.
    case none

    /// When the period around a time begins, in UTC.
    ///
    /// - Parameter seconds: the time, in seconds since 1970.
    public func start(around seconds: Int64) -> Int64 { start(Self.day(of: seconds)) }

    /// The period that begins at a time.
    public func period(from start: Int64) -> Period {
        let day = Self.day(of: start)
        let end =
            switch self {
            case .day, .none: start + Self.secondsOfDay
            case .month:
                self.start(
                    CalendarDay(year: day.year + day.month / 12, month: day.month % 12 + 1, day: 1))
            case .year: self.start(CalendarDay(year: day.year + 1, month: 1, day: 1))
            }
        return Period(name: String(Timestamp(seconds: start).day.prefix(nameLength)), seconds: start..<end)
    }

    /// The length of a period's name.
    private var nameLength: Int {
        switch self {
        case .day, .none: 10
        case .month: 7
        case .year: 4
        }
    }

    /// Whether a name has the length of this period's names, such as `2026-11` for a month.
    public func hasPeriod(named name: String) -> Bool { self != .none && name.utf8.count == nameLength }

    private func start(_ day: CalendarDay) -> Int64 {
        let first =
            switch self {
            case .day, .none: day
            case .month: CalendarDay(year: day.year, month: day.month, day: 1)
            case .year: CalendarDay(year: day.year, month: 1, day: 1)
            }
        return Int64(first.daysSince1970) * Self.secondsOfDay
    }

    private static let secondsOfDay: Int64 = 86_400

    private static func day(of seconds: Int64) -> CalendarDay {
        let days = seconds / secondsOfDay - (seconds % secondsOfDay < 0 ? 1 : 0)
        return CalendarDay(daysSince1970: Int(days))
    }
}

/// The time that an archive covers: a day, a month or a year in UTC.
public struct Period: Hashable, Sendable {
    /// Its name, which is that of the archive's files: `2026-11-29`, `2026-11` or `2026`.
    public let name: String
    /// The time in seconds since 1970.
    public let seconds: Range<Int64>
}
