import ArgumentParser
import Yams

/// An option given on the command line.
struct ConfigurationArgument {
    private let option: ConfigurationOption
    private let node: Node

    /// Takes a value if there is one.
    init?(_ option: ConfigurationOption, _ text: String?) {
        guard let text else { return nil }
        self.option = option
        node = Node(text: text)
    }

    /// Takes a flag that is given or, with `--no-`, negated.
    init?(_ option: ConfigurationOption, _ isOn: Bool?) {
        self.init(option, isOn.map { "\($0)" })
    }

    /// Takes the values of a repeatable option if there are any.
    init?(_ option: ConfigurationOption, _ texts: [String]) {
        guard !texts.isEmpty else { return nil }
        self.option = option
        node = Node(texts: texts)
    }

    /// Reads the value; the error names the option.
    func change() throws(ConfigurationError) -> ConfigurationChange {
        try option.change(Setting(node, name: "--\(option.argumentName)"))
    }
}

/// Command-line options that change the configuration.
protocol ConfigurationArguments: ParsableArguments {
    /// The options that were given.
    var arguments: [ConfigurationArgument?] { get }
}

extension ConfigurationArguments {
    /// Reads all values.
    func changes() throws(ConfigurationError) -> [ConfigurationChange] {
        try arguments.compactMap { $0 }.map { argument throws(ConfigurationError) in try argument.change() }
    }

    /// Checks all values, so that a wrong one is reported as a command-line error.
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
