/// A point in time.
struct Moment: Hashable, Comparable {
    /// Whole seconds since 1970.
    let seconds: Int
    /// The decimal digits of the rest of a second, without zeros at their end.
    private let fraction: String

    static func < (left: Moment, right: Moment) -> Bool {
        (left.seconds, left.fraction) < (right.seconds, right.fraction)
    }

    init(seconds: Int) {
        (self.seconds, fraction) = (seconds, "")
    }

    /// The moment that a date of RSS names; nil if it is none.
    init?(mail value: String) {
        guard MailDate.flaw(in: value) == nil else { return nil }
        var scanner = ValueScanner(value)
        if !scanner.letters().isEmpty { _ = scanner.skip(",") }
        _ = scanner.skipAll(" ")
        guard let day = scanner.number(digits: 1...2), scanner.skipAll(" "),
            let month = Self.months.firstIndex(of: scanner.letters().prefix(3).lowercased()),
            scanner.skipAll(" "), let year = scanner.mailYear(), scanner.skipAll(" "),
            let time = Self.time(&scanner)
        else { return nil }
        _ = scanner.skipAll(" ")
        let date = CalendarDay(year: year, month: month + 1, day: day)
        self.init(seconds: Self.days(to: date) * 86_400 + time - Self.mailZone(&scanner))
    }

    /// The moment that a date of Atom or JSON Feed names, in lower case too; nil if it is none.
    init?(internet value: String) {
        let value = value.uppercased()
        guard InternetDate.flaw(in: value) == nil else { return nil }
        var scanner = ValueScanner(value)
        guard let year = scanner.number(digits: 4...4), scanner.skip("-"),
            let month = scanner.number(digits: 2...2), scanner.skip("-"),
            let day = scanner.number(digits: 2...2), scanner.skip("T"), let time = Self.time(&scanner)
        else { return nil }
        fraction = Self.fraction(of: value)
        if scanner.skip(".") { _ = scanner.skipDigits() }
        let sign = scanner.skip("-") ? -1 : 1
        _ = scanner.skip("+")
        let hours = scanner.number(digits: 2...2) ?? 0
        _ = scanner.skip(":")
        let zone = sign * (hours * 3600 + (scanner.number(digits: 2...2) ?? 0) * 60)
        seconds = Self.days(to: CalendarDay(year: year, month: month, day: day)) * 86_400 + time - zone
    }

    private static func time(_ scanner: inout ValueScanner) -> Int? {
        guard let hour = scanner.number(digits: 1...2), scanner.skip(":"),
            let minute = scanner.number(digits: 2...2)
        else { return nil }
        let second = scanner.skip(":") ? scanner.number(digits: 2...2) ?? 0 : 0
        return hour * 3600 + minute * 60 + second
    }

    private static func fraction(of value: String) -> String {
        let digits = value.utf8.drop { $0 != UInt8(ascii: ".") }.dropFirst()
            .prefix { $0 &- UInt8(ascii: "0") < 10 }
        let last = digits.lastIndex { $0 != UInt8(ascii: "0") }
        return last.map { String(Substring(digits[...$0])) } ?? ""
    }

    private static func mailZone(_ scanner: inout ValueScanner) -> Int {
        let sign = scanner.skip("-") ? -1 : 1
        if sign < 0 || scanner.skip("+") {
            let offset = scanner.number(digits: 4...4) ?? 0
            return sign * (offset / 100 * 3600 + offset % 100 * 60)
        }
        return (zones[scanner.letters()] ?? 0) * 3600
    }

    /// The days from 1970-01-01 to a day, by counting years from March.
    private static func days(to date: CalendarDay) -> Int {
        let year = date.month > 2 ? date.year : date.year - 1
        let leaps = year / 4 - year / 100 + year / 400
        return year * 365 + leaps + ((date.month + 9) % 12 * 153 + 2) / 5 + date.day - 1 - 719_468
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    private static let zones = [
        "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
    ]
}
