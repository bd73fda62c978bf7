import Articles

/// What a run has to tell that the run before it has not told.
///
/// A problem that only moved to another line, or to another place in a list, is not news.
struct ProblemNews {
    /// The warnings that are new.
    let warnings: [String]
    /// Which of the problems are new.
    private let new: [Int]
    /// How many problems are gone, other than those that became another problem of the same field.
    let fixed: Int

    /// What is the same about a problem wherever it stands.
    private struct Key: Hashable {
        let path: String
        let field: String?
        var message: String?

        init(_ note: ExportReport.Note) {
            path = note.path
            field = note.field?.replacing(/\[[0-9]+\]/, with: "")
            message = note.message
        }

        /// The place alone.
        var place: Key {
            var key = self
            key.message = nil
            return key
        }
    }

    /// Compares what stands after two runs.
    init(in now: StandingProblems, since before: StandingProblems) {
        let known = Set(before.warnings.map(Self.kind))
        warnings = now.warnings.filter { !known.contains(Self.kind($0)) }
        var left: [Key: Int] = [:]
        for note in before.problems { left[Key(note), default: 0] += 1 }
        var (new, changed): ([Int], [Key: Int]) = ([], [:])
        for (index, note) in now.problems.enumerated() {
            let key = Key(note)
            if let count = left[key], count > 0 {
                left[key] = count - 1
            } else {
                new.append(index)
                changed[key.place, default: 0] += 1
            }
        }
        self.new = new
        var gone: [Key: Int] = [:]
        for (key, count) in left { gone[key.place, default: 0] += count }
        fixed = gone.reduce(0) { $0 + max(0, $1.value - changed[$1.key, default: 0]) }
    }

    /// The new ones of the problems, which the list that was compared began with.
    func problems(in list: [Diagnostic]) -> [Diagnostic] {
        new.filter(list.indices.contains).map { list[$0] }
    }

    /// A warning without its details, such as how many feeds wait for a hub.
    private static func kind(_ warning: String) -> Substring { warning.prefix { $0 != ";" } }
}
