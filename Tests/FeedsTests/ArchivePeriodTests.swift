import Testing
import Text

@testable import Feeds

@Suite("Periods of archives")
struct ArchivePeriodTests {
    @Test(
        "begin and end in UTC, and are named by their beginning",
        arguments: [
            ("2024-02-29T23:59:59Z", .day, "2024-02-29", "2024-02-29", "2024-03-01"),
            ("2024-02-29T23:59:59Z", .month, "2024-02", "2024-02-01", "2024-03-01"),
            ("2024-03-01T00:00:00Z", .month, "2024-03", "2024-03-01", "2024-04-01"),
            ("2023-12-31T23:59:59Z", .month, "2023-12", "2023-12-01", "2024-01-01"),
            ("2023-12-31T23:59:59Z", .year, "2023", "2023-01-01", "2024-01-01"),
            ("1969-12-31T23:59:59Z", .day, "1969-12-31", "1969-12-31", "1970-01-01"),
            ("1969-12-31T23:59:59Z", .year, "1969", "1969-01-01", "1970-01-01"),
            ("0001-01-01T00:00:00Z", .month, "0001-01", "0001-01-01", "0001-02-01"),
            ("2024-06-01T01:00:00+02:00", .month, "2024-05", "2024-05-01", "2024-06-01"),
        ] as [(String, ArchivePeriod, String, String, String)])
    func period(date: String, length: ArchivePeriod, name: String, start: String, end: String) throws {
        let period = length.period(from: length.start(around: try Timestamp(date).seconds))
        #expect(period.name == name && length.hasPeriod(named: name))
        let (first, last) = (try Timestamp(start).seconds, try Timestamp(end).seconds)
        #expect(period.seconds == first..<last)
    }

    @Test("of the last year end after it")
    func lastYear() throws {
        let length = ArchivePeriod.year
        let period = length.period(from: length.start(around: try Timestamp("9999-12-31T23:59:59Z").seconds))
        #expect(period.name == "9999" && period.seconds.count == 365 * 86_400)
    }
}
