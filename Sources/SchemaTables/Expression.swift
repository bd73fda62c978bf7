/// A regular expression over numbered symbols: bytes in a pattern, names in a content model.
indirect enum Expression {
    /// One of the symbols.
    case symbols(Set<Int>)
    case sequence([Expression])
    case choice([Expression])
    case optional(Expression)
    /// Any number of times, including none.
    case repeated(Expression)

    /// The expression repeated a number of times; nil for no maximum.
    func occurring(_ minimum: Int, _ maximum: Int?) -> Expression {
        var parts = Array(repeating: self, count: minimum)
        if let maximum {
            var rest = Expression.sequence([])
            for _ in minimum..<max(minimum, maximum) { rest = .optional(.sequence([self, rest])) }
            parts.append(rest)
        } else {
            parts.append(.repeated(self))
        }
        return .sequence(parts)
    }
}
