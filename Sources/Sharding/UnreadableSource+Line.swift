import Articles

extension UnreadableSource {
    /// Reads a line of kind `unreadable`.
    ///
    /// - Throws: ``LineError`` if it is of another kind, or a column is invalid.
    public init(_ line: Line) throws(LineError) {
        try line.expect(.unreadable, "path", "reason")
        self.init(path: try line.text(1), reason: try line.text(2))
    }
}
