import Testing
import Text

@testable import Validation

@Suite("Values of extensions and JSON Feed")
struct ExtensionValueTests {
    @Test(
        "moments come after one another",
        arguments: [
            ("2024-01-02T03:04:05Z", "2024-01-02T03:04:06Z"),
            ("2024-01-02T04:00:00+02:00", "2024-01-02T03:00:00Z"),
            ("2024-01-01T23:00:00-05:00", "2024-01-02T05:00:00Z"),
            ("2024-02-29T23:59:59Z", "2024-03-01T00:00:00Z"),
            ("2023-12-31T23:59:59Z", "2024-01-01T00:00:00Z"),
            ("2024-01-01T00:00:00.05Z", "2024-01-01T00:00:00.1Z"),
            ("2024-01-31T00:00:00Z", "2024-02-01T00:00:00Z"),
            ("2024-01-01t00:00:00z", "2024-01-01T00:00:00.001Z"),
        ])
    func moments(first: String, last: String) throws {
        #expect(try #require(Timestamp(internet: first)) < #require(Timestamp(internet: last)))
        #expect(try !(#require(Timestamp(internet: last)) < #require(Timestamp(internet: first))))
    }

    @Test("moments are equal in all zones and spellings")
    func sameMoment() {
        #expect(
            Timestamp(internet: "2024-01-01T00:30:00+01:00")
                == Timestamp(internet: "2023-12-31T23:30:00.000Z"))
        #expect(Timestamp(internet: "2024-01-01") == nil)
    }

    @Test(
        "traces of HTML",
        arguments: [
            ("<b>One</b>", "<b>"), ("A<br/>B", "<br>"), ("</EM >", "<EM>"), ("A <a href=\"x\">", "<a>"),
            ("A &amp; B", "&amp;"), ("&#8217;", "&#8217;"), ("&#xE9;", "&#xE9;"), ("a < b", nil),
            ("List<Int>", nil), ("a & b; c", nil), ("<b", nil), ("a <b and c", nil), ("AT&T", nil),
            ("&x;", nil),
            ("<3", nil), ("", nil),
        ] as [(String, String?)])
    func traces(text: String, trace: String?) {
        #expect(HTMLTrace.first(in: text) == trace)
    }

    @Test("coordinates")
    func coordinates() {
        #expect(Coordinates(" 1\n-2.5 ").numbers == [1, -2.5])
        #expect(Coordinates("1,2").problem != nil && Coordinates("1,2", allowingCommas: true).problem == nil)
        #expect(
            Coordinates("").problem != nil && Coordinates("1 x").problem != nil
                && Coordinates("nan").problem != nil)
        #expect(Coordinates("90 -180").rangeProblem == nil && Coordinates("91 0").rangeProblem != nil)
        #expect(Coordinates("0 181").rangeProblem != nil && Coordinates("1 2 3 4 1 2").isClosed)
    }
}
