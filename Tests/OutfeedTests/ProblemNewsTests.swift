import Articles
import Publishing
import Testing

@testable import outfeed

@Suite("What is news for a quiet run")
struct ProblemNewsTests {
    struct Case {
        let words: String
        var before: [Diagnostic] = []
        let now: [Diagnostic]
        var new: [Int] = []
        var fixed = 0
    }

    static func problem(
        _ path: String, _ field: String? = nil, _ message: String = "wrong", line: Int = 1
    ) -> Diagnostic {
        Diagnostic(path: path, line: line, field: field, message: message)
    }

    static let cases = [
        Case(words: "all of the first run", now: [problem("a"), problem("b")], new: [0, 1]),
        Case(words: "nothing", before: [problem("a")], now: [problem("a")]),
        Case(words: "no other line", before: [problem("a", line: 9)], now: [problem("a")]),
        Case(
            words: "no other place in a list", before: [problem("a", "related[2].url")],
            now: [problem("a", "related[3].url")]),
        Case(
            words: "another message, with nothing fixed", before: [problem("a", "x", "old")],
            now: [problem("a", "x")], new: [0]),
        Case(
            words: "another field, with one fixed", before: [problem("a", "x")], now: [problem("a", "y")],
            new: [0], fixed: 1),
        Case(
            words: "one more of the same", before: [problem("a", "x[1]")],
            now: [problem("a", "x[1]"), problem("a", "x[2]")], new: [1]),
        Case(
            words: "that one of the same is fixed", before: [problem("a", "x[1]"), problem("a", "x[2]")],
            now: [problem("a", "x[1]")], fixed: 1),
        Case(words: "that all are fixed", before: [problem("a"), problem("b")], now: [], fixed: 2),
    ]

    @Test("is", arguments: cases)
    func news(example: Case) {
        let state = StateFolder(path: "/nowhere/.outfeed")
        let before = StandingProblems(warnings: [], problems: example.before, in: state)
        let now = StandingProblems(warnings: [], problems: example.now, in: state)
        let news = ProblemNews(in: now, since: before)
        #expect(news.problems(in: example.now) == example.new.map { example.now[$0] }, "\(example.words)")
        #expect(news.fixed == example.fixed, "\(example.words)")
    }

    @Test("is no warning of which only details after a semicolon changed")
    func warnings() {
        let state = StateFolder(path: "/nowhere/.outfeed")
        func warned(_ warnings: String...) -> StandingProblems {
            StandingProblems(warnings: warnings, problems: [], in: state)
        }
        let news = ProblemNews(
            in: warned("a hub is away; 3 feeds wait", "new"), since: warned("a hub is away; 1 feed waits"))
        #expect(news.warnings == ["new"] && news.fixed == 0)
    }
}
