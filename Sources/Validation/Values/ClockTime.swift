/// The time and zone after the day in an ISO 8601 date, such as `T03:04:05Z`.
struct ClockTime {
    /// Seconds after the day's midnight in UTC; may be negative, or on the next day, because of the time
    /// zone.
    let second: Int
    /// The fraction of a second.
    let nanoseconds: Int32

    /// What to write instead of a time that no day has.
    static let expectation = "expected a time of day from 00:00:00 to 23:59:59"

    /// Parses the rest of a date.
    init(_ scanner: inout ValueScanner, needsSeconds: Bool) throws(ValueError) {
        let expectation = needsSeconds ? "03:04:05" : "03:04 or 03:04:05"
        guard scanner.skip("T") else { throw ValueError("expected T and a time after the day") }
        guard let hour = scanner.number(digits: 2...2), scanner.skip(":"),
            let minute = scanner.number(digits: 2...2)
        else { throw ValueError("expected a time such as \(expectation)") }
        var (second, fraction) = (0, "")
        if scanner.skip(":") {
            guard let number = scanner.number(digits: 2...2) else {
                throw ValueError("expected two digits for the seconds")
            }
            second = number
            if scanner.skip(".") {
                fraction = scanner.digits()
                if fraction.isEmpty { throw ValueError("expected digits after the decimal point") }
            }
        } else if needsSeconds {
            throw ValueError("expected a time such as \(expectation)")
        }
        guard hour < 24, minute < 60, second <= 60 else {
            throw ValueError(Self.expectation)
        }
        self.second = hour * 3600 + minute * 60 + second - (try Self.offset(&scanner))
        nanoseconds = Int32((fraction + "000000000").prefix(9)) ?? 0
        guard scanner.isAtEnd else { throw ValueError("expected nothing after the date") }
    }

    /// The time zone's offset from UTC in seconds.
    private static func offset(_ scanner: inout ValueScanner) throws(ValueError) -> Int {
        if scanner.skip("Z") { return 0 }
        let isBehind = scanner.skip("-")
        guard isBehind || scanner.skip("+"), let hours = scanner.number(digits: 2...2), scanner.skip(":"),
            let minutes = scanner.number(digits: 2...2), hours < 24, minutes < 60
        else { throw ValueError("expected a time zone: Z, or one such as +01:00") }
        return (hours * 3600 + minutes * 60) * (isBehind ? -1 : 1)
    }
}
