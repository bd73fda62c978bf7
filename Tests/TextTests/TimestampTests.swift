import Foundation
import Testing

@testable import Text

@Suite("Dates")
struct TimestampTests {
    @Test(
        "A date is read in all its forms and written in UTC",
        arguments: [
            ("2023-08-10T00:03:00Z", "2023-08-10T00:03:00Z", "Thu, 10 Aug 2023 00:03:00 GMT"),
            ("2023-08-10t00:03:00z", "2023-08-10T00:03:00Z", "Thu, 10 Aug 2023 00:03:00 GMT"),
            ("2023-08-10 00:03:00 Z", "2023-08-10T00:03:00Z", "Thu, 10 Aug 2023 00:03:00 GMT"),
            ("2023-08-10T00:03Z", "2023-08-10T00:03:00Z", "Thu, 10 Aug 2023 00:03:00 GMT"),
            ("2023-08-10T00:03", "2023-08-10T00:03:00Z", "Thu, 10 Aug 2023 00:03:00 GMT"),
            ("2023-08-10 00:03:59", "2023-08-10T00:03:59Z", "Thu, 10 Aug 2023 00:03:59 GMT"),
            ("2023-08-10", "2023-08-10T00:00:00Z", "Thu, 10 Aug 2023 00:00:00 GMT"),
            ("2023-08-10T23:59:59.999999999Z", "2023-08-10T23:59:59Z", "Thu, 10 Aug 2023 23:59:59 GMT"),
            ("2023-08-10T00:03:00.5", "2023-08-10T00:03:00Z", "Thu, 10 Aug 2023 00:03:00 GMT"),
            ("2023-08-10T00:03:00+02:00", "2023-08-09T22:03:00Z", "Wed, 09 Aug 2023 22:03:00 GMT"),
            ("2023-08-10 02:03 +0200", "2023-08-10T00:03:00Z", "Thu, 10 Aug 2023 00:03:00 GMT"),
            ("2023-12-31T23:30:00-00:30", "2024-01-01T00:00:00Z", "Mon, 01 Jan 2024 00:00:00 GMT"),
            ("2023-08-10T00:03:00-00:00", "2023-08-10T00:03:00Z", "Thu, 10 Aug 2023 00:03:00 GMT"),
            ("2024-03-01T00:00:00+05:45", "2024-02-29T18:15:00Z", "Thu, 29 Feb 2024 18:15:00 GMT"),
            ("2024-02-29", "2024-02-29T00:00:00Z", "Thu, 29 Feb 2024 00:00:00 GMT"),
            ("2000-02-29", "2000-02-29T00:00:00Z", "Tue, 29 Feb 2000 00:00:00 GMT"),
            ("1970-01-01", "1970-01-01T00:00:00Z", "Thu, 01 Jan 1970 00:00:00 GMT"),
            ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z", "Wed, 31 Dec 1969 23:59:59 GMT"),
            ("0001-01-01", "0001-01-01T00:00:00Z", "Mon, 01 Jan 0001 00:00:00 GMT"),
            ("0987-06-05T04:03:02Z", "0987-06-05T04:03:02Z", "Tue, 05 Jun 0987 04:03:02 GMT"),
            ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z", "Fri, 31 Dec 9999 23:59:59 GMT"),
        ])
    func accepted(text: String, rfc3339: String, rfc822: String) throws {
        let date = try Timestamp(text)
        #expect(date.rfc3339 == rfc3339)
        #expect(date.rfc822 == rfc822)
        #expect(date.day == rfc3339.prefix(10))
    }

    @Test(
        "A day, time or offset that does not exist is refused, never rolled over",
        arguments: [
            "2023-02-29", "2023-02-30", "1900-02-29", "2100-02-29", "2023-04-31", "2023-06-31", "2023-09-31",
            "2023-11-31", "2023-01-32", "2023-01-00", "2023-00-10", "2023-13-01", "0000-01-01", "0000-12-31",
            "2023-08-10T24:00:00Z", "2023-08-10T24:00", "2023-08-10T12:60:00Z", "2023-08-10T99:99:99Z",
            "2016-12-31T23:59:60Z", "2023-08-10T00:00:00+24:00", "2023-08-10T00:00:00-12:60",
        ])
    func impossible(text: String) {
        #expect(throws: DateError.impossible) { try Timestamp(text) }
    }

    @Test(
        "What does not have the form of a date is refused",
        arguments: [
            "", " ", "2023", "2023-08", "2023-8-10", "2023-08-1", "23-08-10", "20230810", "12023-08-10",
            "-2023-08-10",
            "2023/08/10", "10.08.2023", "Thu, 10 Aug 2023 00:03:00 GMT", "yesterday", "1691625780",
            "2023-08-10T", "2023-08-10T12", "2023-08-10T1:00", "2023-08-10T12:00:", "2023-08-10T12:00:0",
            "2023-08-10T12:00:00.", "2023-08-10T12:00:00.Z", "2023-08-10T12:00:00,5Z", "2023-08-10T12:00.5Z",
            "2023-08-10Z", "2023-08-10+02:00", "2023-08-10T12:00:00+02", "2023-08-10T12:00:00+2:00",
            "2023-08-10T12:00:00 ", "2023-08-10T12:00:00 UTC", "2023-08-10T12:00:00ZZ",
            "2023-08-10T12:00:00+02:00Z",
            "2023-08-10T12:00:00\u{2212}02:00", "２０２３-08-10", "2023-08-10  12:00", "2023-08-10T12:00\n",
            "2023-08-10T+1:00", "2023-08-10T12:-1",
        ])
    func malformed(text: String) {
        #expect(throws: DateError.form) { try Timestamp(text) }
    }

    @Test("An offset cannot move a date out of the years 1 to 9999")
    func yearLimits() throws {
        #expect(throws: DateError.impossible) { try Timestamp("0001-01-01T00:59:59+01:00") }
        #expect(try Timestamp("0001-01-01T01:00:00+01:00").rfc3339 == "0001-01-01T00:00:00Z")
        #expect(throws: DateError.impossible) { try Timestamp("9999-12-31T23:00:00-01:00") }
        #expect(try Timestamp("9999-12-31T22:59:59-01:00").rfc3339 == "9999-12-31T23:59:59Z")
    }

    @Test("Moments are ordered by time, whatever offset they were written with")
    func order() throws {
        let texts = [
            "0001-01-01", "1969-12-31T23:59:59Z", "1970-01-01T01:00+01:00", "2023-08-10T02:02+02:00",
            "2023-08-10T00:03Z", "9999-12-31",
        ]
        let dates = try texts.map { try Timestamp($0) }
        #expect(dates == dates.reversed().sorted())
        #expect(Set(dates).count == dates.count)
        #expect(try Timestamp("2023-08-10T02:03+02:00") == Timestamp("2023-08-10T00:03Z"))
    }

    @Test("From year 1600 to 9999, days and weekdays are those of the Gregorian calendar")
    func comparedWithFoundation() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
        let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        var seconds: Int64 = -11_676_096_000  // 1600-01-01
        // Not a whole number of days, so that all times of day occur.
        let step: Int64 = 487 * 86_400 + 4_321
        while seconds < 253_402_300_800 {
            let date = Timestamp(seconds: seconds)
            let parts = calendar.dateComponents(
                [.year, .month, .day, .hour, .minute, .second, .weekday],
                from: Date(timeIntervalSince1970: TimeInterval(seconds)))
            let expected = String(
                format: "%04d-%02d-%02dT%02d:%02d:%02dZ", try #require(parts.year), try #require(parts.month),
                try #require(parts.day), try #require(parts.hour), try #require(parts.minute),
                try #require(parts.second))
            try #require(date.rfc3339 == expected)
            try #require(date.rfc822.hasPrefix(weekdays[try #require(parts.weekday) - 1]))
            try #require(try Timestamp(expected) == date)
            seconds += step
        }
    }

    @Test("Every day that is written is read as the same day, and follows the day before")
    func roundTrip() throws {
        var previous = ""
        // Around the first years, a common year, a leap year, and the next common one.
        for start in [-719_162, -27_028, 9_496, 46_020] {
            for days in start..<(start + 3_300) {
                let date = Timestamp(seconds: Int64(days) * 86_400)
                try #require(try Timestamp(date.day) == date)
                try #require(previous < date.day)
                previous = date.day
            }
        }
    }

    @Test("Fractions of a second order dates, though they are not written")
    func fractions() throws {
        let texts = [
            "10:00:00", "10:00:00.000000001", "10:00:00.1", "10:00:00.100000002", "10:00:00.9", "10:00:01",
        ]
        let dates = try texts.map { try Timestamp("2024-01-01T\($0)Z") }
        #expect(dates == dates.sorted())
        #expect(Set(dates).count == dates.count)
        #expect(dates[3].rfc3339 == "2024-01-01T10:00:00Z")
    }

    @Test(
        "A date of HTTP is read in all three forms",
        arguments: [
            ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777),
            ("Sun Nov  6 08:49:37 1994", 784_111_777), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
            ("Wed Nov 16 08:49:37 1994", 784_975_777), ("Thursday, 29-Feb-24 23:59:59 GMT", 1_709_251_199),
            ("Thu, 29 Feb 2024 23:59:59 GMT", 1_709_251_199), ("Fri, 30 Feb 2024 00:00:00 GMT", nil),
            ("Sun, 06 Nov 1994 24:00:00 GMT", nil), ("Sun, 6 Nov 1994 08:49:37 GMT", nil),
            ("Sun, 06 Nov 1994 08:49:37 GMT ", nil), ("Sun Nov  6 08:49:37 1994 GMT", nil),
            ("Sun, 06 Nov 1994 08:49:37", nil), ("784111777", nil), ("", nil), ("yesterday", nil),
        ] as [(String, Int64?)])
    func http(text: String, seconds: Int64?) {
        #expect(Timestamp(http: text)?.seconds == seconds)
    }

    @Test("A date is written as HTTP and access logs have it")
    func logged() {
        let date = Timestamp(seconds: 784_111_777)
        #expect(date.rfc822 == "Sun, 06 Nov 1994 08:49:37 GMT")
        #expect(date.logText == "06/Nov/1994:08:49:37 +0000")
        #expect(Timestamp(http: date.rfc822) == date)
    }

    @Test("The time of a clock or a file that cannot be written becomes the nearest that can")
    func nearest() {
        #expect(Timestamp(nearest: .max).rfc3339 == "9999-12-31T23:59:59Z")
        #expect(Timestamp(nearest: .min).rfc3339 == "0001-01-01T00:00:00Z")
        #expect(Timestamp(nearest: 784_111_777).seconds == 784_111_777)
    }
}
