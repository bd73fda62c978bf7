/// What the calendar and the clocks of a time zone show.
public struct LocalTime: Hashable, Sendable {
    /// The day.
    public let day: CalendarDay
    /// Hours since midnight, from 0.
    public let hour: Int
    /// Minutes of the hour, from 0.
    public let minute: Int
    /// Seconds of the minute, from 0.
    public let second: Int

    /// What clocks in a zone show at a time.
    public init(_ time: Timestamp, in zone: NamedTimeZone) {
        let seconds = time.seconds + zone.offset(at: time.seconds)
        let ofDay = Int64(Timestamp.secondsOfDay)
        let rest = Int((seconds % ofDay + ofDay) % ofDay)
        day = CalendarDay(daysSince1970: (Int(seconds) - rest) / Timestamp.secondsOfDay)
        (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60)
    }
}
