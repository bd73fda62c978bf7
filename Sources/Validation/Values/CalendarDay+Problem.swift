import Text

extension CalendarDay {
    /// The problem with the day; nil if it exists.
    var problem: String? {
        guard !exists else { return nil }
        return 1...12 ~= month ? "the month has no day \(day)" : "there is no month \(month)"
    }
}
