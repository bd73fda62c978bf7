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
    ///
    /// - Parameter writtenDay: the day that stands instead of the one in the zone.
    public init(_ time: Timestamp, in zone: NamedTimeZone, on writtenDay: CalendarDay? = nil) {
        let shown = Timestamp(seconds: time.seconds + zone.offset(at: time.seconds))
        let rest = shown.secondOfDay
        day = writtenDay ?? shown.calendarDay
        (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60)
    }
}
