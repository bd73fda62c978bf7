import Foundation
import TestSupport
import Testing
import Validation
import XML

@testable import outfeed

@Suite("A check of feeds")
struct CheckTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("<rss version=\"2.0\">\n<channel>&é;</channel></rss>", to: "b/bad.rss")
        try folder.write("<feed/>", to: "a.xml")
        try folder.write("<feed/>", to: "notes.txt")
        try folder.write("<feed/>", to: ".hidden/a.xml")
    }

    func report(_ paths: [String], warningsAsErrors: Bool = false) throws -> CheckReport {
        var report = CheckReport()
        for file in CheckedFile.all(in: paths) {
            let diagnostics = FeedValidator().diagnostics(in: try file.read(atMost: 100_000))
            report.add(diagnostics, in: folder.relative(file.path), warningsAsErrors: warningsAsErrors)
        }
        return report
    }

    @Test(
        "finds nothing in the feeds that Outfeed writes", arguments: ["feeds", "Tests/FormatsTests/Golden"])
    func ownFeeds(path: String) throws {
        let files = CheckedFile.all(in: ["\(Repository.path)/\(path)"])
        #expect(!files.isEmpty)
        for file in files {
            let diagnostics = FeedValidator().diagnostics(in: try file.read(atMost: 100_000_000))
            #expect(diagnostics.isEmpty, "\(file.path): \(diagnostics)")
        }
    }

    @Test("prints diagnostics by path and place, then a summary")
    func text() throws {
        let text = try report([folder.path]).text(.text, isQuiet: false)
        let lines = text.split(separator: "\n")
        #expect(
            lines.first == """
                a.xml:1:1: error: the root element “feed” has no namespace, expected the namespace \
                “http://www.w3.org/2005/Atom” [root-unknown]
                """)
        #expect(
            lines.contains(
                "b/bad.rss:2:10: error: the entity “é” is not defined in XML; write the character itself, or &amp; for & [xml-entity]"
            ))
        #expect(lines.last == "2 files: 6 errors, 2 warnings", "\(text)")
    }

    @Test("prints one line for a rule that a file breaks in more than ten places, unless all are asked for")
    func manyPlaces() throws {
        for (count, note) in [
            (10, nil), (11, "first of 11 places; --all lists them"),
            (
                FeedValidator.maximumDiagnostics + 1,
                "first of \(FeedValidator.maximumDiagnostics) or more places"
            ),
        ] {
            let feed =
                "<rss version=\"2.0\"><channel>\(String(repeating: "<ttl>x</ttl>", count: count))</channel></rss>"
            try folder.write(feed, to: "many.rss")
            let report = try report([folder.path + "/many.rss"])
            let places = report.diagnostics.count { $0.rule == "rss-ttl" }
            func lines(_ format: ReportFormat, all: Bool) throws -> Int {
                try report.text(format, isQuiet: false, showsAll: all).split(separator: "\n").count {
                    $0.contains("[rss-ttl]")
                }
            }
            #expect(places == min(count, FeedValidator.maximumDiagnostics))
            #expect(try lines(.text, all: false) == (note == nil ? places : 1))
            #expect(try lines(.text, all: true) == places)
            #expect(try lines(.junit, all: false) == places)
            let text = try report.text(.text, isQuiet: false)
            if let note { #expect(text.contains(note)) }
        }
    }

    @Test("prints JSON, SARIF and JUnit that others can read")
    func machines() throws {
        let report = try report([folder.path])
        let list = try JSONSerialization.jsonObject(with: Data(report.text(.json, isQuiet: false).utf8))
        let first = try #require((list as? [[String: Any]])?.first)
        #expect(Set(first.keys) == ["path", "line", "column", "severity", "rule", "message"])
        let log = try JSONSerialization.jsonObject(with: Data(report.text(.sarif, isQuiet: false).utf8))
        let sarif = try #require(log as? [String: Any])
        #expect(sarif["version"] as? String == "2.1.0")
        let results = (sarif["runs"] as? [[String: Any]])?.first?["results"] as? [Any]
        #expect(results?.count == report.diagnostics.count)
        let junit = try report.text(.junit, isQuiet: false)
        #expect(junit.contains("tests=\"2\" failures=\"2\"") && junit.contains("“feed”"))
        #expect(XMLTree(reading: Array(junit.utf8)).diagnostics.isEmpty)
    }

    @Test("says so when there is nothing to read")
    func missing() {
        let error = #expect(throws: CommandError.self) {
            try CheckedFile.all(in: [folder.path + "/none"])[0].read(atMost: 1)
        }
        #expect(error?.status == .noInput)
    }

    @Test(
        "names the rule that was probably meant",
        arguments: [
            ("rss-adress", "did you mean “rss-address”?"), ("qqqqqqqq", "--list-rules"),
        ])
    func unknownRule(id: String, hint: String) {
        for option in ["--ignore", "--explain"] {
            let error = #expect(throws: (any Error).self) { try CheckCommand.parse([option, id, "x"]) }
            #expect(error.map(CheckCommand.message)?.contains(hint) == true)
        }
    }

    @Test(
        "refuses options that make no sense",
        arguments: [
            [], ["--ignore", "none", "x"], ["--explain", "none"], ["--max-size", "0", "x"],
            ["--format", "pdf", "x"],
        ])
    func usage(arguments: [String]) {
        #expect(throws: (any Error).self) { try CheckCommand.parse(arguments) }
    }

    @Test("keeps the page of the rules current")
    func page() throws {
        let page = try String(contentsOfFile: "\(Repository.path)/docs/rules.md", encoding: .utf8)
        #expect(try RuleListing.all(.markdown) + "\n" == page, "run make rules")
    }

    @Test("explains every rule", arguments: RuleBook.rules)
    func explanation(rule: Rule) {
        let text = RuleListing.explanation(of: rule)
        for part in [rule.id, rule.sentence, rule.source.citation] { #expect(text.contains(part)) }
    }
}
