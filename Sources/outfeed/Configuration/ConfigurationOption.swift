/// An option: its name, its meaning, and how to read its value from any place that can set it.
struct ConfigurationOption: Sendable {
    /// The key in a configuration file: `limit` or, inside a mapping, `site.title`.
    let key: String
    /// What the option does, as a sentence.
    let about: String
    /// What kind of value it takes, such as `a number`.
    let takes: String
    /// The placeholder for the value in the help, such as `n`.
    let placeholder: String
    /// How its value is built.
    let shape: ValueShape
    /// The default, in words; nil if there is none.
    let fallback: String?
    /// A valid, harmless value in YAML.
    let example: String
    /// Whether `outfeed export` accepts it, as `--limit`.
    let isArgument: Bool
    private let read: @Sendable (Setting) throws(ConfigurationError) -> ConfigurationChange

    /// Describes an option that has a default.
    ///
    /// - Parameters:
    ///   - fallback: the default in words, if the value itself does not say it.
    ///   - example: nil to use the default.
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

    /// Describes an option without a default.
    init<Value>(
        _ key: String, _ about: String, _ form: ValueForm<Value>,
        _ field: WritableKeyPath<Configuration, Value?> & Sendable, default fallback: String? = nil,
        example: String, isArgument: Bool = true
    ) {
        self.init(key, about, form, default: fallback, example: example, isArgument: isArgument) {
            $0[keyPath: field] = $1
        }
    }

    /// Describes an option that is stored in a property of its own.
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

    /// The name on the command line, without leading hyphens.
    var argumentName: String {
        (key.split(separator: ".").last.map(String.init) ?? key).replacing("_", with: "-")
    }

    /// The environment variable; nil for a mapping, which cannot be given in one.
    var variable: String? {
        shape == .mapping ? nil : "OUTFEED_" + key.uppercased().replacing(".", with: "_")
    }

    /// What it does, what it takes and its default, in one sentence.
    var summary: String {
        "\(about.dropLast()) (\(takes)\(fallback.map { "; default: \($0)" } ?? ""))."
    }
}
