import Testing
import Text

@Suite("Days of the calendar")
struct CalendarDayTests {
    @Test(
        "A day exists as the Gregorian calendar has it",
        arguments: [
            (2024, 2, 29, true), (2023, 2, 29, false), (2000, 2, 29, true), (1900, 2, 29, false),
            (2024, 4, 30, true), (2024, 4, 31, false), (2024, 12, 31, true), (2024, 1, 0, false),
            (2024, 1, 32, false), (2024, 0, 1, false), (2024, 13, 1, false), (0, 2, 29, true),
        ])
    func exists(year: Int, month: Int, day: Int, exists: Bool) {
        #expect(CalendarDay(year: year, month: month, day: day).exists == exists)
    }

    @Test("Days are counted one after the other, and weekdays with them")
    func counted() throws {
        // Around year 0, the first years, a common year and a leap year.
        for start in [-719_528, -719_162, -27_028, 9_496] {
            var previous = CalendarDay(daysSince1970: start)
            for days in (start + 1)..<(start + 1_700) {
                let day = CalendarDay(daysSince1970: days)
                let isNext =
                    (day.year, day.month, day.day) == (previous.year, previous.month, previous.day + 1)
                    || (day.year, day.month, day.day) == (previous.year, previous.month + 1, 1)
                    || (day.year, day.month, day.day) == (previous.year + 1, 1, 1)
                try #require(isNext && day.exists, "\(previous) before \(day)")
                try #require(day.daysSince1970 == days)
                try #require(day.weekday == (previous.weekday + 1) % 7)
                previous = day
            }
        }
    }

    @Test(
        "A day is where it belongs",
        arguments: [
            (0, 1, 1, -719_528, 6), (0, 3, 1, -719_468, 3), (1, 1, 1, -719_162, 1), (1969, 12, 31, -1, 3),
            (1970, 1, 1, 0, 4), (2000, 2, 29, 11_016, 2), (9999, 12, 31, 2_932_896, 5),
        ])
    func known(year: Int, month: Int, day: Int, days: Int, weekday: Int) {
        let date = CalendarDay(year: year, month: month, day: day)
        #expect(date.daysSince1970 == days)
        #expect(date.weekday == weekday)
        #expect(CalendarDay(daysSince1970: days) == date)
    }
}
