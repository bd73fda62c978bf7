/// Finds the folders of articles of a site.
struct ArticleFolders {
    /// Names that folders of articles usually have.
    private static let names = [
        "posts", "post", "blog", "blogs", "articles", "article", "news", "stories", "weblog", "journal",
    ]

    private let folder: SiteFolder
    private let settings: SettingsFiles
    private let sample: DocumentSample

    init(in folder: SiteFolder, _ settings: SettingsFiles) {
        (self.folder, self.settings) = (folder, settings)
        sample = DocumentSample(in: folder)
    }

    /// The paths of the folders, relative to the site's; the site's own is an empty path.
    ///
    /// If there are no articles yet, it is a folder that exists.
    func paths(of generator: Generator) -> [String] {
        let found =
            switch generator {
            case .jekyll: jekyll
            case .hexo: existing([SiteFolder.join(settings["source_dir"] ?? "source", "_posts")])
            case .hugo: hugo
            case .zola: sections(in: ["content"])
            case .eleventy: sections(in: [settings.eleventyInput])
            case .astro: sections(in: ["src/content", "src/data", "src/pages"])
            case .gatsby: sections(in: ["content", "src/pages", "src", "", "src/content"])
            case .pelican: pelican
            case .docusaurus: existing([settings["presets.blog.path"] ?? "blog"])
            }
        if !found.isEmpty { return found }
        return existing(["content", "source", "src"]).first.map { [$0] } ?? [""]
    }

    /// All folders named `_posts`, which may be in folders of categories.
    private var jekyll: [String] {
        let source = settings["source"] ?? ""
        var found: [String] = []
        var waiting = existing([
            source, SiteFolder.join(source, settings["collections_dir"] ?? ""),
        ])
        for depth in 0..<4 {
            for path in waiting {
                let posts = SiteFolder.join(path, "_posts")
                if folder.hasFolder(posts), !found.contains(posts) { found.append(posts) }
            }
            if depth < 3 {
                waiting = waiting.prefix(200).flatMap { path in
                    sample.folders(in: path).filter { $0 != "_posts" }.map { SiteFolder.join(path, $0) }
                }
            }
        }
        guard found.isEmpty else { return found }
        // Other folders have no pages.
        let collections = sample.folders(in: source).filter {
            $0.hasPrefix("_") && settings["collections.\($0.dropFirst()).output"] == "true"
        }
        return collections.map { SiteFolder.join(source, $0) }.filter(sample.isDated)
    }

    private var hugo: [String] {
        let content = settings["contentDir"] ?? "content"
        let main = settings.list("params.mainSections").map { SiteFolder.join(content, $0) }
        let language = SitePermalink.hugoContent(settings).folder
        let chosen = existing(main)
        return chosen.isEmpty ? sections(in: [language, content]) : chosen
    }

    private var pelican: [String] {
        let content = settings["PATH"] ?? "content"
        let chosen = existing(settings.list("ARTICLE_PATHS").map { SiteFolder.join(content, $0) })
        if !chosen.isEmpty { return chosen }
        guard folder.hasFolder(content), !sample.hasOwnDocuments(content) else { return existing([content]) }
        // Pages are in a folder beside those of categories.
        let pages = Set(settings.list("PAGE_PATHS") + ["pages", "images", "extra", "static"])
        let folders = sample.folders(in: content).filter { !pages.contains($0) }
            .map { SiteFolder.join(content, $0) }.filter(sample.hasDocuments)
        return folders.isEmpty ? existing([content]) : folders
    }

    /// The folders of articles in the first of some folders that has any: those with a usual name, else all whose
    /// documents are dated, else the folder itself if its own documents are.
    private func sections(in parents: [String]) -> [String] {
        for parent in existing(parents) {
            let folders = sample.folders(in: parent)
            let named = Self.names.filter(folders.contains).map { SiteFolder.join(parent, $0) }
                .filter(sample.hasDocuments)
            if !named.isEmpty { return named }
            // Below `content/en`, there is the same again for each language.
            let languages = folders.filter { $0.wholeMatch(of: /[a-z]{2}([\-_][A-Za-z]{2,4})?/) != nil }
            let translated = languages.flatMap { sections(in: [SiteFolder.join(parent, $0)]) }
            if !translated.isEmpty { return translated }
            let dated = folders.map { SiteFolder.join(parent, $0) }.filter(sample.isDated)
            // Documents of the folder itself include those of the folders below it.
            if sample.hasOwnDocuments(parent), dated.isEmpty, sample.isDated(parent) { return [parent] }
            if !dated.isEmpty { return dated }
        }
        return []
    }

    /// The folders of articles that patterns such as `**/unfinished/**` leave out.
    func excluded(by patterns: [String], below folders: [String]) -> [String] {
        let endings = patterns.filter { $0.hasSuffix("/**") }.map { $0.dropLast(3) }
        return folders.flatMap { folder in
            sample.folders(below: folder).filter { path in
                let path = path.dropFirst(folder.count)
                return endings.contains { ending in
                    ending.hasPrefix("**/") ? path.hasSuffix(ending.dropFirst(2)) : path == "/" + ending
                }
            }
        }
    }

    private func existing(_ paths: [String]) -> [String] {
        paths.map { SiteFolder.join("", $0) }.reduce(into: []) { found, path in
            // A site has its documents in its own folder.
            guard !path.split(separator: "/").contains(".."), path.isEmpty || folder.hasFolder(path),
                !found.contains(path)
            else { return }
            found.append(path)
        }
    }
}
