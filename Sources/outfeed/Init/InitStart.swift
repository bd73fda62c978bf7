/// What `outfeed init` begins with: where documents are, and where the configuration file goes.
struct InitStart {
    /// The site in the folder that was given, with paths as the configuration file names them; nil if no generator is
    /// recognized, or for several sources.
    let site: RecognizedSite?
    let sources: [String]
    /// The sources as the configuration file names them.
    let sourcesInFile: [String]
    /// The path of the configuration file.
    let config: String
    /// The folder of feeds, relative to the configuration file.
    let output: String

    /// Looks at what was given.
    ///
    /// - Parameters:
    ///   - sources: none for the working folder.
    ///   - config: the path of the configuration file; nil for the default.
    init(_ sources: [String], config: String?) {
        let folder = sources.first ?? "."
        var site = sources.count > 1 ? nil : RecognizedSite(in: folder)
        let prefix = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
        let isSite = site.map { !$0.isFolderOfDocuments } ?? false
        self.config = config ?? (isSite ? prefix : "") + ConfigurationFile.defaultPath
        let isBeside = config.map { RelativePath(of: folder, from: $0).string == "." } ?? true
        // Feeds go into the working folder, so the folders in it are better sources than all of it.
        let isWorkingFolder = !isSite && sources.count < 2 && prefix.isEmpty && isBeside
        let folders = isWorkingFolder ? Self.foldersOfDocuments() : site?.folders
        self.sources =
            folders.map { $0.map { $0.isEmpty ? folder : prefix + $0 } }
            ?? (sources.isEmpty ? [folder] : sources)
        if let site, isSite, isBeside {
            output = site.output
            sourcesInFile = site.folders.map { $0.isEmpty ? "." : $0 }
        } else {
            // What is in a folder whose name begins with a dot is not read.
            output = isWorkingFolder && self.sources == ["."] ? ".feeds" : "public"
            let path = self.config
            sourcesInFile = self.sources.map { RelativePath(of: $0, from: path).string }
            site?.mapPaths { RelativePath(of: prefix + $0, from: path).string }
        }
        self.site = site
    }

    /// The folders of documents in the working folder; itself if it has documents of its own, or folders of years.
    private static func foldersOfDocuments() -> [String] {
        let sample = DocumentSample(in: SiteFolder(path: "."))
        let folders = sample.folders(in: "").filter(sample.isDated)
        guard !folders.isEmpty, !sample.hasDatedDocuments(""),
            !folders.contains(where: { $0.allSatisfy(\.isNumber) })
        else { return [""] }
        return folders
    }
}
