import Validation
import XML

/// Diagnostics as JUnit XML: one test per file, which fails if the file has errors.
struct JUnitReport {
    /// The document, without a trailing line break.
    let text: String

    init(_ report: CheckReport) throws(XMLWriter.MemoryError) {
        let byPath = Dictionary(grouping: report.diagnostics, by: \.path)
        let failures = byPath.values.count { $0.contains { $0.severity == .error } }
        let counts: [(StaticString, XMLText)] = [
            ("tests", XMLText(String(report.paths.count))), ("failures", XMLText(String(failures))),
            ("errors", "0"),
        ]
        var writer = try XMLWriter()
        writer.start("testsuites")
        for (name, value) in counts { writer.attribute(name, value) }
        writer.start("testsuite")
        writer.attribute("name", "outfeed check")
        for (name, value) in counts { writer.attribute(name, value) }
        writer.attribute("skipped", "0")
        for path in report.paths { Self.write(byPath[path] ?? [], in: path, to: &writer) }
        text = String(decoding: try writer.finish().dropLast(), as: UTF8.self)
    }

    private static func write(_ diagnostics: [CheckReport.Entry], in path: String, to writer: inout XMLWriter)
    {
        writer.start("testcase")
        writer.attribute("classname", "outfeed.check")
        writer.attribute("name", XMLText(path))
        let lines = diagnostics.map {
            "\($0.line):\($0.column): \($0.severity.rawValue): \($0.message) [\($0.rule)]"
        }
        let content = XMLText(lines.joined(separator: "\n"))
        let errors = diagnostics.count { $0.severity == .error }
        if errors > 0 {
            writer.element("failure", ["message": XMLText("\(errors) errors"), "type": "error"], content)
        } else if !diagnostics.isEmpty {
            writer.element("system-out", content)
        }
        writer.end()
    }
}
