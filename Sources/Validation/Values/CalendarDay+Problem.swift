import Text

extension CalendarDay {
    /// What is wrong with it; nil if the calendar has it.
    var problem: String? {
        guard !exists else { return nil }
        return 1...12 ~= month ? "the month has no day \(day)" : "there is no month \(month)"
    }
}
