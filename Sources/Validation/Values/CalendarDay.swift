/// A day of the Gregorian calendar.
struct CalendarDay {
    let year: Int
    let month: Int
    let day: Int

    /// What is wrong with it; nil if the calendar has it.
    var flaw: String? {
        guard (1...12).contains(month) else { return "there is no month \(month)" }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let length = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
        return (1...length).contains(day) ? nil : "the month has no day \(day)"
    }

    /// The day of the week: 0 for Sunday.
    var weekday: Int {
        let shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1]
        let year = month < 3 ? year - 1 : year
        return (year + year / 4 - year / 100 + year / 400 + shift + day) % 7
    }
}
