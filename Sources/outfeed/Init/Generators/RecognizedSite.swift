import Articles
import Yams

/// A site whose generator is known, and what its settings say.
///
/// Its settings are read as data; nothing of theirs is executed.
struct RecognizedSite {
    /// A value that is taken over, and the file that it is from.
    struct Value {
        let text: String
        let file: String
    }

    let generator: Generator
    /// The file or folder by which it was recognized.
    let evidence: String
    /// The folders of articles, relative to the site's; the site's own is an empty path.
    let folders: [String]
    /// Where feeds go: a folder that the generator neither deletes nor reads as documents.
    let output: String
    /// What the settings say of documents by their paths.
    private(set) var rules: SiteRules
    private(set) var facts: [SiteFact: Value] = [:]
    /// The file whose pattern of addresses is none that can be taken over.
    private(set) var fileWithOtherPermalink: String?

    /// Recognizes the site in a folder; nil if no generator is known by it.
    init?(in path: String) {
        let folder = SiteFolder(path: path)
        guard let (generator, evidence) = Generator.recognize(in: folder) else { return nil }
        (self.generator, self.evidence) = (generator, evidence)
        let settings = SettingsFiles(of: generator, in: folder)
        folders = evidence == Self.fence ? [""] : ArticleFolders(in: folder, settings).paths(of: generator)
        // Eleventy reads every page below its folder of documents, except in its own output.
        let isReadWhole = generator == .eleventy && settings.eleventyInput.isEmpty
        output = isReadWhole ? SiteFolder.join(settings.eleventyOutput, "feeds") : "feeds"
        rules = SiteRules(of: generator, in: folder, settings, folders: folders)
        for fact in SiteFact.allCases { take(fact, from: settings) }
        takeAuthors(in: folder, settings)
        takeDirectoryData(in: folder)
        if facts[.address] == nil { takeAddress(ofPagesIn: folder, settings) }
    }

    /// Takes the file or the folder with the names of authors, if it can be read as one.
    private mutating func takeAuthors(in folder: SiteFolder, _ settings: SettingsFiles) {
        let paths =
            switch generator {
            case .jekyll:
                ["yml", "yaml", "json"].map {
                    SiteFolder.join(
                        settings["source"] ?? "", "\(settings["data_dir"] ?? "_data")/authors.\($0)")
                }
            case .docusaurus:
                folders.map { SiteFolder.join($0, settings["presets.blog.authorsMapPath"] ?? "authors.yml") }
            case .hugo:
                [SiteFolder.join(SitePermalink.hugoContent(settings).folder, "authors"), "data/authors"]
            case .astro: ["src/content/authors", "src/data/authors"]
            case .gatsby: ["content/authors"]
            case .zola, .eleventy, .hexo, .pelican: [String]()
            }
        for path in paths {
            let names =
                folder.hasFolder(path)
                ? AuthorFolder.names(in: SiteFolder(path: folder.path(of: path)))
                : folder.text(path).flatMap { try? ConfigurationFile(path: path).authorNames(in: $0) }
            guard let names, !names.isEmpty else { continue }
            facts[.authors] = Value(text: path, file: path)
            if let author = facts[.author].flatMap({ names[$0.text] }) {
                facts[.author] = Value(text: author, file: path)
            }
            return
        }
    }

    /// Takes what data files of Eleventy say of folders and documents.
    private mutating func takeDirectoryData(in folder: SiteFolder) {
        guard generator == .eleventy else { return }
        let data = DirectoryData(of: folders, in: folder)
        for path in data.drafts { rules.add([("draft", "true")], to: path) }
        (facts[.permalink], fileWithOtherPermalink) = (data.permalink, data.fileWithOtherPermalink)
    }

    /// Names files by other paths, for a configuration file that is not in the site's folder.
    mutating func mapPaths(_ path: (String) -> String) {
        rules.mapPaths(path)
        facts[.authors] = facts[.authors].map { Value(text: path($0.text), file: $0.file) }
    }

    /// Takes the address from the file by which GitHub's and other hosts of sites know it.
    private mutating func takeAddress(ofPagesIn folder: SiteFolder, _ settings: SettingsFiles) {
        for file in ["CNAME", "static/CNAME", "public/CNAME", "source/CNAME"] {
            guard let host = folder.text(file)?.split(whereSeparator: \.isWhitespace).first,
                host.wholeMatch(of: /[A-Za-z0-9\-]+(\.[A-Za-z0-9\-]+)+/) != nil,
                let address = address("https://\(host.lowercased())", settings)
            else { continue }
            facts[.address] = Value(text: address, file: file)
            return
        }
    }

    /// Whether the folder has no settings, so that it is one of documents rather than the site's.
    var isFolderOfDocuments: Bool { evidence == Self.fence }

    /// The evidence of documents that are not in a folder of the site.
    static let fence = "+++"

    /// The files that something is taken over from, each with what that is.
    var filesWithFacts: [(file: String, facts: [SiteFact])] {
        let facts = SiteFact.allCases.filter { self.facts[$0] != nil }
        return facts.reduce(into: []) { files, fact in
            guard let file = self.facts[fact]?.file else { return }
            if let index = files.firstIndex(where: { $0.file == file }) {
                files[index].facts.append(fact)
            } else {
                files.append((file, [fact]))
            }
        }
    }

    private mutating func take(_ fact: SiteFact, from settings: SettingsFiles) {
        var paths = generator.paths(of: fact)
        if generator == .hugo {
            let language = settings["defaultContentLanguage"] ?? "en"
            paths = paths.map { "languages.\(language).\($0)" } + paths
        }
        guard let option = fact.option else { return }
        // Hugo's patterns are one for each section.
        if generator == .hugo, fact == .permalink {
            paths = ["permalinks", "uglyURLs", "frontmatter", "defaultContentLanguageInSubdir"]
        }
        // The first text that the option takes; a site under construction has its address on localhost.
        for path in paths {
            // Other settings may say it for these.
            for file in settings.files
            where [.jekyll, .hexo, .pelican].contains(generator) || file.settings.has(path) {
                guard let text = text(of: fact, file.settings[path], settings) else { continue }
                let setting = Setting(Node(text: text), name: option.key)
                guard (try? option.change(setting)) != nil else { continue }
                facts[fact] = Value(text: text, file: file.name)
                return
            }
        }
        if fact == .permalink, generator != .hugo {
            // Of some generators, only what is computed cannot be taken over.
            let areParts = [.astro, .gatsby, .docusaurus].contains(generator)
            fileWithOtherPermalink =
                settings.files.first { file in
                    paths.contains { file.settings.has($0) && (file.settings[$0] == nil) == areParts }
                }?.name
        }
    }

    private func text(of fact: SiteFact, _ text: String?, _ settings: SettingsFiles) -> String? {
        switch fact {
        case .address: text.flatMap { address($0, settings) }
        case .author where generator == .jekyll:
            SitePermalink.jekyllDefault(settings, "author.name", folders)
                ?? SitePermalink.jekyllDefault(settings, "author", folders) ?? text
        case .permalink: SitePermalink(of: generator, text, settings, folders: folders)?.string
        case .language where text == "default": nil
        case .timeZone where text == "local": nil
        default: text
        }
    }

    /// The address of the site's home page, with the path that it is below.
    private func address(_ text: String, _ settings: SettingsFiles) -> String? {
        let base =
            switch generator {
            case .jekyll: settings["baseurl"]
            case .docusaurus: settings["baseUrl"]
            case .astro: settings["base"]
            default: nil as String?
            }
        let path = SiteFolder.join("", base ?? "")
        let start = text.hasSuffix("/") ? String(text.dropLast()) : text
        guard let address = WebAddress(folder: path.isEmpty ? start : "\(start)/\(path)"),
            !address.isLocal
        else { return nil }
        return address.string
    }
}
