import Foundation
import Text
import XML

/// Validates any RSS (0.91 to 2.0, or 1.0), Atom or JSON feed against the rules of the ``RuleBook``, offline.
///
/// ```swift
/// for diagnostic in FeedValidator().diagnostics(in: bytes) {
///     print("\(diagnostic.line):\(diagnostic.column): \(diagnostic.message) [\(diagnostic.rule.id)]")
/// }
/// ```
public struct FeedValidator: Sendable {
    /// The maximum number of diagnostics per rule in a document; more would add nothing new.
    public static let maximumDiagnostics = 100

    /// The maximum size of a document in bytes; larger ones are not read.
    public var maximumSize: Int
    /// The ids of rules that are not applied.
    public var ignored: Set<String>
    /// The current time; dates more than a day later are in the future.
    public var now: Date

    /// What a platform asks for, to be checked as well; nil for the rules of the formats alone.
    public var profile: FeedProfile?

    /// Creates a validator that applies all rules but the ignored ones.
    public init(maximumSize: Int = 100_000_000, ignoring ignored: Set<String> = [], now: Date = Date()) {
        self.maximumSize = maximumSize
        self.ignored = ignored
        self.now = now
    }

    /// The problems in a document, in the order of its text; never throws, whatever the bytes are.
    public func diagnostics(in bytes: consuming [UInt8]) -> [FeedDiagnostic] { judge(bytes).diagnostics }

    /// The problems in a document, and what it says about itself, to compare it with others.
    public func review(
        of bytes: consuming [UInt8]
    ) -> (diagnostics: [FeedDiagnostic], identity: FeedIdentity?) {
        let (diagnostics, document) = judge(bytes)
        return (diagnostics, document.flatMap(FeedIdentity.init))
    }

    /// The problems in a document, and the document unless it is too large or no feed at all.
    func judge(_ bytes: consuming [UInt8]) -> (diagnostics: [FeedDiagnostic], document: FeedDocument?) {
        guard bytes.count <= maximumSize, bytes.count < Int32.max else {
            var diagnostics = DiagnosticCollector(of: nil, now: moment)
            diagnostics.report(.tooLarge, at: 0, "the document is larger than \(maximumSize) bytes")
            return (applied(diagnostics.located(in: SourceText(utf8: []))), nil)
        }
        if let foreign = ForeignDocument(copy bytes) {
            var diagnostics = DiagnosticCollector(of: nil, now: moment)
            diagnostics.report(.notFeed, at: foreign.offset, foreign.message)
            return (applied(diagnostics.located(in: SourceText.decode(bytes).text)), nil)
        }
        let document = FeedDocument(bytes)
        var diagnostics = DiagnosticCollector(of: document.kind, now: moment)
        FeedWalk(RuleBook.groups + (profile.map { [$0.group] } ?? [])).judge(document, &diagnostics)
        return (applied(diagnostics.located(in: document.source)), document)
    }

    private var moment: Timestamp { Timestamp(seconds: Int64(now.timeIntervalSince1970)) }

    private func applied(_ diagnostics: [FeedDiagnostic]) -> [FeedDiagnostic] {
        diagnostics.filter { !ignored.contains($0.rule.id) }
    }
}
