/// One of a few allowed words.
struct Choice: Sendable {
    let words: [String]
    /// Whether `Yes` is the same as `yes`.
    let ignoresCase: Bool

    init(_ words: [String], ignoringCase ignoresCase: Bool = false) {
        (self.words, self.ignoresCase) = (words, ignoresCase)
    }

    /// The problem with a value; nil if there is none.
    func problem(in value: String) -> String? {
        if words.contains(ignoresCase ? value.lowercased() : value) { return nil }
        let others = words.dropLast().joined(separator: ", ")
        return "expected \(others.isEmpty ? "" : others + " or ")\(words.last ?? "")"
    }
}
