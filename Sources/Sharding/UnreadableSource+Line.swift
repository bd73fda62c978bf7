import Articles

extension UnreadableSource {
    /// Takes what a line of kind `unreadable` says.
    ///
    /// - Throws: ``LineError`` if it is of another kind, or a column is not what it should be.
    public init(_ line: Line) throws(LineError) {
        try line.expect(.unreadable, "path", "reason")
        self.init(path: try line.text(1), reason: try line.text(2))
    }
}
