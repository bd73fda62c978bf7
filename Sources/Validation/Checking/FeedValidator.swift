import Foundation
import Text
import XML

/// Judges any RSS, Atom or JSON feed by the rules of the ``RuleBook``, offline.
///
/// ```swift
/// for diagnostic in FeedValidator().diagnostics(in: bytes) {
///     print("\(diagnostic.line):\(diagnostic.column): \(diagnostic.message) [\(diagnostic.rule.id)]")
/// }
/// ```
public struct FeedValidator: Sendable {
    /// How many diagnostics of a rule a document may have; more would teach nothing new.
    public static let maximumDiagnostics = 100

    /// The length in bytes beyond which a document is not read.
    public var maximumSize: Int
    /// The names of rules that are not applied.
    public var ignored: Set<String>
    /// The time that dates are held against; what lies more than a day after it is in the future.
    public var now: Date

    /// A validator that applies all rules but the ignored.
    public init(maximumSize: Int = 100_000_000, ignoring ignored: Set<String> = [], now: Date = Date()) {
        self.maximumSize = maximumSize
        self.ignored = ignored
        self.now = now
    }

    /// What is wrong with a document, in the order of its text; never throws, whatever the bytes are.
    public func diagnostics(in bytes: consuming [UInt8]) -> [FeedDiagnostic] {
        guard bytes.count <= maximumSize, bytes.count < Int32.max else {
            var diagnostics = DiagnosticCollector(of: nil, now: moment)
            diagnostics.report(.tooLarge, at: 0, "the document is larger than \(maximumSize) bytes")
            return applied(diagnostics.located(in: SourceText(utf8: [])))
        }
        let document = FeedDocument(bytes)
        var diagnostics = DiagnosticCollector(of: document.kind, now: moment)
        FeedWalk(RuleBook.groups).judge(document, &diagnostics)
        return applied(diagnostics.located(in: document.source))
    }

    private var moment: Timestamp { Timestamp(seconds: Int64(now.timeIntervalSince1970)) }

    private func applied(_ diagnostics: [FeedDiagnostic]) -> [FeedDiagnostic] {
        diagnostics.filter { !ignored.contains($0.rule.id) }
    }
}
