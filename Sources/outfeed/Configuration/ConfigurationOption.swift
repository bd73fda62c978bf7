/// An option: its name, what it does, and how its value is read, wherever it is given.
struct ConfigurationOption: Sendable {
    /// The key in a configuration file: `limit` or, within a mapping, `site.title`.
    let key: String
    /// What it does, a sentence.
    let about: String
    /// What it takes, such as `a number`.
    let takes: String
    /// What stands for a value in the help, such as `n`.
    let placeholder: String
    /// How its value is built.
    let shape: ValueShape
    /// What holds without it; nil for nothing.
    let fallback: String?
    /// A value as YAML that is allowed, and does little harm.
    let example: String
    /// Whether `outfeed export` has it, as `--limit`.
    let isArgument: Bool
    private let read: @Sendable (Setting) throws(ConfigurationError) -> ConfigurationChange

    /// Describes an option that has a default.
    ///
    /// - Parameters:
    ///   - fallback: the default in words, where the value does not tell it.
    ///   - example: nil for the default.
    init<Value>(
        _ key: String, _ about: String, _ form: ValueForm<Value>,
        _ field: WritableKeyPath<Configuration, Value> & Sendable, default fallback: String? = nil,
        example: String? = nil, isArgument: Bool = true
    ) {
        self.init(
            key, about, form, default: fallback ?? form.write(Configuration()[keyPath: field]),
            example: example, isArgument: isArgument
        ) { $0[keyPath: field] = $1 }
    }

    /// Describes an option that has none.
    init<Value>(
        _ key: String, _ about: String, _ form: ValueForm<Value>,
        _ field: WritableKeyPath<Configuration, Value?> & Sendable, default fallback: String? = nil,
        example: String, isArgument: Bool = true
    ) {
        self.init(key, about, form, default: fallback, example: example, isArgument: isArgument) {
            $0[keyPath: field] = $1
        }
    }

    /// Describes an option with a place of its own.
    init<Value>(
        _ key: String, _ about: String, _ form: ValueForm<Value>, default fallback: String? = nil,
        example: String?, isArgument: Bool = true,
        _ set: @escaping @Sendable (inout Configuration, Value) -> Void
    ) {
        (self.key, self.about, self.fallback) = (key, about, fallback)
        (takes, placeholder, shape) = (form.takes, form.placeholder, form.shape)
        self.example = example ?? fallback ?? ""
        self.isArgument = isArgument
        read = { setting throws(ConfigurationError) in
            let value = try form.read(setting)
            return ConfigurationChange { set(&$0, value) }
        }
    }

    /// Reads a value.
    func change(_ setting: Setting) throws(ConfigurationError) -> ConfigurationChange { try read(setting) }

    /// The name on the command line, without hyphens before it.
    var argumentName: String {
        (key.split(separator: ".").last.map(String.init) ?? key).replacing("_", with: "-")
    }

    /// The variable in the environment; nil for a mapping, which has no place there.
    var variable: String? {
        shape == .mapping ? nil : "OUTFEED_" + key.uppercased().replacing(".", with: "_")
    }

    /// What it does, what it takes and its default, a sentence.
    var summary: String {
        "\(about.dropLast()) (\(takes)\(fallback.map { "; default: \($0)" } ?? ""))."
    }
}
