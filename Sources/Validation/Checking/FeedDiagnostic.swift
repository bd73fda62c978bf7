/// A place where a document breaks a rule.
public struct FeedDiagnostic: Sendable {
    /// The rule.
    public let rule: Rule
    /// The line, counted from 1.
    public let line: Int
    /// The column in characters, counted from 1.
    public let column: Int
    /// What is wrong there.
    ///
    /// Of the document's values it quotes only the beginnings, and no control characters.
    public let message: String
}
