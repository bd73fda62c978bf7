/// The settings files of a site, in the order in which they are asked.
struct SettingsFiles {
    /// A file and what it says.
    struct File {
        let name: String
        let settings: SiteSettings
    }

    private(set) var files: [File] = []

    /// Reads the files that a generator has its settings in.
    init(of generator: Generator, in folder: SiteFolder) {
        switch generator {
        case .jekyll, .hexo: addFirst(of: ["_config"], Self.dataEndings, in: folder)
        case .zola: addFirst(of: ["config"], ["toml"], in: folder)
        case .hugo:
            addFirst(
                of: ["config/production/hugo", "config/production/config"], Self.dataEndings, in: folder)
            addFirst(of: ["hugo", "config"], Self.dataEndings, in: folder)
            addFirst(of: ["config/_default/hugo", "config/_default/config"], Self.dataEndings, in: folder)
            for name in folder.names(in: "config/_default").files {
                // `languages.en.toml` says what stands below `languages.en`.
                let parts = name.split(separator: ".").dropLast().joined(separator: ".")
                guard parts != "hugo", parts != "config", !parts.isEmpty else { continue }
                add("config/_default/\(name)", below: parts + ".", in: folder)
            }
        case .eleventy:
            addFirst(of: [".eleventy", "eleventy.config"], Self.scriptEndings, in: folder)
            let data = SiteFolder.join(
                eleventyInput, self["dir.data"] ?? self["call.setDataDirectory"] ?? "_data")
            for name in ["metadata", "site", "meta", "siteConfig", "config"] {
                // `../_data` is beside the documents.
                let path = data.contains("..") ? SiteFolder.join("_data", name) : SiteFolder.join(data, name)
                addFirst(of: [path], Self.dataEndings + Self.scriptEndings, in: folder)
            }
        case .astro:
            addFirst(of: ["astro.config"], Self.scriptEndings, in: folder)
            let names = ["src/consts", "src/config", "src/site.config", "src/constants", "src/data/site"]
            for name in names { addFirst(of: [name], Self.scriptEndings, in: folder) }
        case .gatsby: addFirst(of: ["gatsby-config"], Self.scriptEndings, in: folder)
        case .docusaurus: addFirst(of: ["docusaurus.config"], Self.scriptEndings, in: folder)
        case .pelican:
            // What the published site is built with.
            addFirst(of: ["publishconf"], ["py"], in: folder)
            addFirst(of: ["pelicanconf"], ["py"], in: folder)
        }
    }

    /// Eleventy's folder of documents; empty for the site's own.
    var eleventyInput: String {
        SiteFolder.join("", self["dir.input"] ?? self["call.setInputDirectory"] ?? "")
    }
    /// Eleventy's folder of pages.
    var eleventyOutput: String { self["dir.output"] ?? self["call.setOutputDirectory"] ?? "_site" }

    static let dataEndings = ["yml", "yaml", "toml", "json"]
    static let scriptEndings = ["js", "mjs", "cjs", "ts", "mts"]

    /// The first text at a path.
    subscript(_ path: String) -> String? { files.lazy.compactMap { $0.settings[path] }.first }

    /// The texts at a path, of the first file that has any.
    func list(_ path: String) -> [String] {
        files.lazy.map { $0.settings.list(path) }.first { !$0.isEmpty } ?? []
    }

    /// Whether a file has anything at a path.
    func has(_ path: String) -> Bool { files.contains { $0.settings.has(path) } }

    /// The file that has anything at a path.
    func file(with path: String) -> String? { files.first { $0.settings.has(path) }?.name }

    /// The names directly below a path, of the first file that has any.
    func names(below path: String) -> [String] {
        files.lazy.map { $0.settings.names(below: path) }.first { !$0.isEmpty } ?? []
    }

    /// The value at a path in YAML, of the first file that has one.
    func yaml(at path: String) -> String? { files.lazy.compactMap { $0.settings.yaml(at: path) }.first }

    private mutating func addFirst(of names: [String], _ endings: [String], in folder: SiteFolder) {
        let all = names.flatMap { name in endings.map { "\(name).\($0)" } }
        if let name = all.first(where: folder.hasFile) { add(name, in: folder) }
    }

    private mutating func add(_ name: String, below prefix: String = "", in folder: SiteFolder) {
        guard let text = folder.text(name) else { return }
        let read = SiteSettings(text, extension: name.split(separator: ".").last.map(String.init) ?? "")
        var settings = SiteSettings()
        if !prefix.isEmpty { settings.add(nil, at: String(prefix.dropLast())) }
        settings.add(read, below: prefix)
        files.append(File(name: name, settings: settings))
    }
}
