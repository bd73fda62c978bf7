import Articles

/// A look at some documents of folders: whether there are any, and whether they are dated.
struct DocumentSample {
    /// How many folders are looked at, at most.
    private static let folderLimit = 30
    /// How many documents of a folder are read, at most.
    private static let documentLimit = 8
    /// How many files in JSON of a folder are read in search of articles, at most.
    private static let fileLimit = 20
    /// Folders of programs, and what generators write.
    private static let ignored: Set<String> = [
        "node_modules", "vendor", "public", "_site", "dist", "output", "build", "themes", "resources",
        "_drafts", "drafts", "feeds", "_data", "_includes", "_layouts",
    ]

    let folder: SiteFolder

    init(in folder: SiteFolder) { self.folder = folder }

    /// The folders in a folder, without those that hold no articles.
    func folders(in path: String) -> [String] {
        folder.names(in: path).folders.filter { !Self.ignored.contains($0.lowercased()) }
    }

    /// The folders below a folder, without those that hold no articles.
    func folders(below path: String) -> [String] {
        var found: [String] = []
        var waiting = [path]
        while let next = waiting.popLast(), found.count < Self.folderLimit * 10 {
            let folders = folders(in: next).map { SiteFolder.join(next, $0) }
            found += folders
            waiting += folders
        }
        return found.sorted()
    }

    /// Whether a folder, or one below it, has a document.
    func hasDocuments(_ path: String) -> Bool { documents(below: path) { !$0.isEmpty } }

    /// Whether a folder itself has a document.
    func hasOwnDocuments(_ path: String) -> Bool { !documents(in: path).isEmpty }

    /// Whether a folder itself has a document with a date.
    func hasDatedDocuments(_ path: String) -> Bool {
        documents(in: path).prefix(Self.documentLimit).contains { isDated(document: $0) }
    }

    /// Whether most documents of a folder, or of one below it, have a date.
    func isDated(_ path: String) -> Bool {
        documents(below: path) { documents in
            let dated = documents.prefix(Self.documentLimit).count { isDated(document: $0) }
            return dated > 0 && dated * 2 >= min(documents.count, Self.documentLimit)
        }
    }

    /// The beginning of a document in a folder, or below it, that begins with `+++`; nil if there is none.
    func firstWithTOML(in path: String) -> String? {
        var found: String?
        _ = documents(below: path) { documents in
            found = documents.prefix(Self.documentLimit).lazy.map { folder.beginning($0) }
                .first { $0.hasPrefix("+++") }
            return found != nil
        }
        return found
    }

    /// Whether a folder, or one below it, has a document whose name begins with a date.
    func hasDatedNames(_ path: String) -> Bool {
        documents(below: path) { $0.contains(where: Self.isDatedName) }
    }

    private static func isDatedName(_ path: String) -> Bool {
        path.split(separator: "/").last?.prefixMatch(of: /\d{4}-\d{1,2}-\d{1,2}-/) != nil
    }

    private func isDated(document path: String) -> Bool {
        if Self.form(of: path)?.isArticleFile == true || Self.isDatedName(path) { return true }
        let key =
            /(?im)^"?(date|pub_?date|publish_?date|published(_?(at|date(time)?))?|created(_?at)?)"?[ \t]*[:=][ \t]*\S/
        let text = folder.beginning(path)
        // Pelican's documents begin with a key, all others with the mark of front matter.
        guard let first = text.unicodeScalars.first,
            first.properties.isAlphabetic || "-+;{\u{FEFF}".contains(Character(first))
        else { return false }
        return text.firstMatch(of: key) != nil
    }

    /// The documents of a folder; `index` and the like introduce the folder.
    ///
    /// Of files in JSON, most are not articles, so they are read.
    private func documents(in path: String) -> [String] {
        let files = folder.names(in: path).files.filter { name in
            let start = name.lowercased().prefix { $0 != "." }
            return Self.form(of: name) != nil
                && !["_index", "readme", "license", "changelog", "contributing"].contains(start)
        }.map { SiteFolder.join(path, $0) }
        let inJSON = files.filter { Self.form(of: $0)?.isArticleFile == true }
        let withArticles = inJSON.prefix(Self.fileLimit).lazy.filter(hasArticles).prefix(Self.documentLimit)
        return files.filter { Self.form(of: $0)?.isArticleFile == false } + withArticles
    }

    private static func form(of path: String) -> DocumentForm? { DocumentForm(name: path.utf8) }

    /// Whether one of the first parts of a file in JSON is an article.
    private func hasArticles(_ path: String) -> Bool {
        guard let form = Self.form(of: path),
            case .file(var file, _, _) = try? ArticleFile.open(folder.path(of: path), form, ArticleReader())
        else { return false }
        for _ in 0..<3 {
            guard let part = try? file.next() else { return false }
            if part.outcome != .notDocument { return true }
        }
        return false
    }

    /// Whether the documents of a folder, or of one below it, are as `test` wants them.
    private func documents(below path: String, _ test: ([String]) -> Bool) -> Bool {
        var waiting = [path]
        var count = 0
        while count < waiting.count, count < Self.folderLimit {
            if test(documents(in: waiting[count])) { return true }
            waiting += folders(in: waiting[count]).map { SiteFolder.join(waiting[count], $0) }
            count += 1
        }
        return false
    }
}
