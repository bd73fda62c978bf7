import ArgumentParser

extension Option where Value == String? {
    /// An option with the name and the help that the table of options has.
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
    /// An option that may be repeated, with the name and the help that the table of options has.
    init(wrappedValue: [String], _ option: ConfigurationOption) {
        self.init(
            wrappedValue: wrappedValue, name: .customLong(option.argumentName),
            help: ArgumentHelp("\(option.about) May be repeated.", valueName: option.placeholder))
    }
}

extension Flag where Value == Bool? {
    /// A flag, and its opposite, with the name and the help that the table of options has.
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
