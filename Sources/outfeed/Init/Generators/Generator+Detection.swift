extension Generator {
    /// A generator, and the file or folder by which it was recognized.
    typealias Recognition = (generator: Generator, evidence: String)

    /// Recognizes the generator of the site in a folder, by its settings or else by its documents.
    static func recognize(in folder: SiteFolder) -> Recognition? {
        recognizeByName(in: folder) ?? recognizeBySettings(in: folder) ?? recognizeByPackage(in: folder)
            ?? recognizeByDocuments(in: folder)
    }

    /// Some settings files are those of one generator only.
    private static func recognizeByName(in folder: SiteFolder) -> Recognition? {
        let scripts = SettingsFiles.scriptEndings
        let data = SettingsFiles.dataEndings
        let names: [(Generator, [String], [String])] = [
            (.docusaurus, ["docusaurus.config"], scripts), (.gatsby, ["gatsby-config"], scripts),
            (.astro, ["astro.config"], scripts), (.eleventy, [".eleventy", "eleventy.config"], scripts),
            (.pelican, ["pelicanconf"], ["py"]),
            (.hugo, ["hugo", "config/_default/hugo", "config/_default/config"], data),
        ]
        for (generator, stems, endings) in names {
            let files = stems.flatMap { stem in endings.map { "\(stem).\($0)" } }
            if let file = files.first(where: folder.hasFile) { return (generator, file) }
        }
        return nil
    }

    /// Other names are shared; what is in the file tells them apart.
    private static func recognizeBySettings(in folder: SiteFolder) -> Recognition? {
        if let file = SettingsFiles.dataEndings.map({ "_config.\($0)" }).first(where: folder.hasFile) {
            return (isHexo(folder) ? .hexo : .jekyll, file)
        }
        for file in SettingsFiles.dataEndings.map({ "config.\($0)" }) where folder.hasFile(file) {
            let settings = SettingsFiles(of: .hugo, in: folder)
            if file.hasSuffix(".toml"), settings.has("base_url") { return (.zola, file) }
            let keys = [
                "baseURL", "languageCode", "defaultContentLanguage", "paginate", "permalinks", "params",
            ]
            if keys.contains(where: settings.has) { return (.hugo, file) }
        }
        return nil
    }

    private static func isHexo(_ folder: SiteFolder) -> Bool {
        if hasPackage(.hexo, in: folder) { return true }
        let settings = SettingsFiles(of: .hexo, in: folder)
        let keys = ["new_post_name", "post_asset_folder", "source_dir", "public_dir", "default_layout"]
        if keys.contains(where: settings.has) { return true }
        // Jekyll's own name for the folder of documents, which may be `source` too.
        if settings.has("source") || folder.hasFile("Gemfile") { return false }
        return settings.has("deploy.type") || folder.hasFolder("source/_posts")
    }

    /// Generators in JavaScript work without settings of their own.
    private static func recognizeByPackage(in folder: SiteFolder) -> Recognition? {
        [.docusaurus, .gatsby, .astro, .eleventy, .hexo].first { hasPackage($0, in: folder) }
            .map { ($0, "package.json") }
    }

    private static func hasPackage(_ generator: Generator, in folder: SiteFolder) -> Bool {
        guard let package = generator.package, let text = folder.text("package.json") else { return false }
        let settings = SiteSettings(json: text)
        return ["dependencies", "devDependencies"].contains { settings.has("\($0).\(package)") }
    }

    private static func recognizeByDocuments(in folder: SiteFolder) -> Recognition? {
        let documents = DocumentSample(in: folder)
        for (generator, posts) in [(Generator.hexo, "source/_posts"), (.jekyll, "_posts")]
        where documents.isDated(posts) && (generator != .jekyll || documents.hasDatedNames(posts)) {
            return (generator, "\(posts)/")
        }
        for content in ["content", ""] {
            guard let example = documents.firstWithTOML(in: content) else { continue }
            let isZola =
                folder.hasFolder("templates") || example.contains("[taxonomies]")
                || example.contains("[extra]")
            return (isZola ? .zola : .hugo, content.isEmpty ? RecognizedSite.fence : "content/")
        }
        return folder.hasFolder("archetypes") && documents.isDated("content") ? (.hugo, "content/") : nil
    }
}
