extension Timestamp: CustomStringConvertible {
    /// The moment as RFC 3339 has it, in UTC to the second: `2023-08-10T00:03:00Z`.
    public var rfc3339: String {
        String(unsafeUninitializedCapacity: 20) { buffer in
            var line = Line(buffer)
            appendDate(to: &line)
            line.append("T")
            appendTime(to: &line)
            line.append("Z")
            return line.length
        }
    }

    /// The moment as RSS wants it (RFC 822 with a four-digit year): `Thu, 10 Aug 2023 00:03:00 GMT`.
    public var rfc822: String {
        String(unsafeUninitializedCapacity: 29) { buffer in
            var line = Line(buffer)
            line.append(Self.weekdays[(days % 7 + 11) % 7])
            line.append(", ")
            appendDateForPeople(to: &line)
            line.append(" ")
            appendTime(to: &line)
            line.append(" GMT")
            return line.length
        }
    }

    /// The day alone, in UTC: `2023-08-10`.
    public var day: String {
        String(unsafeUninitializedCapacity: 10) { buffer in
            var line = Line(buffer)
            appendDate(to: &line)
            return line.length
        }
    }

    /// The day alone as people write it, in UTC: `10 Aug 2023`.
    public var dateline: String {
        String(unsafeUninitializedCapacity: 11) { buffer in
            var line = Line(buffer)
            appendDateForPeople(to: &line)
            return line.length
        }
    }

    /// The same as ``rfc3339``.
    public var description: String { rfc3339 }

    private static let weekdays: [StaticString] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months: [StaticString] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Days since 1970-01-01, a Thursday.
    private var days: Int { Int(seconds - secondOfDay) / 86_400 }

    private var secondOfDay: Int64 { (seconds % 86_400 + 86_400) % 86_400 }

    private func appendDateForPeople(to line: inout Line) {
        let date = calendarDate
        line.append(date.day, digits: 2)
        line.append(" ")
        line.append(Self.months[date.month - 1])
        line.append(" ")
        line.append(date.year, digits: 4)
    }

    private func appendDate(to line: inout Line) {
        let date = calendarDate
        line.append(date.year, digits: 4)
        line.append("-")
        line.append(date.month, digits: 2)
        line.append("-")
        line.append(date.day, digits: 2)
    }

    private func appendTime(to line: inout Line) {
        let second = Int(secondOfDay)
        line.append(second / 3600, digits: 2)
        line.append(":")
        line.append(second / 60 % 60, digits: 2)
        line.append(":")
        line.append(second % 60, digits: 2)
    }

    private var calendarDate: (year: Int, month: Int, day: Int) {
        // Counted from 1 March of year 0, in cycles of 400 years; years begin in March.
        let days = days + 719_468
        let cycle = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfCycle = days - cycle * 146_097
        let yearOfCycle =
            (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
        let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}

/// ASCII that is put down byte by byte: every entry of every feed has several dates.
private struct Line {
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private(set) var length = 0

    init(_ bytes: UnsafeMutableBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { text in
            for byte in text { append(byte) }
        }
    }

    mutating func append(_ number: Int, digits: Int) {
        var power = 1
        for _ in 1..<digits { power *= 10 }
        while power > 0 {
            append(UInt8(ascii: "0") + UInt8(number / power % 10))
            power /= 10
        }
    }

    private mutating func append(_ byte: UInt8) {
        bytes[length] = byte
        length += 1
    }
}
