import Articles

/// A look at some documents of folders: whether there are any, and whether they are dated.
struct DocumentSample {
    /// How many folders are looked at, at most.
    private static let folderLimit = 30
    /// How many documents of a folder are read, at most.
    private static let documentLimit = 8
    /// Folders of programs, and what generators write.
    private static let ignored: Set<String> = [
        "node_modules", "vendor", "public", "_site", "dist", "output", "build", "themes", "resources",
        "_drafts", "drafts", "feeds",
    ]

    let folder: SiteFolder

    init(in folder: SiteFolder) { self.folder = folder }

    /// The folders in a folder, without those that hold no articles.
    func folders(in path: String) -> [String] {
        folder.names(in: path).folders.filter { !Self.ignored.contains($0.lowercased()) }
    }

    /// Whether a folder, or one below it, has a document.
    func hasDocuments(_ path: String) -> Bool { documents(below: path) { !$0.isEmpty } }

    /// Whether a folder itself has a document.
    func hasOwnDocuments(_ path: String) -> Bool { !documents(in: path).isEmpty }

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

    private func isDated(document path: String) -> Bool {
        let name = path.split(separator: "/").last ?? ""
        if name.prefixMatch(of: /\d{4}-\d{1,2}-\d{1,2}-/) != nil { return true }
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
    private func documents(in path: String) -> [String] {
        folder.names(in: path).files.filter { name in
            let parts = name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count > 1, let ending = parts.last,
                DocumentForm.frontMatterEndings.contains(String(ending))
            else {
                return false
            }
            return !["_index", "readme", "license", "changelog", "contributing"].contains(parts[0])
        }.map { SiteFolder.join(path, $0) }
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
