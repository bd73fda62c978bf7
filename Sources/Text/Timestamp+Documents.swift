// Dates of documents, which people and site generators write in many ways. Feeds must be stricter.
extension Timestamp {
    /// Parses a date as people and site generators write it.
    ///
    /// It reads every form of ``init(_:)-(UnsafeBufferPointer<UInt8>)``, and
    /// - the year first, with one or two digits for month, day and hour: `2024-3-8 4:05`, `2023/08/10`
    /// - the month's name: `Aug 10, 2023`, `10th August 2023`, `Thu, 10 Aug 2023 14:00:00 +0200`
    /// - what programs print: `Thu Aug 10 14:00:00 UTC 2023`, `Thu Aug 10 2023 14:00:00 GMT+0200 (CEST)`
    /// - the day and the month first, if they cannot be confused: `13/04/2024`
    /// - `8:05 PM`, `12 AM`; offsets such as `+05` and ` +0000 UTC`, and names of zones with one fixed offset
    /// - a leap second at the end of a UTC day, which becomes the following second
    ///
    /// The day of the week need not be right. A date alone is midnight.
    ///
    /// - Parameter zone: the zone of a time that does not say its own. If clocks skip a time in spring, it
    ///   moves forward; if they show it twice in autumn, it is the earlier.
    /// - Throws: ``DateError``.
    public init(document text: UnsafeBufferPointer<UInt8>, in zone: NamedTimeZone) throws(DateError) {
        // Most dates are of the strict form, which is several times faster to parse.
        var hasOffset = false
        if let date = try? Timestamp(text, &hasOffset), hasOffset || zone.isUTC {
            self = date
        } else {
            var parser = LooseDateParser(text)
            self = try parser.date(in: zone)
        }
    }

    /// Parses a date as people and site generators write it; see
    /// ``init(document:in:)-(UnsafeBufferPointer<UInt8>,_)``.
    public init(document text: String, in zone: NamedTimeZone) throws(DateError) {
        self = try Array(text.utf8).withUnsafeBufferPointer { (bytes) throws(DateError) in
            try Timestamp(document: bytes, in: zone)
        }
    }

    /// Creates the time from a number in JSON: seconds since 1970-01-01T00:00:00Z if it has ten digits,
    /// milliseconds if it has thirteen.
    ///
    /// - Throws: ``DateError`` for any other number.
    public init(epoch number: Int) throws(DateError) {
        switch number {
        case 1_000_000_000...9_999_999_999: self.init(seconds: Int64(number))
        case 1_000_000_000_000...9_999_999_999_999:
            self.init(seconds: Int64(number / 1000), nanoseconds: Int32(number % 1000 * 1_000_000))
        default: throw .form
        }
    }

    /// Creates the midnight that begins a day in a zone; nil for a day that does not exist.
    public init?(midnightOf day: CalendarDay, in zone: NamedTimeZone) {
        guard day.year >= 1, day.exists else { return nil }
        self.init(day, secondOfDay: 0, offset: nil, in: zone)
        guard Self.supported.contains(seconds) else { return nil }
    }

    /// Creates a time from a day and the seconds since its midnight, at an offset from UTC or else in a zone.
    init(
        _ day: CalendarDay, secondOfDay: Int, offset: Int?, in zone: NamedTimeZone, nanoseconds: Int32 = 0
    ) {
        let local = Int64(day.daysSince1970 * Self.secondsOfDay + secondOfDay)
        self.init(
            seconds: offset.map { local - Int64($0) } ?? zone.utc(ofLocal: local), nanoseconds: nanoseconds)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether this is a time without an offset as YAML writes it, such as `2024-03-08 12:00:00`.
    public var isYAMLTime: Bool {
        let parts = split { " Tt".utf8.contains($0) }
        guard parts.count == 2 else { return false }
        let day = parts[0].split(separator: UInt8(ascii: "-"))
        let clock = parts[1].split(separator: UInt8(ascii: ":"))
        return day.map(\.count).first == 4 && day.count == 3 && clock.count == 3
            && (day + clock.dropLast()).joined().allSatisfy(\.isDigit)
            && clock[2].allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
    }
}
