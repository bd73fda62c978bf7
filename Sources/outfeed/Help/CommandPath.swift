import ArgumentParser

/// The command that a command line names, such as `shard read`.
struct CommandPath {
    /// The names of the command; empty for the program itself.
    private(set) var names: [String] = []
    /// What stands where another command's name is expected; nil if nothing does.
    private(set) var unknown: String?
    /// The names that are expected there.
    private(set) var expected: [String] = []

    /// Finds the command in the arguments of the program, also behind `help`.
    init(_ arguments: [String], from program: any ParsableCommand.Type) {
        let words = arguments.first == "help" ? Array(arguments.dropFirst()) : arguments
        var subcommands = program.configuration.subcommands
        for word in words where !subcommands.isEmpty && unknown == nil {
            if word.hasPrefix("-") { break }
            if let next = subcommands.first(where: { $0.configuration.commandName == word }) {
                names.append(word)
                subcommands = next.configuration.subcommands
            } else {
                unknown = word
                expected = subcommands.compactMap { $0.configuration.commandName }
            }
        }
    }

    /// Says that there is no such command, and which one is probably meant; nil if there is no mistake.
    var mistake: CommandError? {
        guard let unknown else { return nil }
        let prefix = names.map { "\($0) " }.joined()
        let hint = NearestKey.hint(for: unknown, among: expected)
        return CommandError(.usage, "there is no command `\(prefix)\(unknown)`: \(hint)")
    }
}
