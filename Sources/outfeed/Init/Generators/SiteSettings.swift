import Foundation

/// The settings of a site as texts by their paths, such as `author.name` or, in a list, `languages.0`.
///
/// Only what is written as data is here. Letter case does not matter in paths.
struct SiteSettings {
    /// The largest number of settings that are kept.
    private static let limit = 10_000
    /// The longest text that is kept, in bytes.
    private static let textLimit = 1000
    /// How deep mappings are read.
    static let depthLimit = 16

    private var values: [String: String] = [:]
    private var keys: Set<String> = []

    /// Adds a setting; the first one at a path stays.
    ///
    /// `text` is nil for a mapping, a list or a computed value.
    mutating func add(_ text: String?, at path: String) {
        let path = path.lowercased()
        guard keys.count < Self.limit, !path.split(separator: ".").contains("secured"),
            keys.insert(path).inserted, let text, text.utf8.count <= Self.textLimit
        else { return }
        values[path] = text
    }

    /// Adds the settings of another file, below a path.
    mutating func add(_ other: SiteSettings, below prefix: String = "") {
        for key in other.keys.sorted() { add(other.values[key], at: prefix + key) }
    }

    /// Forgets a setting, since a later line computes it.
    mutating func remove(_ path: String) {
        values[path.lowercased()] = nil
        keys.remove(path.lowercased())
    }

    /// The text at a path, or the first one of a list there; nil if it is blank.
    subscript(_ path: String) -> String? { list(path).first }

    /// The texts at a path.
    func list(_ path: String) -> [String] {
        let path = path.lowercased()
        let indexed = (0..<100).lazy.map { values["\(path).\($0)"] }.prefix { $0 != nil }.compactMap(\.self)
        return ((values[path].map { [$0] } ?? []) + indexed)
            .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
            .filter { !$0.isEmpty && !Self.isTemplate($0) }
    }

    /// The text at a path, which may be a template.
    func template(_ path: String) -> String? { values[path.lowercased()] }

    /// Whether there is anything at a path.
    func has(_ path: String) -> Bool { keys.contains(path.lowercased()) }

    /// The names directly below a path, in lower case.
    func names(below path: String) -> [String] {
        let prefix = path.lowercased() + "."
        return keys.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
            .filter { !$0.contains(".") }.sorted()
    }

    /// The text or the list at a path as a value in YAML; nil if there is none.
    func yaml(at path: String) -> String? {
        let texts = list(path)
        guard let first = texts.first else { return nil }
        let isList = has("\(path).0")
        // In quotes, these would be texts.
        if !isList, ["true", "false"].contains(first) { return first }
        return isList
            ? "[\(texts.map { YAMLText($0).description }.joined(separator: ", "))]"
            : YAMLText(first).description
    }

    /// Joins the names of a path.
    static func path(_ parent: String, _ key: String) -> String { parent.isEmpty ? key : "\(parent).\(key)" }

    /// Whether the generator fills in parts of a text.
    private static func isTemplate(_ text: String) -> Bool {
        ["{{", "{%", "${"].contains { text.contains($0) }
    }
}

extension SiteSettings {
    /// Reads the front matter of a document; empty if it has none.
    init(frontMatter text: String) {
        for (fence, form) in [("+++", "toml"), ("---", "yaml")] where text.hasPrefix(fence) {
            let rest = text.dropFirst(fence.count)
            guard let end = rest.firstRange(of: "\n\(fence)") else { continue }
            self.init(String(rest[..<end.lowerBound]) + "\n", extension: form)
            return
        }
        self.init()
    }

    /// Reads a file by its extension; empty if it cannot be read as data.
    init(_ text: String, extension: String) {
        switch `extension` {
        case "yml", "yaml": self.init(yaml: text)
        case "json": self.init(json: text)
        case "toml": self.init(toml: text)
        case "py": self.init(python: text)
        default: self.init(javaScript: text)
        }
    }
}
