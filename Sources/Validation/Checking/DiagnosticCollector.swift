import Text
import XML

/// Collects the problems that checks report.
struct DiagnosticCollector {
    /// The kind of document.
    let kind: FeedKind?
    /// The current time, with which dates are compared.
    let now: Timestamp

    private var reports: [Report] = []
    private var counts: [String: Int] = [:]

    private struct Report {
        let rule: Rule
        let offset: Int
        let message: String
    }

    init(of kind: FeedKind?, now: Timestamp) {
        (self.kind, self.now) = (kind, now)
    }

    /// Reports a violation of a rule.
    ///
    /// - Parameter message: the problem in a few words; values from the document must be wrapped in
    ///   ``Quotation``.
    mutating func report(_ rule: Rule, at offset: Int, _ message: String) {
        let count = counts[rule.id, default: 0]
        guard count < FeedValidator.maximumDiagnostics else { return }
        counts[rule.id] = count + 1
        let message = rule.advised(message)
        let isLast = count + 1 == FeedValidator.maximumDiagnostics
        reports.append(
            Report(
                rule: rule, offset: offset,
                message: isLast ? "\(message) (further ones are not reported)" : message))
    }

    /// The question whether another name was meant, for the message of a rule; empty if there is none.
    func question(_ rule: Rule, _ meant: () -> String?) -> String {
        // A document may have a million unknown names, and comparing them takes time.
        guard counts[rule.id, default: 0] < FeedValidator.maximumDiagnostics else { return "" }
        return meant().map { "; did you mean \($0)?" } ?? ""
    }

    /// Reports that an element violates a rule.
    mutating func report(_ rule: Rule, at element: XMLElement, _ message: String) {
        report(rule, at: element.offset, Self.named(element.name, message))
    }

    /// Reports that an attribute violates a rule.
    mutating func report(_ rule: Rule, at attribute: XMLAttribute, _ message: String) {
        report(rule, at: attribute.offset, Self.named(attribute.name, message))
    }

    /// Reports that a JSON value violates a rule.
    mutating func report(_ rule: Rule, at value: JSONValue, _ message: String) {
        report(rule, at: value.offset, message)
    }

    /// A message that begins with the name of what has the value, if it begins with the value only.
    private static func named(_ name: XMLName, _ message: String) -> String {
        message.hasPrefix("“") && message.contains("”: ") ? "\(name.qualified) \(message)" : message
    }

    /// All diagnostics with their locations, in the order of the text.
    func located(in source: SourceText) -> [FeedDiagnostic] {
        let sorted = reports.sorted { ($0.offset, $0.rule.id) < ($1.offset, $1.rule.id) }
        return zip(sorted, source.locations(of: sorted.map(\.offset))).map { report, location in
            FeedDiagnostic(
                rule: report.rule, line: location.line, column: location.column, message: report.message)
        }
    }
}
