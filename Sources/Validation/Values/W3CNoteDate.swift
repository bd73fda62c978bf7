/// A date as the W3C's note on formats writes it: a year, month, day or time, such as `2024-01-02T03:04Z`.
enum W3CNoteDate {
    /// What is wrong with a value; nil if nothing is.
    static func flaw(in value: String) -> String? {
        guard let letter = value.utf8.firstIndex(of: UInt8(ascii: "T")) else { return dayFlaw(in: value) }
        let time = value[value.index(after: letter)...]
        let clock = time.utf8.prefix { $0 &- UInt8(ascii: "0") < 10 || $0 == UInt8(ascii: ":") }
        // The note lets a time end at the minute, RFC 3339 at the second.
        let seconds = clock.count == 5 ? ":00" : ""
        let rest = time.dropFirst(clock.count)
        if clock.count == 5, rest.hasPrefix(".") { return "expected seconds before the point" }
        return InternetDate.flaw(in: "\(value[...letter])\(Substring(clock))\(seconds)\(rest)")
    }

    private static func dayFlaw(in value: String) -> String? {
        var scanner = ValueScanner(value)
        guard let year = scanner.number(digits: 4...4) else {
            return "expected a date such as 2024-01-02T03:04Z"
        }
        if scanner.isAtEnd { return nil }
        guard scanner.skip("-"), let month = scanner.number(digits: 2...2) else {
            return "expected a month of two digits"
        }
        if scanner.isAtEnd { return CalendarDay(year: year, month: month, day: 1).flaw }
        guard scanner.skip("-"), let day = scanner.number(digits: 2...2) else {
            return "expected a day of two digits"
        }
        guard scanner.isAtEnd else { return "expected T and a time after the day" }
        return CalendarDay(year: year, month: month, day: day).flaw
    }
}
