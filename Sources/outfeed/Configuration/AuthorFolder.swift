import Articles

/// A folder with a file for each author, as many themes have it: `jane.json`, `jane.mdx` or `jane/_index.md`.
enum AuthorFolder {
    private static let endings: Set = ["json", "yml", "yaml", "toml", "md", "mdx"]
    private static let indexes = ["_index.md", "index.md", "_index.mdx", "index.mdx"]

    /// The names by the keys that documents give, which are those of files and folders.
    ///
    /// What has no name, or cannot be read, is no author.
    static func names(in folder: SiteFolder) -> [String: String] {
        let (files, folders) = folder.names(in: "")
        var names: [String: String] = [:]
        for file in files {
            guard let dot = file.lastIndex(of: "."), let name = name(file, in: folder) else { continue }
            names[String(file[..<dot])] = name
        }
        for author in folders {
            let pages = indexes.map { SiteFolder.join(author, $0) }
            if let name = pages.lazy.compactMap({ name($0, in: folder) }).first { names[author] = name }
        }
        return names
    }

    private static func name(_ file: String, in folder: SiteFolder) -> String? {
        let ending = file.split(separator: ".").last.map(String.init) ?? ""
        guard endings.contains(ending), let text = folder.text(file) else { return nil }
        let isPage = ending == "md" || ending == "mdx"
        let fields =
            isPage ? SiteSettings(frontMatter: text) : SiteSettings(text, extension: ending)
        return (fields["name"] ?? fields["title"]).map { PlainText.clean($0) }
    }
}
