import Articles
import Yams

extension ValueForm where Value == Preset {
    /// A site generator, by name.
    static var preset: Self {
        let names = Preset.all.map(\.name)
        let takes = "one of \(names.joined(separator: ", "))"
        return Self(takes, "generator", write: { $0.name }) { setting throws(ConfigurationError) in
            let name = try setting.string()
            if let preset = Preset(name.lowercased()) { return preset }
            let hint = NearestKey.nearest(to: name, among: names).map { "; did you mean `\($0)`?" } ?? ""
            throw setting.error("expected \(takes)\(hint)")
        }
    }
}

extension ValueForm where Value == PermalinkPattern {
    /// A pattern of addresses.
    static var permalink: Self {
        Self("a pattern of addresses such as /:year/:month/:title/", "pattern", write: { $0.string }) {
            setting throws(ConfigurationError) in
            try setting.parsed(setting.string()) {
                (text) throws(PermalinkPattern.Mistake) in try PermalinkPattern(text)
            }
        }
    }
}

extension ValueForm where Value == [String: [String]] {
    /// Keys of documents by field.
    static var fields: Self {
        Self("a mapping of fields to keys", "", .mapping) { setting throws(ConfigurationError) in
            var fields = Value()
            let names = FieldMap.usualKeys.map(\.field)
            try setting.eachField(names) { name, setting throws(ConfigurationError) in
                fields[name] = try setting.elements.map { key throws(ConfigurationError) in
                    let path = try key.string()
                    let parts = path.split(separator: ".", omittingEmptySubsequences: false)
                    if parts.contains(where: { $0.lowercased() == "secured" }) {
                        throw key.error("`secured` is private and cannot be used")
                    }
                    if parts.contains("") { throw key.error("expected a key, or keys separated by dots") }
                    return path
                }
            }
            return fields
        }
    }
}

extension ValueForm where Value == [DocumentPattern] {
    /// Paths that may have wildcards, made relative to the working directory.
    static var pathPatterns: Self {
        Self("a path or a list of paths", "path", .list) { setting throws(ConfigurationError) in
            try setting.elements.map { element throws(ConfigurationError) in
                DocumentPattern(try element.path())
            }
        }
    }
}

extension ValueForm where Value == [FolderRules.Defaults] {
    /// Front matter by path.
    static var defaults: Self {
        Self("a mapping of paths to front matter", "", .mapping) { setting throws(ConfigurationError) in
            var defaults = Value()
            try setting.eachField { path, setting throws(ConfigurationError) in
                guard setting.node.mapping != nil, let text = try? Yams.serialize(node: setting.node) else {
                    throw setting.error("expected front matter such as `{published: false}`")
                }
                let paths = DocumentPattern(setting.path(path))
                defaults.append(FolderRules.Defaults(of: paths, frontMatter: text))
            }
            return defaults
        }
    }
}
