extension Timestamp {
    /// Parses an HTTP date in any of the three formats that servers must accept (RFC 9110, section 5.6.7).
    ///
    /// Nil for anything else. The day of the week need not be right. Two-digit years are from 1969 to 2068.
    public init?(http text: String) {
        var text = text
        let date = text.withUTF8 { bytes in
            var scanner = DateScanner(bytes)
            guard let date = try? scanner.httpDate(), scanner.isAtEnd else { return Timestamp?.none }
            return date
        }
        guard let date else { return nil }
        self = date
    }
}

extension DateScanner {
    fileprivate mutating func httpDate() throws(DateError) -> Timestamp {
        // The long names begin with the short ones, so they must be tried first.
        let weekday = try name(of: Self.longWeekdays + Timestamp.weekdays)
        guard take(",") else { return try unixDate() }
        try expect(" ")
        let day = try number(digits: 2)
        let hasShortYear = weekday < Self.longWeekdays.count
        try expect(hasShortYear ? "-" : " ")
        let month = try name(of: Timestamp.months) + 1
        try expect(hasShortYear ? "-" : " ")
        var year = try number(digits: hasShortYear ? 2 : 4)
        if hasShortYear { year += year < 69 ? 2000 : 1900 }
        try expect(" ")
        let second = try second()
        for character in " GMT".unicodeScalars { try expect(character) }
        return try moment(CalendarDay(year: year, month: month, day: day), second)
    }

    /// Parses the rest of `Sun Nov  6 08:49:37 1994`.
    private mutating func unixDate() throws(DateError) -> Timestamp {
        try expect(" ")
        let month = try name(of: Timestamp.months) + 1
        try expect(" ")
        let day = try number(digits: take(" ") ? 1 : 2)
        try expect(" ")
        let second = try second()
        try expect(" ")
        return try moment(CalendarDay(year: try number(digits: 4), month: month, day: day), second)
    }

    /// Parses `HH:MM:SS`, in which a leap second is 60.
    private mutating func second() throws(DateError) -> Int {
        let hour = try number(digits: 2)
        try expect(":")
        let minute = try number(digits: 2)
        try expect(":")
        let second = try number(digits: 2)
        guard hour < 24, minute < 60, second <= 60 else { throw .impossible }
        return hour * 3600 + minute * 60 + second
    }

    private func moment(_ day: CalendarDay, _ second: Int) throws(DateError) -> Timestamp {
        guard day.exists else { throw .impossible }
        return Timestamp(day, secondOfDay: second)
    }

    private static let longWeekdays: [StaticString] = [
        "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
    ]
}
