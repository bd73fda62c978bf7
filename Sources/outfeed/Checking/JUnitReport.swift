import Validation

/// Findings as the XML of JUnit: a test for each file, which fails if the file has errors.
struct JUnitReport {
    /// The document.
    let text: String

    init(_ report: CheckReport) {
        let byPath = Dictionary(grouping: report.findings, by: \.path)
        var failures = 0
        let cases = report.paths.map { path in
            let findings = byPath[path] ?? []
            let lines = findings.map {
                Self.escaped("\($0.line):\($0.column): \($0.severity.rawValue): \($0.message) [\($0.rule)]")
            }
            let errors = findings.count { $0.severity == .error }
            if errors > 0 { failures += 1 }
            let name = "    <testcase classname=\"outfeed.check\" name=\"\(Self.escaped(path))\""
            if findings.isEmpty { return name + "/>\n" }
            let (start, end) =
                errors > 0
                ? ("<failure message=\"\(errors) errors\" type=\"error\">", "</failure>")
                : ("<system-out>", "</system-out>")
            return "\(name)>\n      \(start)\(lines.joined(separator: "\n"))\(end)\n    </testcase>\n"
        }.joined()
        let counts = "tests=\"\(report.paths.count)\" failures=\"\(failures)\" errors=\"0\""
        text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites \(counts)>
              <testsuite name="outfeed check" \(counts) skipped="0">
            \(cases)  </testsuite>
            </testsuites>
            """
    }

    /// Text for XML; a character that XML does not allow becomes a question mark.
    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}"..."\u{FFFF}": result += "?"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
