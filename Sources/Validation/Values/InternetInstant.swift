/// The moment that a date of RFC 3339 names, to tell which of two is earlier.
struct InternetInstant: Comparable {
    /// Seconds since the year 0, without the zone's offset.
    private let seconds: Int
    /// The digits after the point.
    private let fraction: String

    /// Reads a date; nil if it has a flaw.
    init?(_ value: String) {
        let value = value.uppercased()
        guard InternetDate.flaw(in: value) == nil else { return nil }
        let digits = Array(value.utf8)
        let number = { (start: Int, count: Int) in
            digits[start..<(start + count)].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        }
        var zone = 0
        if digits.last != UInt8(ascii: "Z") {
            let start = digits.count - 5
            zone = number(start, 2) * 3600 + number(start + 3, 2) * 60
            if digits[start - 1] == UInt8(ascii: "-") { zone = -zone }
        }
        let day = Self.days(number(0, 4), number(5, 2), number(8, 2))
        seconds = ((day * 24 + number(11, 2)) * 60 + number(14, 2)) * 60 + number(17, 2) - zone
        let places = digits[19...].first == UInt8(ascii: ".") ? digits[20...].prefix { $0 &- 0x30 < 10 } : []
        let last = places.lastIndex { $0 != UInt8(ascii: "0") }
        fraction = last.map { String(decoding: places[...$0], as: UTF8.self) } ?? ""
    }

    static func < (left: Self, right: Self) -> Bool {
        (left.seconds, left.fraction) < (right.seconds, right.fraction)
    }

    /// Counts the days from 1 March of the year 0, so that a leap day ends its year.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month < 3 ? year - 1 : year
        let leapDays = shifted / 4 - shifted / 100 + shifted / 400
        return shifted * 365 + leapDays + (153 * ((month + 9) % 12) + 2) / 5 + day
    }
}
