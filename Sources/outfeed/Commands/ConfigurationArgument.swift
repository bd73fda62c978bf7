import ArgumentParser
import Yams

/// An option that the command line gives.
struct ConfigurationArgument {
    private let option: ConfigurationOption
    private let node: Node

    /// Takes a value, if there is one.
    init?(_ option: ConfigurationOption, _ text: String?) {
        guard let text else { return nil }
        self.option = option
        node = Node(text)
    }

    /// Takes a flag that is given or, with `--no-`, taken back.
    init?(_ option: ConfigurationOption, _ isOn: Bool?) {
        self.init(option, isOn.map { "\($0)" })
    }

    /// Takes the values of an option that may be repeated, if there are any.
    init?(_ option: ConfigurationOption, _ texts: [String]) {
        guard !texts.isEmpty else { return nil }
        self.option = option
        node = Node(texts.map { Node($0) })
    }

    /// Reads the value; the error names the option.
    func change() throws(ConfigurationError) -> ConfigurationChange {
        try option.change(Setting(node, name: "--\(option.argumentName)"))
    }
}

/// Options of a command that change the configuration.
protocol ConfigurationArguments: ParsableArguments {
    /// Those that are given.
    var arguments: [ConfigurationArgument?] { get }
}

extension ConfigurationArguments {
    /// Reads all values.
    func changes() throws(ConfigurationError) -> [ConfigurationChange] {
        try arguments.compactMap { $0 }.map { argument throws(ConfigurationError) in try argument.change() }
    }

    /// Judges all values, so that a wrong one is an error in the command line.
    func validate() throws {
        do throws(ConfigurationError) {
            try changes().checkVerbosity(quiet: "--quiet", verbose: "--verbose") {
                ConfigurationError(place: nil, message: $0)
            }
        } catch {
            throw ValidationError(error.description)
        }
    }
}
