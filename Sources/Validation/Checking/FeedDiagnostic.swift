/// A violation of a rule, and its location.
public struct FeedDiagnostic: Sendable {
    /// The rule.
    public let rule: Rule
    /// The line, counted from 1.
    public let line: Int
    /// The column in characters, counted from 1.
    public let column: Int
    /// The problem.
    ///
    /// It only quotes the beginnings of the document's values, without control characters.
    public let message: String
}
