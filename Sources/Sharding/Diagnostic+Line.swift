import Articles

extension Lines {
    /// Adds a line for each problem.
    mutating func add(_ problems: [Diagnostic]) {
        for problem in problems {
            add(
                .problem, .text(problem.path), .number(problem.line), .number(problem.column),
                .text(problem.field ?? ""), .text(problem.message))
        }
    }
}

extension Diagnostic {
    /// Reads a line of kind `problem`.
    ///
    /// - Throws: ``LineError`` if it is of another kind, or a column is invalid.
    public init(_ line: Line) throws(LineError) {
        try line.expect(.problem, "path", "line", "column", "field", "message")
        let field = try line.text(4)
        self.init(
            path: try line.text(1), line: try line.number(2), column: try line.number(3),
            field: field.isEmpty ? nil : field, message: try line.text(5))
    }
}
