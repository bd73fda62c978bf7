extension Timestamp: CustomStringConvertible {
    /// The time in RFC 3339, in UTC, in whole seconds: `2023-08-10T00:03:00Z`.
    public var rfc3339: String {
        String(unsafeUninitializedCapacity: 20) { buffer in
            var line = DateWriter(buffer)
            appendDate(to: &line)
            line.append("T")
            appendTime(to: &line)
            line.append("Z")
            return line.length
        }
    }

    /// The time in the format of RSS and HTTP (RFC 822 with a four-digit year): `Thu, 10 Aug 2023 00:03:00
    /// GMT`.
    public var rfc822: String {
        String(unsafeUninitializedCapacity: 29) { buffer in
            var line = DateWriter(buffer)
            line.append(Self.weekdays[calendarDay.weekday])
            line.append(", ")
            appendDateForPeople(to: &line)
            line.append(" ")
            appendTime(to: &line)
            line.append(" GMT")
            return line.length
        }
    }

    /// The date in UTC: `2023-08-10`.
    public var day: String {
        String(unsafeUninitializedCapacity: 10) { buffer in
            var line = DateWriter(buffer)
            appendDate(to: &line)
            return line.length
        }
    }

    /// The date in UTC, for people: `10 Aug 2023`.
    public var dateline: String {
        String(unsafeUninitializedCapacity: 11) { buffer in
            var line = DateWriter(buffer)
            appendDateForPeople(to: &line)
            return line.length
        }
    }

    /// The time in the common log format: `10/Aug/2023:00:03:00 +0000`.
    public var logText: String {
        String(unsafeUninitializedCapacity: 26) { buffer in
            var line = DateWriter(buffer)
            appendDateForPeople(to: &line, separator: "/")
            line.append(":")
            appendTime(to: &line)
            line.append(" +0000")
            return line.length
        }
    }

    /// The same as ``rfc3339``.
    public var description: String { rfc3339 }

    static let weekdays: [StaticString] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    static let months: [StaticString] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// The day in UTC.
    public var calendarDay: CalendarDay {
        CalendarDay(daysSince1970: (Int(seconds) - secondOfDay) / Self.secondsOfDay)
    }

    /// Seconds since midnight in UTC.
    var secondOfDay: Int {
        (Int(seconds) % Self.secondsOfDay + Self.secondsOfDay) % Self.secondsOfDay
    }

    private func appendDateForPeople(to line: inout DateWriter, separator: StaticString = " ") {
        let date = calendarDay
        line.append(date.day, digits: 2)
        line.append(separator)
        line.append(Self.months[date.month - 1])
        line.append(separator)
        line.append(date.year, digits: 4)
    }

    private func appendDate(to line: inout DateWriter) {
        let date = calendarDay
        line.append(date.year, digits: 4)
        line.append("-")
        line.append(date.month, digits: 2)
        line.append("-")
        line.append(date.day, digits: 2)
    }

    private func appendTime(to line: inout DateWriter) {
        let second = secondOfDay
        line.append(second / 3600, digits: 2)
        line.append(":")
        line.append(second / 60 % 60, digits: 2)
        line.append(":")
        line.append(second % 60, digits: 2)
    }
}

/// Writes ASCII byte by byte, for speed: every entry of every feed has several dates.
private struct DateWriter {
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
