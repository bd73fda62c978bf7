import Articles
import Yams

/// A value with its name and, in a file, its line, so that errors can name both.
struct Setting {
    let node: Node
    private let name: String?
    private let file: ConfigurationFile?

    /// Takes a value.
    ///
    /// - Parameters:
    ///   - name: the key, variable or option that sets it; nil for a whole file.
    ///   - file: the file that sets it; nil if it is set elsewhere.
    init(_ node: Node, name: String?, in file: ConfigurationFile? = nil) {
        self.node = node
        self.name = name
        self.file = file
    }

    /// Whether a configuration file sets the value.
    var isInFile: Bool { file != nil }

    /// Creates an error that names this setting.
    func error(_ message: String) -> ConfigurationError {
        error(name.map { "\($0): \(message)" } ?? message, at: node.mark)
    }

    private func error(_ message: String, at mark: Mark?) -> ConfigurationError {
        ConfigurationError(place: file.map { .init(path: $0.path, line: mark?.line ?? 1) }, message: message)
    }

    /// Calls `body` for each field of a mapping.
    ///
    /// If `keys` are given, any other key is an error.
    func eachField(
        _ keys: [String]? = nil, _ body: (String, Setting) throws(ConfigurationError) -> Void
    ) throws(ConfigurationError) {
        if isAbsent { return }
        guard let mapping = node.mapping else { throw error("expected a mapping of keys and values") }
        for (key, value) in mapping {
            guard let key = key.scalar else { throw error("expected keys that are text") }
            let field = name.map { "\($0).\(key.string)" } ?? key.string
            if let keys, !keys.contains(key.string) {
                throw error(
                    "unknown key `\(field)`: \(NearestKey.hint(for: key.string, among: keys))", at: key.mark)
            }
            let setting = Setting(value, name: field, in: file)
            if !setting.isAbsent { try body(key.string, setting) }
        }
    }

    /// Whether the value is empty or null: `key:` or `key: ~`.
    private var isAbsent: Bool {
        guard let scalar = node.scalar, scalar.style == .plain || scalar.style == .any else { return false }
        return ["", "~", "null"].contains(scalar.string)
    }

    /// The values of a list; a single value counts as a list of one.
    var elements: [Setting] {
        node.sequence?.map { Setting($0, name: name, in: file) } ?? [self]
    }

    /// The text, unchanged.
    func string() throws(ConfigurationError) -> String {
        guard let string = node.scalar?.string, !string.isEmpty else { throw error("expected text") }
        return string
    }

    /// A list of texts; a single text counts as a list of one.
    func strings() throws(ConfigurationError) -> [String] {
        try elements.map { element throws(ConfigurationError) in try element.string() }
    }

    /// Text for display, cleaned like the text of documents.
    func text() throws(ConfigurationError) -> String {
        let text = PlainText.clean(try string())
        guard !PlainText.isBlank(text) else { throw error("expected text that is not blank") }
        return text
    }

    /// A path, made relative to the working directory.
    func path() throws(ConfigurationError) -> String {
        path(try string())
    }

    /// Another path, made relative to the working directory.
    func path(_ path: String) -> String { file?.resolve(path) ?? path }

    /// Parses the text; an error that `parse` throws is reported for this setting.
    func parsed<Value, ParseError: Error & CustomStringConvertible>(
        _ text: String, _ parse: (String) throws(ParseError) -> Value
    ) throws(ConfigurationError) -> Value {
        do throws(ParseError) {
            return try parse(text)
        } catch {
            throw self.error(error.description)
        }
    }
}
