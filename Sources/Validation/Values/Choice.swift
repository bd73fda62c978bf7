/// One of a few words.
struct Choice: Sendable {
    let words: [String]
    /// Whether `Yes` is as good as `yes`.
    let ignoresCase: Bool

    init(_ words: [String], ignoringCase ignoresCase: Bool = false) {
        (self.words, self.ignoresCase) = (words, ignoresCase)
    }

    /// What is wrong with a value; nil if nothing is.
    func problem(in value: String) -> String? {
        if words.contains(ignoresCase ? value.lowercased() : value) { return nil }
        let others = words.dropLast().joined(separator: ", ")
        return "expected \(others.isEmpty ? "" : others + " or ")\(words.last ?? "")"
    }
}
