import Articles
import Testing

@testable import outfeed

@Suite("Lines of problems")
struct DiagnosticLinesTests {
    private static let problems =
        (1...8).map {
            Diagnostic(path: "\($0).md", field: "related[\($0)].webUrl", message: "expected an address")
        }
        + (1...6).map { Diagnostic(path: "\($0).md", line: 2, message: "no YAML; kept as of 2024-01-0\($0)") }
        + [Diagnostic(path: "x.md", field: "title", message: "expected a title, found none")]

    @Test("are the first five of a kind, and one for the number of the others")
    func grouped() {
        let lines = DiagnosticLines(Self.problems, listsAll: false).lines
        #expect(lines.count == 5 + 5 + 1 + 2)
        #expect(lines[10] == "x.md:1:1: title: expected a title, found none")
        #expect(lines[11] == "… and 3 more: related.webUrl: expected an address; --verbose lists all")
        #expect(lines[12] == "… and 1 more: no YAML; --verbose lists all")
    }

    @Test("are one for what a single setting solves")
    func site() {
        let missing = [
            "expected an address; or set `site.url` and `permalink`",
            "expected a URL; or set `site.url`, too",
        ]
        let problems = missing.flatMap { message in
            (1...9).map { Diagnostic(path: "\($0).md", field: "webUrl", message: message) }
        }
        let lines = DiagnosticLines(problems + Self.problems.suffix(1), listsAll: false).lines
        #expect(
            lines.count == 2
                && lines[0].hasPrefix("9 documents have no address of their own, such as 1.md: add"))
        #expect(DiagnosticLines([problems[0]], listsAll: false).lines == [problems[0].description])
    }

    @Test("are all of them where all are asked for")
    func all() {
        #expect(DiagnosticLines(Self.problems, listsAll: true).lines == Self.problems.map(\.description))
    }
}
