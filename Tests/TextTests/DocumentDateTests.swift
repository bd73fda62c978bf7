import Foundation
import Testing

@testable import Text

@Suite("Dates of documents")
struct DocumentDateTests {
    @Test(
        "A date is read as people and site generators write it",
        arguments: [
            // The year first.
            ("2024-3-8 4:05", "2024-03-08T04:05:00Z"), ("2026-03-06 4:05:00 +0000", "2026-03-06T04:05:00Z"),
            ("2024-3-8", "2024-03-08T00:00:00Z"), ("2024-03-8T04:05:06Z", "2024-03-08T04:05:06Z"),
            ("2013/7/13 20:46:25", "2013-07-13T20:46:25Z"), ("2023/08/10", "2023-08-10T00:00:00Z"),
            ("2023/08/10 12:30", "2023-08-10T12:30:00Z"), ("2023.08.10", "2023-08-10T00:00:00Z"),
            ("2023-08-10   12:30", "2023-08-10T12:30:00Z"), ("2023-08-10t12:30z", "2023-08-10T12:30:00Z"),
            ("2023-08-10\t12:30 ", "2023-08-10T12:30:00Z"), ("2023 August 10", "2023-08-10T00:00:00Z"),
            ("2023-08-10T12:30:00,5Z", "2023-08-10T12:30:00Z"), ("2023-Aug-10", "2023-08-10T00:00:00Z"),
            ("2015-05-01T22:12:03.2841234567891234Z", "2015-05-01T22:12:03Z"),
            ("2023-08-10 14:00:00.999999999 +0200 CEST", "2023-08-10T12:00:00Z"),
            ("2023-08-10T14:00:00+02:00[Europe/Berlin]", "2023-08-10T12:00:00Z"),
            // The month's name first.
            ("Aug 10, 2023", "2023-08-10T00:00:00Z"), ("Jul 08 2022", "2022-07-08T00:00:00Z"),
            ("August 10, 2023 8:05 PM", "2023-08-10T20:05:00Z"), ("aug. 1,2023", "2023-08-01T00:00:00Z"),
            ("SEPT 3rd, 2023", "2023-09-03T00:00:00Z"), ("Thursday, August 10, 2023", "2023-08-10T00:00:00Z"),
            ("August 10, 2023 at 8:05 p.m.", "2023-08-10T20:05:00Z"), ("May 1 2023", "2023-05-01T00:00:00Z"),
            // The day first.
            ("10 August 2023", "2023-08-10T00:00:00Z"), ("10 Aug 2023 14:00", "2023-08-10T14:00:00Z"),
            ("10th August 2023", "2023-08-10T00:00:00Z"), ("2nd Jan 2023", "2023-01-02T00:00:00Z"),
            ("10. August 2023", "2023-08-10T00:00:00Z"), ("10-Aug-2023", "2023-08-10T00:00:00Z"),
            ("10/Aug/2023 14:00", "2023-08-10T14:00:00Z"), ("22nd December, 1999", "1999-12-22T00:00:00Z"),
            // RFC 822, 850 and 2822.
            ("Thu, 10 Aug 2023 14:00:00 +0200", "2023-08-10T12:00:00Z"),
            ("Thu, 10 Aug 2023 14:00:00 GMT", "2023-08-10T14:00:00Z"),
            ("10 Aug 2023 14:00:00 -0500 (EST)", "2023-08-10T19:00:00Z"),
            ("10 Aug 23 14:00 UT", "2023-08-10T14:00:00Z"), ("1 Jan 70 00:00 Z", "1970-01-01T00:00:00Z"),
            ("Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37Z"),
            ("Thu, 10 Aug 2023", "2023-08-10T00:00:00Z"), ("Thurs 10 Aug 2023", "2023-08-10T00:00:00Z"),
            // What programs print.
            ("Thu Aug 10 2023 14:00:00 GMT+0200 (CEST)", "2023-08-10T12:00:00Z"),
            ("Thu Aug 10 2023 14:00:00 GMT+0200 (Central European Summer Time)", "2023-08-10T12:00:00Z"),
            ("Thu Aug 10 2023", "2023-08-10T00:00:00Z"), ("Thu Aug 10 14:00:00 2023", "2023-08-10T14:00:00Z"),
            ("Sun Nov  6 08:49:37 1994", "1994-11-06T08:49:37Z"),
            ("Thu Aug 10 14:00:00 UTC 2023", "2023-08-10T14:00:00Z"),
            ("Mon Jan 02 15:04:05 -0700 2006", "2006-01-02T22:04:05Z"),
            ("2009-11-10 23:00:00 +0000 UTC", "2009-11-10T23:00:00Z"),
            // Day and month in figures.
            ("13/04/2024", "2024-04-13T00:00:00Z"), ("04/13/2024", "2024-04-13T00:00:00Z"),
            ("04/04/2024", "2024-04-04T00:00:00Z"), ("1/1/2000", "2000-01-01T00:00:00Z"),
            ("13.04.2024 8:00", "2024-04-13T08:00:00Z"), ("13-04-2024", "2024-04-13T00:00:00Z"),
            ("31/12/2023, 14:00:00", "2023-12-31T14:00:00Z"),
            // Halves of the day.
            ("2023-08-10 8:05 PM", "2023-08-10T20:05:00Z"), ("2023-08-10 8:05pm", "2023-08-10T20:05:00Z"),
            ("2023-08-10 12 AM", "2023-08-10T00:00:00Z"), ("2023-08-10 12 pm", "2023-08-10T12:00:00Z"),
            ("2023-08-10 12:30am", "2023-08-10T00:30:00Z"),
            ("2023-08-10 12:59:59 PM", "2023-08-10T12:59:59Z"),
            ("2023-08-10 8:05 PM EST", "2023-08-11T01:05:00Z"),
            ("2023-08-10 9am +02:00", "2023-08-10T07:00:00Z"),
            // Zones.
            ("2023-08-10 14:00 +0530", "2023-08-10T08:30:00Z"),
            ("2023-08-10 14:00 +05", "2023-08-10T09:00:00Z"),
            ("2023-08-10 14:00+5:30", "2023-08-10T08:30:00Z"),
            ("2023-08-10 14:00 GMT+2", "2023-08-10T12:00:00Z"),
            ("2023-08-10 14:00 UTC", "2023-08-10T14:00:00Z"),
            ("2023-08-10 14:00 utc", "2023-08-10T14:00:00Z"),
            ("2023-08-10 14:00 EST", "2023-08-10T19:00:00Z"),
            ("2023-08-10 14:00 EDT", "2023-08-10T18:00:00Z"),
            ("2023-08-10 14:00 CST", "2023-08-10T20:00:00Z"),
            ("2023-08-10 14:00 CDT", "2023-08-10T19:00:00Z"),
            ("2023-08-10 14:00 MST", "2023-08-10T21:00:00Z"),
            ("2023-08-10 14:00 MDT", "2023-08-10T20:00:00Z"),
            ("2023-08-10 14:00 PST", "2023-08-10T22:00:00Z"),
            ("2023-08-10 14:00 PDT", "2023-08-10T21:00:00Z"),
            ("2023-08-10 14:00 CET", "2023-08-10T13:00:00Z"),
            ("2023-08-10 14:00 CEST", "2023-08-10T12:00:00Z"),
            // Leap seconds.
            ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"),
            ("2017-01-01T00:59:60+01:00", "2017-01-01T00:00:00Z"),
            ("2016-12-31 3:59:60 PM PST", "2017-01-01T00:00:00Z"),
        ])
    func accepted(text: String, rfc3339: String) throws {
        #expect(try Timestamp(document: text, in: .utc).rfc3339 == rfc3339)
    }

    @Test(
        "What is no date, or may be several, is refused for the reason that helps",
        arguments: [
            (
                DateError.impossible,
                [
                    "2026-02-30", "2026/2/30", "30 February 2026", "Feb 30, 2026", "31/02/2024", "13/13/2024",
                    "2023-08-10 24:00", "2023-08-10 8:60", "2023-08-10 13:00 PM", "2023-08-10 0:30 AM",
                    "2023-08-10 8:00 +24:00", "2023-08-10 8:00 +05:60", "0 Aug 2023", "Aug 32 2023",
                    "2023-08-10T23:58:60Z", "2023-08-10T12:59:60+01:00", "2023-08-10T23:59:61Z",
                    "9999-12-31T23:59:60Z", "0000-1-1",
                ]
            ),
            (
                .ambiguous,
                [
                    "03/04/2024", "3/4/2024 12:00", "03-04-2024", "3.4.2024", "03/04/24", "13/04/24",
                    "23-08-10",
                ]
            ),
            (
                .zone,
                [
                    "2023-08-10 14:00 BST", "2023-08-10 14:00 IST", "2023-08-10 14:00 XYZ",
                    "Thu Aug 10 14:00:00 BST 2023", "2023-08-10 14:00 Europe/Berlin", "2023-08-10 14:00 A",
                    "2023-08-10 2:00 PM PM",
                ]
            ),
            (
                .form,
                [
                    "", " ", "yesterday", "now", "Last Modified", "2023", "2023-08", "2023/08/",
                    "August 2023",
                    "Aug 10", "10 Aug", "20230810", "1691625780", "2023-W32-4", "12023-08-10", "-2023-08-10",
                    "2023-08/10", "2023 08 10", "2023-08-10T", "2023-08-10 12", "2023-08-10 1:2",
                    "2023-08-10 12:00:", "2023-08-10 12:00:00.", "2023-08-10 12:00 +",
                    "2023-08-10 12:00 +123",
                    "2023-08-10 12:00 +02:00Z", "2023-08-10 12:00 Z+02:00", "2023-08-10 12:00 +0200 (CEST",
                    "2023-08-10 12:00 +0200 sometime", "2023-08-10Z", "2023-08-10-14", "10 Aug 123",
                    "10 Aug 20235",
                    "10 Foo 2023", "Foo 10 2023", "Thu", "Thu,", "12:00", "12:00 10 Aug 2023", "8 PM",
                    "2023-08-10 12:00 2023", "Thu Aug 10 14:00:00", "Thu Aug 10 14:00:00 23", "２０２３-08-10",
                    "2023-08-10 12:00\u{2212}02:00", "1 August 2023 and 2 August 2023",
                    "ma 10 2023", "Augustus 10, 2023",
                ]
            ),
        ])
    func refused(error: DateError, texts: [String]) {
        for text in texts {
            #expect(throws: error, "\(text)") { try Timestamp(document: text, in: .utc) }
        }
    }

    @Test("What is wrong is said, and what to write instead")
    func messages() {
        #expect(DateError.ambiguous.description.hasPrefix("ambiguous"))
        #expect(DateError.ambiguous.description.hasSuffix("2024-04-03"))
        #expect(DateError.zone.description.contains("+01:00"))
    }

    @Test("The parser of other forms reads the strict form as the strict parser does")
    func strictForm() throws {
        for text in [
            "2023-08-10T00:03:00Z", "2023-08-10 00:03:59.25", "2023-08-10", "2023-12-31T23:30:00-00:30",
            "2023-08-10 02:03 +0200", "0001-01-01", "9999-12-31T23:59:59Z",
        ] {
            let date = try Array(text.utf8).withUnsafeBufferPointer { bytes throws(DateError) in
                var parser = LooseDateParser(bytes)
                return try parser.date(in: .utc)
            }
            #expect(try date == Timestamp(text))
        }
    }

    @Test(
        "A time that does not say its zone is in that of the site",
        arguments: [
            ("Europe/Berlin", "2023-08-10", "2023-08-09T22:00:00Z"),
            ("Europe/Berlin", "2023-12-10 12:00", "2023-12-10T11:00:00Z"),
            ("Europe/Berlin", "10 Aug 2023 14:00", "2023-08-10T12:00:00Z"),
            ("Europe/Berlin", "2023-08-10T14:00:00Z", "2023-08-10T14:00:00Z"),
            ("Europe/Berlin", "2023-08-10 14:00 +0530", "2023-08-10T08:30:00Z"),
            ("Asia/Kolkata", "2023-08-10 14:00", "2023-08-10T08:30:00Z"),
            ("America/Los_Angeles", "Aug 10, 2023 8:05 PM", "2023-08-11T03:05:00Z"),
            // Clocks skip 02:00 to 03:00.
            ("Europe/Berlin", "2023-03-26 01:59:59", "2023-03-26T00:59:59Z"),
            ("Europe/Berlin", "2023-03-26 02:30", "2023-03-26T01:30:00Z"),
            ("Europe/Berlin", "2023-03-26 03:00", "2023-03-26T01:00:00Z"),
            ("America/New_York", "2024-03-10 02:30", "2024-03-10T07:30:00Z"),
            // Clocks show 02:00 to 03:00 twice.
            ("Europe/Berlin", "2023-10-29 01:59:59", "2023-10-28T23:59:59Z"),
            ("Europe/Berlin", "2023-10-29 02:30", "2023-10-29T00:30:00Z"),
            ("Europe/Berlin", "2023-10-29 03:00", "2023-10-29T02:00:00Z"),
            ("America/New_York", "2024-11-03 01:30", "2024-11-03T05:30:00Z"),
            // A midnight and a whole day that there were not.
            ("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z"),
            ("Pacific/Apia", "2011-12-30 12:00", "2011-12-30T22:00:00Z"),
            // Changes of half an hour.
            ("Australia/Lord_Howe", "2024-04-07 01:45", "2024-04-06T14:45:00Z"),
            ("Europe/Berlin", "2017-01-01 00:59:60", "2017-01-01T00:00:00Z"),
        ])
    func zones(name: String, text: String, rfc3339: String) throws {
        let zone = try #require(NamedTimeZone(name))
        #expect(try Timestamp(document: text, in: zone).rfc3339 == rfc3339)
    }

    @Test("A time that clocks show leads back to the same time, in any zone and hour of a year")
    func clocks() throws {
        for name in [
            "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Gaza",
        ] {
            let zone = try #require(NamedTimeZone(name))
            let foundation = try #require(TimeZone(identifier: name))
            let wrong = stride(from: 1_704_067_200, to: 1_735_689_600, by: 1800).filter { seconds in
                func offset(_ seconds: Int) -> Int {
                    foundation.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds)))
                }
                let local = seconds + offset(seconds)
                let found = Int(zone.utc(ofLocal: Int64(local)))
                return found > seconds || found + offset(found) != local
            }
            #expect(wrong.isEmpty, "\(name)")
        }
    }

    @Test("A zone is known by its IANA name only")
    func zoneNames() {
        #expect(NamedTimeZone("UTC") == .utc)
        #expect(NamedTimeZone("Asia/Kolkata")?.name == "Asia/Kolkata")
        for name in ["", "Europe/Nowhere", "BST", "EST", "+02:00", "europe/berlin", "../Europe/Berlin"] {
            #expect(NamedTimeZone(name) == nil)
        }
        #expect(NamedTimeZone.knownNames.contains("Europe/Berlin"))
    }

    @Test("An offset or a zone cannot move a date out of the years 1 to 9999")
    func yearLimits() throws {
        let berlin = try #require(NamedTimeZone("Europe/Berlin"))
        #expect(throws: DateError.impossible) { try Timestamp(document: "0001-1-1 0:30", in: berlin) }
        #expect(throws: DateError.impossible) { try Timestamp(document: "31 Dec 9999 23:00 -02", in: .utc) }
    }

    @Test("A number is seconds or milliseconds since 1970, by the number of its digits")
    func epoch() throws {
        #expect(try Timestamp(epoch: 1_691_625_780).rfc3339 == "2023-08-10T00:03:00Z")
        #expect(
            try Timestamp(epoch: 1_691_625_780_250)
                == Timestamp(seconds: 1_691_625_780, nanoseconds: 250_000_000))
        for number in [
            0, -1, 999_999_999, 20_230_810, 10_000_000_000, 999_999_999_999, 10_000_000_000_000, .min,
        ] {
            #expect(throws: DateError.form) { try Timestamp(epoch: number) }
        }
    }

    @Test("A day begins at its midnight in the zone")
    func midnight() throws {
        let day = CalendarDay(year: 2024, month: 3, day: 8)
        #expect(Timestamp(midnightOf: day, in: .utc)?.rfc3339 == "2024-03-08T00:00:00Z")
        let zone = try #require(NamedTimeZone("America/New_York"))
        #expect(Timestamp(midnightOf: day, in: zone)?.rfc3339 == "2024-03-08T05:00:00Z")
        #expect(Timestamp(midnightOf: CalendarDay(year: 2023, month: 2, day: 29), in: .utc) == nil)
    }
}
