import Text

extension CalendarDay {
    /// The problem with the day; nil if it exists.
    var problem: String? {
        guard !exists else { return nil }
        return 1...12 ~= month
            ? "the month has no day \(day); correct the day"
            : "there is no month \(month); write one from 01 to 12"
    }
}
