import ArgumentParser

extension Option where Value == String? {
    /// Creates an option with the name and help from the table of options.
    init(
        _ option: ConfigurationOption, parsing: SingleValueParsingStrategy = .next,
        completion: CompletionKind? = nil
    ) {
        self.init(
            name: .customLong(option.argumentName), parsing: parsing,
            help: ArgumentHelp("\(option.summary)", valueName: option.placeholder), completion: completion)
    }
}

extension Option where Value == [String] {
    /// Creates a repeatable option with the name and help from the table of options.
    init(wrappedValue: [String], _ option: ConfigurationOption) {
        self.init(
            wrappedValue: wrappedValue, name: .customLong(option.argumentName),
            help: ArgumentHelp("\(option.about) May be repeated.", valueName: option.placeholder))
    }
}

extension Flag where Value == Bool? {
    /// Creates a flag and its negation with the name and help from the table of options.
    init(_ option: ConfigurationOption, short: Character? = nil) {
        let long = NameSpecification.Element.customLong(option.argumentName)
        let isOn = option.fallback == "true"
        self.init(
            name: NameSpecification((short.map { [.customShort($0)] } ?? []) + [long]),
            inversion: .prefixedNo,
            help: "\(isOn ? "\(option.about.dropLast()) (default: --\(option.argumentName))." : option.about)"
        )
    }
}
