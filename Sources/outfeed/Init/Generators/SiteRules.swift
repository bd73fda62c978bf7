/// What a site's settings say of documents by their paths, and what of that cannot be taken over.
struct SiteRules {
    /// Keys and their values in YAML, for the documents of a folder.
    typealias Defaults = (path: String, values: [(key: String, text: String)])

    /// The folder that addresses begin below; nil for the one that the preset knows.
    private(set) var root: String?
    /// Paths of documents that the generator does not publish.
    private(set) var excluded: [String] = []
    /// Front matter that documents have unless they say otherwise.
    private(set) var defaults: [Defaults] = []
    /// Keys of documents that are read as a field, by its name.
    private(set) var fields: [(field: String, key: String)] = []
    private(set) var unread: [UnreadSetting] = []

    let folder: SiteFolder
    let settings: SettingsFiles
    /// The folders of articles.
    let folders: [String]

    /// Reads what the settings and the folders of a site say.
    init(of generator: Generator, in folder: SiteFolder, _ settings: SettingsFiles, folders: [String]) {
        (self.folder, self.settings, self.folders) = (folder, settings, folders)
        switch generator {
        case .jekyll: readJekyll()
        case .hugo: readHugo()
        case .zola: readZola()
        case .hexo: readHexo()
        case .pelican: readPelican()
        case .eleventy: readEleventy()
        case .docusaurus: readDocusaurus()
        case .astro, .gatsby: break
        }
    }

    /// Names paths in another way, for a configuration file that is not in the site's folder.
    mutating func mapPaths(_ path: (String) -> String) {
        root = root.map { path($0 == "." ? "" : $0) }
        excluded = excluded.map(path)
        defaults = defaults.map { (path($0.path == "." ? "" : $0.path), $0.values) }
    }

    /// Sets the root if it is not the usual one.
    mutating func setRoot(_ path: String, usual: String? = nil) {
        let path = SiteFolder.join("", path)
        if path != usual, !path.split(separator: "/").contains("..") { root = path.isEmpty ? "." : path }
    }

    /// Leaves out documents that are, or may be, in folders of articles.
    mutating func exclude(_ path: String) {
        guard !path.isEmpty, path.contains("*") || mayHaveArticles(path), !excluded.contains(path) else {
            return
        }
        excluded.append(path)
    }

    /// Gives front matter to the documents of a folder.
    mutating func add(_ values: [(key: String, text: String)], to path: String) {
        guard !values.isEmpty else { return }
        defaults.append((path.isEmpty ? "." : path, values))
    }

    /// Reads documents' own key as a field.
    mutating func read(_ key: String, as field: String) { fields.append((field, key)) }

    /// Notes a setting that is not taken over.
    mutating func note(_ name: String, _ effect: UnreadSetting.Effect, in file: String? = nil) {
        guard let file = file ?? settings.file(with: name) else { return }
        let setting = UnreadSetting(name: name, file: file, effect: effect)
        if !unread.contains(setting) { unread.append(setting) }
    }

    /// Whether a folder of articles is in a folder, or the other way round.
    func mayHaveArticles(_ path: String) -> Bool {
        folders.contains { Self.contains($0, path) || Self.contains(path, $0) }
    }

    /// Whether all articles are in a folder.
    func hasAllArticles(_ path: String) -> Bool { folders.allSatisfy { Self.contains(path, $0) } }

    private static func contains(_ folder: String, _ path: String) -> Bool {
        folder.isEmpty || folder == path || path.hasPrefix(folder + "/")
    }

    /// The pages of the folders in a folder, and what their front matter says.
    func listPages(in root: String) -> [(path: String, file: String, settings: SiteSettings)] {
        let sample = DocumentSample(in: folder)
        var pages: [(path: String, file: String, settings: SiteSettings)] = []
        var waiting = [root][...]
        var count = 0
        while let path = waiting.popFirst(), count < 1000 {
            count += 1
            for name in folder.names(in: path).files where name.hasPrefix("_index.") {
                let file = SiteFolder.join(path, name)
                pages.append((path, file, SiteSettings(frontMatter: folder.beginning(file))))
            }
            waiting += sample.folders(in: path).map { SiteFolder.join(path, $0) }
        }
        return pages
    }
}

extension SiteRules {
    private mutating func readEleventy() {
        // A folder that is computed is not known.
        guard !settings.has("dir.input") || settings["dir.input"] != nil else { return }
        setRoot(settings.eleventyInput)
    }

    private mutating func readDocusaurus() {
        let excluded = ArticleFolders(in: folder, settings).excluded(
            by: settings.list("presets.blog.exclude"), below: folders)
        for path in excluded { exclude(path) }
    }

    private mutating func readZola() {
        for pattern in settings.list("ignored_content") {
            // Braces have no meaning here, and other paths than these are no documents' ones.
            if pattern.hasPrefix("*"), !pattern.contains("{") {
                exclude(pattern)
            } else {
                note("ignored_content", .publication)
            }
        }
        for page in listPages(in: "content") where page.settings["draft"] == "true" { exclude(page.path) }
    }

    private mutating func readHexo() {
        let source = settings["source_dir"] ?? "source"
        for pattern in settings.list("exclude") + settings.list("ignore") {
            exclude(SiteFolder.join(source, pattern))
        }
        guard let text = settings["permalink"] else { return }
        if text.contains(":category"), !settings.names(below: "category_map").isEmpty {
            note("category_map", .address)
        }
        if SitePermalink.hexoHasDatedNames(settings), text.contains(":name") {
            note("new_post_name", .address)
        }
        if let key = SitePermalink.hexoKey(in: text) { read(key, as: "slug") }
    }
}
