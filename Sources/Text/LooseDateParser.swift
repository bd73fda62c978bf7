/// Parses the dates of documents that are not of the strict form; see
/// ``Timestamp/init(document:in:)-(UnsafeBufferPointer<UInt8>,_)``.
struct LooseDateParser {
    private var scanner: DateScanner
    private var year: Int?
    private var month = 0
    private var day = 0
    private var second = 0
    private var nanoseconds: Int32 = 0
    private var isLeapSecond = false
    /// Seconds east of UTC.
    private var offset: Int?

    init(_ text: UnsafeBufferPointer<UInt8>) {
        scanner = DateScanner(text)
    }

    /// Parses the whole text.
    mutating func date(in zone: NamedTimeZone) throws(DateError) -> Timestamp {
        scanner.skipBlanks()
        skipWeekday()
        try parseDay()
        if !scanner.isAtEnd {
            try skipSeparator()
            try parseTime()
            scanner.skipBlanks()
            offset = try scanner.zone()
            if year == nil {
                // As the C library prints it: Thu Aug 10 14:00:00 UTC 2023.
                scanner.skipBlanks()
                year = try scanner.number(digits: 4)
            }
        }
        scanner.skipBlanks()
        guard scanner.isAtEnd, let year else { throw .form }
        let day = CalendarDay(year: year, month: month, day: day)
        guard year >= 1, day.exists else { throw .impossible }
        let date = Timestamp(
            day, secondOfDay: second, offset: offset, in: zone, nanoseconds: nanoseconds)
        guard Timestamp.supported.contains(date.seconds),
            !isLeapSecond || date.seconds % Int64(Timestamp.secondsOfDay) == 0
        else { throw .impossible }
        return date
    }

    private mutating func skipWeekday() {
        let start = scanner.index
        guard scanner.name(beginning: DateNames.weekdays) != nil else { return scanner.index = start }
        _ = scanner.take(".")
        _ = scanner.take(",")
        scanner.skipBlanks()
    }

    // MARK: - Days

    private mutating func parseDay() throws(DateError) {
        guard let number = scanner.shortNumber() else { return try parseMonthFirst() }
        switch number.digits {
        case 4:
            year = number.value
            try parseAfterYear()
        case 1, 2:
            try parseDayFirst(number.value)
        default: throw .form
        }
    }

    /// Parses the rest of `2023-8-10` or `2023 August 10`.
    private mutating func parseAfterYear() throws(DateError) {
        let separator = try scanner.separator()
        if let name = scanner.name(beginning: DateNames.months) {
            month = name + 1
        } else {
            guard separator != UInt8(ascii: " ") else { throw .form }
            month = try scanner.oneOrTwoDigits()
        }
        guard try scanner.separator() == separator else { throw .form }
        day = try scanner.oneOrTwoDigits()
    }

    /// Parses the rest of `10 August 2023`, `10-Aug-23` or `13/04/2024`.
    private mutating func parseDayFirst(_ first: Int) throws(DateError) {
        day = first
        scanner.skipOrdinalSuffix()
        let start = scanner.index
        if let separator = try? scanner.separator(), separator != UInt8(ascii: " "),
            let second = scanner.shortNumber()
        {
            guard try scanner.separator() == separator else { throw .form }
            return try parseYear(after: second.value)
        }
        scanner.index = start
        _ = scanner.take(".")
        _ = try? scanner.separator()
        guard let name = scanner.name(beginning: DateNames.months) else { throw .form }
        month = name + 1
        _ = scanner.take(".")
        _ = scanner.take(",")
        _ = try? scanner.separator()
        switch scanner.shortNumber() {
        case (let value, 4)?: year = value
        // RFC 2822, section 4.3.
        case (let value, 2)?: year = value < 50 ? 2000 + value : 1900 + value
        default: throw .form
        }
    }

    /// Parses the year of `13/04/2024`, and decides which number is the month.
    private mutating func parseYear(after other: Int) throws(DateError) {
        guard let number = scanner.shortNumber() else { throw .form }
        guard number.digits == 4 else { throw number.digits == 2 ? .ambiguous : .form }
        year = number.value
        if day > 12 {
            month = other
        } else {
            guard other > 12 || other == day else { throw .ambiguous }
            (month, day) = (day, other)
        }
    }

    /// Parses `August 10, 2023`, or `Aug 10` if a time and the year follow.
    private mutating func parseMonthFirst() throws(DateError) {
        guard let name = scanner.name(beginning: DateNames.months) else { throw .form }
        month = name + 1
        _ = scanner.take(".")
        _ = try scanner.separator()
        day = try scanner.oneOrTwoDigits()
        scanner.skipOrdinalSuffix()
        let start = scanner.index
        let hasComma = scanner.take(",")
        guard (try? scanner.separator()) != nil || hasComma, let number = scanner.shortNumber() else {
            throw .form
        }
        if number.digits == 4 {
            year = number.value
        } else {
            scanner.index = start
        }
    }

    // MARK: - Times

    /// Skips what is between the date and the time.
    private mutating func skipSeparator() throws(DateError) {
        if scanner.take("T") || scanner.take("t") { return }
        let hasComma = scanner.take(",")
        guard scanner.skipBlanks() || hasComma else { throw .form }
        if scanner.take(word: "at") { scanner.skipBlanks() }
    }

    /// Parses `14:00`, `4:05:06.7`, `8:05 PM` or `8pm`.
    private mutating func parseTime() throws(DateError) {
        var hour = try scanner.oneOrTwoDigits()
        let hasMinutes = scanner.take(":")
        if hasMinutes {
            second = try scanner.number(digits: 2) * 60
            guard second < 3600 else { throw .impossible }
            if scanner.take(":") {
                let seconds = try scanner.number(digits: 2)
                guard seconds <= 60 else { throw .impossible }
                isLeapSecond = seconds == 60
                second += seconds
                if scanner.take(".") || scanner.take(",") { nanoseconds = try scanner.fraction() }
            }
        }
        if let isAfternoon = scanner.halfOfDay() {
            guard 1...12 ~= hour else { throw .impossible }
            hour = hour % 12 + (isAfternoon ? 12 : 0)
        } else if !hasMinutes {
            throw .form
        }
        guard hour < 24 else { throw .impossible }
        second += hour * 3600
    }
}
