/// A moment of UTC, to the nanosecond, from year 1 to year 9999.
public struct Timestamp: Hashable, Comparable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
    public let seconds: Int64
    /// What is over the whole second: it orders moments, and is not written.
    public let nanoseconds: Int32

    /// Makes a moment from seconds since 1970-01-01T00:00:00Z.
    public init(seconds: Int64, nanoseconds: Int32 = 0) {
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }

    /// Orders by time.
    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }
}

/// Why a text is no moment.
public enum DateFlaw: Error, Hashable, Sendable, CustomStringConvertible {
    /// The text does not have the form of a date.
    case form
    /// The text has the form of a date, but there is no such day, time or offset.
    case impossible

    /// What was expected instead; never the text itself.
    public var description: String {
        switch self {
        case .form: "expected a date such as 2023-08-10T00:03:00Z, 2023-08-10 02:03 +02:00 or 2023-08-10"
        case .impossible: "there is no such date or time; expected one such as 2023-08-10T00:03:00Z"
        }
    }
}

extension Timestamp {
    /// Reads an RFC 3339 date and time.
    ///
    /// Seconds and their fraction may be missing (beyond nine digits it is cut), a space may stand for `T` and
    /// before the offset, the colon of the offset may be missing. Without an offset the time is UTC; a date
    /// alone is its midnight in UTC.
    ///
    /// - Throws: ``DateFlaw``, also for the second 60 of leap seconds, which no feed format can carry on.
    public init(_ text: UnsafeBufferPointer<UInt8>) throws(DateFlaw) {
        var cursor = Cursor(text)
        let year = try cursor.number(digits: 4)
        try cursor.expect("-")
        let month = try cursor.number(digits: 2)
        try cursor.expect("-")
        let day = try cursor.number(digits: 2)
        guard year >= 1, 1...12 ~= month, 1...Self.days(inMonth: month, of: year) ~= day else {
            throw .impossible
        }
        var seconds = Self.days(from: year, month, day) * 86_400
        var nanoseconds: Int32 = 0
        if !cursor.isAtEnd {
            guard cursor.take("T") || cursor.take("t") || cursor.take(" ") else { throw .form }
            let time = try cursor.timeOfDay()
            nanoseconds = time.nanoseconds
            seconds += try time.seconds - cursor.offset()
            guard cursor.isAtEnd else { throw .form }
        }
        guard Self.supported.contains(seconds) else { throw .impossible }
        self.init(seconds: Int64(seconds), nanoseconds: nanoseconds)
    }

    /// Reads an RFC 3339 date and time from a string; see ``init(_:)-(UnsafeBufferPointer<UInt8>)``.
    public init(_ text: String) throws(DateFlaw) {
        self = try Array(text.utf8).withUnsafeBufferPointer { (bytes) throws(DateFlaw) in
            try Timestamp(bytes)
        }
    }

    /// Year 1 to year 9999, in seconds.
    private static let supported = -62_135_596_800..<253_402_300_800

    /// Days from 1970-01-01 to a day of the Gregorian calendar, extended backwards.
    private static func days(from year: Int, _ month: Int, _ day: Int) -> Int {
        // Years begin in March here, so that the leap day is the last of its year.
        let year = month <= 2 ? year - 1 : year
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400) ? 29 : 28
        default: 31
        }
    }
}

/// Reads a date from left to right.
private struct Cursor {
    private let text: UnsafeBufferPointer<UInt8>
    private var index = 0

    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
    }

    var isAtEnd: Bool { index == text.count }

    @inline(__always)
    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard index < text.count, text[index] == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    mutating func expect(_ character: Unicode.Scalar) throws(DateFlaw) {
        guard take(character) else { throw .form }
    }

    @inline(__always)
    mutating func digit() -> Int? {
        guard index < text.count, UInt8(ascii: "0")...UInt8(ascii: "9") ~= text[index] else { return nil }
        defer { index += 1 }
        return Int(text[index] - UInt8(ascii: "0"))
    }

    mutating func number(digits: Int) throws(DateFlaw) -> Int {
        var value = 0
        for _ in 0..<digits {
            guard let digit = digit() else { throw .form }
            value = value * 10 + digit
        }
        return value
    }

    /// `HH:MM`, with seconds and their fraction where given.
    mutating func timeOfDay() throws(DateFlaw) -> (seconds: Int, nanoseconds: Int32) {
        let hour = try number(digits: 2)
        try expect(":")
        let minute = try number(digits: 2)
        var second = 0
        var nanoseconds: Int32 = 0
        if take(":") {
            second = try number(digits: 2)
            if take(".") { nanoseconds = try fraction() }
        }
        guard hour < 24, minute < 60, second < 60 else { throw .impossible }
        return (hour * 3600 + minute * 60 + second, nanoseconds)
    }

    /// Digits after the point, in nanoseconds.
    private mutating func fraction() throws(DateFlaw) -> Int32 {
        guard var value = digit() else { throw .form }
        var digits = 1
        while let digit = digit() {
            if digits < 9 { value = value * 10 + digit }
            digits += 1
        }
        while digits < 9 {
            value *= 10
            digits += 1
        }
        return Int32(value)
    }

    /// `Z` or `+HH:MM`, in seconds east of UTC; 0 where there is none.
    mutating func offset() throws(DateFlaw) -> Int {
        let isSpaced = take(" ")
        if take("Z") || take("z") || (isAtEnd && !isSpaced) { return 0 }
        let isWest = take("-")
        guard isWest || take("+") else { throw .form }
        let hours = try number(digits: 2)
        _ = take(":")
        let minutes = try number(digits: 2)
        guard hours < 24, minutes < 60 else { throw .impossible }
        return (hours * 3600 + minutes * 60) * (isWest ? -1 : 1)
    }
}
