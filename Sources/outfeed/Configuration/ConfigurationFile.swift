import Foundation
import Yams

/// A configuration file.
struct ConfigurationFile {
    /// The default file, in the working directory.
    static let defaultPath = "outfeed.yml"

    let path: String
    /// The folder that relative paths in the file begin in; nil for the file's own.
    var folder: String?

    /// Finds the file at a path; without a path the default file, or nil if it does not exist.
    static func found(at path: String?) -> ConfigurationFile? {
        if let path { return ConfigurationFile(path: path) }
        return FileManager.default.fileExists(atPath: defaultPath)
            ? ConfigurationFile(path: defaultPath) : nil
    }

    /// Reads the file.
    ///
    /// - Throws: ``ConfigurationError`` for the first mistake.
    func changes() throws(ConfigurationError) -> [ConfigurationChange] { try changes(in: text()) }

    /// Reads the names in a file of authors, by key a name or a mapping with one; or in an ``AuthorFolder``.
    ///
    /// - Throws: ``ConfigurationError`` for the first mistake in a file.
    func authorNames() throws(ConfigurationError) -> [String: String] {
        let folder = SiteFolder(path: path)
        return folder.hasFolder("") ? AuthorFolder.names(in: folder) : try authorNames(in: text())
    }

    /// Reads the names in the text of such a file.
    func authorNames(in text: String) throws(ConfigurationError) -> [String: String] {
        var names: [String: String] = [:]
        guard var root = try compose(text) else { return names }
        // Material for MkDocs has them one level deeper.
        if let mapping = root.mapping, mapping.count == 1, let authors = mapping["authors"]?.mapping,
            authors.values.allSatisfy({ $0.mapping != nil })
        {
            root = .mapping(authors)
        }
        try Setting(root, name: nil, in: self).eachField { key, author throws(ConfigurationError) in
            if author.node.scalar != nil { return names[key] = try author.text() }
            guard author.node.mapping != nil else {
                throw author.error("expected a name, or a mapping with one as `name`")
            }
            try author.eachField { field, setting throws(ConfigurationError) in
                if field == "name" { names[key] = try setting.text() }
            }
        }
        return names
    }

    private func text() throws(ConfigurationError) -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            let reason = access(path, F_OK) == 0 ? "cannot be read" : "does not exist"
            throw ConfigurationError(place: nil, message: "\(path): \(reason)")
        }
        guard let text = String(validating: data, as: UTF8.self) else { throw error("expected UTF-8") }
        return text
    }

    /// Reads the text of the file.
    func changes(in text: String) throws(ConfigurationError) -> [ConfigurationChange] {
        guard let root = try compose(text) else { return [] }
        var changes: [ConfigurationChange] = []
        try read(Setting(root, name: nil, in: self), below: "", into: &changes)
        try checkFeeds(root)
        try changes.checkVerbosity(quiet: "quiet", verbose: "verbose") { error($0) }
        return changes
    }

    /// Makes a path from the file relative to the working directory.
    func resolve(_ other: String) -> String {
        let start =
            folder.map { $0 == "." ? "" : $0 + "/" } ?? path.lastIndex(of: "/").map { String(path[...$0]) }
        guard !other.hasPrefix("/"), let start, !start.isEmpty else { return other }
        return other == "." ? start : start + other
    }

    private func read(
        _ mapping: Setting, below prefix: String, into changes: inout [ConfigurationChange]
    ) throws(ConfigurationError) {
        try mapping.eachField(ConfigurationOption.names(below: prefix)) {
            name, setting throws(ConfigurationError) in
            if let option = ConfigurationOption.all.first(where: { $0.key == prefix + name }) {
                changes.append(try option.change(setting))
            } else {
                try read(setting, below: "\(prefix)\(name).", into: &changes)
            }
        }
    }

    /// Checks that feeds are defined in one way.
    private func checkFeeds(_ root: Node) throws(ConfigurationError) {
        guard let by = root.mapping?["by"], root.mapping?["feeds"] != nil else { return }
        throw error(
            "by and feeds cannot be used together: move the names into feeds", line: by.mark?.line ?? 1)
    }

    private func compose(_ text: String) throws(ConfigurationError) -> Node? {
        do {
            // Without the default resolver, whose regular expressions take 2 ms: only the text counts here.
            return try Yams.compose(yaml: text, .basic)
        } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
            let (key, first) = (keys.first ?? "", context.mark.line)
            let second = RepeatedKey(key, in: text, line: first)?.second
            let again = second == nil ? "is given twice" : "is in line \(first) already"
            throw self.error("the key `\(key)` \(again)", line: second ?? first)
        } catch {
            throw self.error("the file is not valid YAML", line: (error as? YamlError)?.line ?? 1)
        }
    }

    private func error(_ message: String, line: Int = 1) -> ConfigurationError {
        ConfigurationError(place: .init(path: path, line: line), message: message)
    }
}

extension YamlError {
    /// The line of the mistake, counted from 1.
    fileprivate var line: Int {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        default: 1
        }
    }
}
