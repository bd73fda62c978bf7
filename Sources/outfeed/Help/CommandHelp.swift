/// What `--help` shows of a command below its options: examples, and what its exit statuses mean.
struct CommandHelp {
    /// A command line, and what it is for.
    struct Example {
        let line: String
        let purpose: String
    }

    private let examples: [Example]
    private let statuses: [ExitStatus]
    /// What statuses mean for this command, where that is more than ``ExitStatus/meaning``.
    private let meanings: [ExitStatus: String]

    /// Describes a command; its examples are pairs of a command line and its purpose.
    init(
        _ examples: KeyValuePairs<String, String>, statuses: [ExitStatus],
        meanings: [ExitStatus: String] = [:]
    ) {
        self.examples = examples.map { Example(line: $0.key, purpose: $0.value) }
        self.statuses = statuses
        self.meanings = meanings
    }

    /// The two sections, in lines of at most `columns` characters.
    func text(columns: Int = 80) -> String {
        var lines = ["EXAMPLES:"]
        for example in examples { lines += ["  \(example.line)", "      \(example.purpose)"] }
        lines += ["", "EXIT STATUS:"]
        for status in statuses {
            let number = status.rawValue < 10 ? " \(status.rawValue)" : "\(status.rawValue)"
            var line = "  \(number) "
            for word in (meanings[status] ?? status.meaning).split(separator: " ") {
                if line.count + 1 + word.count > columns {
                    lines.append(line)
                    line = "     "
                }
                line += " \(word)"
            }
            lines.append(line)
        }
        return lines.joined(separator: "\n")
    }
}
