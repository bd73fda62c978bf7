import Articles

/// What Eleventy's data files say of folders of articles, and of single documents: `posts/posts.json`,
/// `posts/posts.11tydata.js`, `posts/a.11tydata.json`.
struct DirectoryData {
    /// The endings of data files.
    private static let endings = [
        ".11tydata.json", ".11tydata.js", ".11tydata.cjs", ".11tydata.mjs", ".json",
    ]

    /// A data file, and the folder or the document that it is about.
    private struct File {
        let name: String
        let subject: String
        let settings: SiteSettings
    }

    /// The folders and documents that are held back.
    private(set) var drafts: [String] = []
    /// The pattern of addresses, if it is the same for all articles.
    private(set) var permalink: RecognizedSite.Value?
    /// The first file that makes addresses in another way.
    private(set) var fileWithOtherPermalink: String?

    /// Reads the data files of folders of articles, of the folders that these are in, and of those below.
    init(of folders: [String], in site: SiteFolder) {
        var patterns: [RecognizedSite.Value?] = []
        for folder in folders {
            let parts = folder.split(separator: "/")
            let above = [""] + parts.indices.map { parts[...$0].joined(separator: "/") }
            var pattern: RecognizedSite.Value?
            for file in above.flatMap({ Self.files(of: $0, in: site) }) {
                if folder == file.subject || folder.hasPrefix(file.subject + "/") {
                    pattern = take(file, isForAll: true) ?? pattern
                } else if folder.isEmpty || file.subject.hasPrefix(folder + "/") {
                    _ = take(file, isForAll: false)
                }
            }
            patterns.append(pattern)
            for path in DocumentSample(in: site).folders(below: folder) {
                for file in Self.files(of: path, in: site) { _ = take(file, isForAll: false) }
            }
        }
        if let first = patterns.first, patterns.allSatisfy({ $0?.text == first?.text }) {
            permalink = first
        } else {
            fileWithOtherPermalink = fileWithOtherPermalink ?? patterns.lazy.compactMap { $0?.file }.first
        }
    }

    /// Takes what a file says, and returns a pattern for all documents of its folder.
    private mutating func take(_ file: File, isForAll: Bool) -> RecognizedSite.Value? {
        let text = ["permalink", "eleventyComputed.permalink"].lazy.compactMap { file.settings.template($0) }
            .first
        let isHeldBack = ["draft", "eleventyExcludeFromCollections"].contains { file.settings[$0] == "true" }
        if isHeldBack || text == "false" {
            if !drafts.contains(file.subject) { drafts.append(file.subject) }
            return nil
        }
        guard file.settings.has("permalink") || file.settings.has("eleventyComputed.permalink") else {
            return nil
        }
        if isForAll, let text, let pattern = PermalinkPattern(template: text) {
            return RecognizedSite.Value(text: pattern.string, file: file.name)
        }
        fileWithOtherPermalink = fileWithOtherPermalink ?? file.name
        return nil
    }

    /// The data files in a folder, those about the folder first.
    private static func files(of path: String, in site: SiteFolder) -> [File] {
        let names = site.names(in: path).files
        let folder = path.split(separator: "/").last ?? ""
        let files = names.compactMap { name -> File? in
            guard let ending = endings.first(where: name.hasSuffix) else { return nil }
            let stem = name.dropLast(ending.count)
            let document = names.first {
                $0.hasPrefix(stem + ".") && DocumentForm(name: $0.utf8)?.isArticleFile == false
            }
            guard let subject = stem == folder ? path : document.map({ SiteFolder.join(path, $0) }),
                let text = site.text(SiteFolder.join(path, name))
            else { return nil }
            let settings = SiteSettings(text, extension: String(name.split(separator: ".").last ?? ""))
            return File(name: SiteFolder.join(path, name), subject: subject, settings: settings)
        }
        return files.filter { $0.subject == path } + files.filter { $0.subject != path }
    }
}
