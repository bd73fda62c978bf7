/// A point in time in UTC, with nanoseconds, from year 1 to year 9999.
public struct Timestamp: Hashable, Comparable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z, without leap seconds.
    public let seconds: Int64
    /// The fraction of a second; it affects the order, but is not written.
    public let nanoseconds: Int32

    /// Creates a time from seconds since 1970-01-01T00:00:00Z.
    @inlinable
    public init(seconds: Int64, nanoseconds: Int32 = 0) {
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }

    /// Creates the time from a clock or file system; one out of range becomes the nearest supported time.
    public init(nearest seconds: Int) {
        self.init(seconds: min(max(Int64(seconds), Self.supported.lowerBound), Self.supported.upperBound - 1))
    }

    /// Creates a time from a day and the seconds since its midnight in UTC.
    public init(_ day: CalendarDay, secondOfDay: Int, nanoseconds: Int32 = 0) {
        self.init(
            seconds: Int64(day.daysSince1970 * Self.secondsOfDay + secondOfDay), nanoseconds: nanoseconds)
    }

    /// Compares by time.
    @inlinable
    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }

    static let secondsOfDay = 86_400

    /// Year 1 to year 9999, in seconds.
    package static let supported: Range<Int64> = -62_135_596_800..<253_402_300_800
}

/// Why a text is not a valid date.
public enum DateError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The text does not have the format of a date.
    case form
    /// The text has the format of a date, but the day, time or offset does not exist.
    case impossible
    /// The day may be the month, as in 03/04/2024, or the year has only two digits.
    case ambiguous
    /// The time zone's name is unknown, or means several zones.
    case zone

    /// What was expected; never quotes the text.
    public var description: String {
        switch self {
        case .form: "expected a date such as 2023-08-10T00:03:00Z, 2023-08-10 02:03 +02:00 or 2023-08-10"
        case .impossible: "not a valid date or time; expected one such as 2023-08-10T00:03:00Z"
        case .ambiguous:
            "ambiguous: the day or the month may be first; write year-month-day, as in 2024-04-03"
        case .zone: "the time zone's name is unknown or ambiguous; write an offset such as +01:00 instead"
        }
    }
}

extension Timestamp {
    /// Parses an RFC 3339 date and time.
    ///
    /// The seconds and their fraction are optional (digits after the ninth are ignored). A space may be used
    /// instead of `T` and before the offset, and the colon in the offset is optional. Without an offset, the
    /// time is in UTC; a date alone is midnight in UTC.
    ///
    /// - Throws: ``DateError``, also for leap seconds (second 60), which no feed format supports.
    public init(_ text: UnsafeBufferPointer<UInt8>) throws(DateError) {
        var hasOffset = false
        try self.init(text, &hasOffset)
    }

    /// Parses an RFC 3339 date and time; tells whether it has an offset.
    @inline(__always)
    init(_ text: UnsafeBufferPointer<UInt8>, _ hasOffset: inout Bool) throws(DateError) {
        var scanner = DateScanner(text)
        let year = try scanner.number(digits: 4)
        try scanner.expect("-")
        let month = try scanner.number(digits: 2)
        try scanner.expect("-")
        let day = CalendarDay(year: year, month: month, day: try scanner.number(digits: 2))
        guard year >= 1, day.exists else { throw .impossible }
        var (second, nanoseconds) = (0, Int32(0))
        if !scanner.isAtEnd {
            guard scanner.take("T") || scanner.take("t") || scanner.take(" ") else { throw .form }
            (second, nanoseconds) = try scanner.timeOfDay()
            if let offset = try scanner.offset() {
                second -= offset
                hasOffset = true
            }
            guard scanner.isAtEnd else { throw .form }
        }
        self.init(day, secondOfDay: second, nanoseconds: nanoseconds)
        guard Self.supported.contains(seconds) else { throw .impossible }
    }

    /// Parses an RFC 3339 date and time from a string; see ``init(_:)-(UnsafeBufferPointer<UInt8>)``.
    public init(_ text: String) throws(DateError) {
        self = try Array(text.utf8).withUnsafeBufferPointer { (bytes) throws(DateError) in
            try Timestamp(bytes)
        }
    }
}
