import Text

/// What the fields of documents mean: everything besides a document that decides how it is read.
///
/// When it changes, documents are read again.
public struct ReadingRules: Hashable, Encodable, Sendable {
    /// The site generator whose documents these are.
    public let preset: Preset?
    /// Which keys mean which field.
    public var fields: FieldMap
    /// Whether a feed has the full text of articles.
    public var readsBodies = false
    /// Names of authors by the keys that documents give for them.
    public var authorNames: [String: String] = [:]
    /// Keys without a meaning that are kept with articles.
    public var keptFields: Set<String> = []
    /// The site whose documents these are; relative addresses are below it.
    public private(set) var site: WebAddress?
    /// How addresses are made for documents that give none; nil if they must give one.
    public private(set) var permalinks: Permalinks?
    /// What the site's settings say of documents by their paths.
    public var folders = FolderRules()
    /// The folders that documents are in, if the preset reads more of them than addresses.
    private var sources: [String] = []
    /// The site's language; translations are not read if file names tell.
    public var language: String?
    /// The time zone of dates that do not say theirs.
    public var timeZone = NamedTimeZone.utc

    /// The usual meaning of all fields, or that of a site generator.
    ///
    /// - Parameter fields: keys by the name of their field, which take the place of those.
    public init(_ preset: Preset? = nil, fields: [String: [String]] = [:]) {
        self.preset = preset
        self.fields = FieldMap((preset?.fields ?? [:]).merging(fields) { $1 })
    }

    /// Says where the documents' site is, and how its addresses are made.
    ///
    /// - Parameters:
    ///   - permalink: the pattern, instead of the preset's.
    ///   - sources: the folders that documents are in.
    public mutating func setSite(
        _ site: WebAddress?, permalink: PermalinkPattern?, sources: [String] = []
    ) {
        self.site = site
        self.sources = preset?.readsFolders == true ? sources : []
        let pattern = permalink ?? preset.flatMap { try? PermalinkPattern($0.permalink) }
        guard let site, let pattern else { return permalinks = nil }
        permalinks = Permalinks(
            site: site, pattern: pattern, preset: preset, root: folders.root, sources: sources)
    }

    /// Whether a document makes no article, whatever it says.
    func passesOver(_ path: String) -> Bool {
        preset?.passesOver(path, language: language, sources: sources) == true || folders.excludes(path)
    }

    /// The day that a document's path says; nil if it has no date.
    func day(in path: String) -> CalendarDay? {
        let usual = DateInPath(path)?.day
        guard let preset, preset.datesAreAnywhere else { return usual }
        return DateWithinPath(DocumentFacts(path, preset, root: folders.root, sources: sources))?.day ?? usual
    }

    /// Whether an article is in another language than the site; without one, a site is in English.
    func isForeign(_ language: LanguageTag) -> Bool {
        func primary(_ tag: String) -> Substring { tag.lowercased().prefix { $0 != "-" } }
        return primary(language.string) != primary(self.language ?? "en")
    }

    /// The categories of a document by the folders that it is in.
    ///
    /// - Parameter hasOwn: whether the document has categories of its own.
    func categories(ofFoldersOf path: String, hasOwn: Bool) -> [String] {
        guard let preset, preset.countsFoldersAsCategories || preset.countsLastFolderAsCategory && !hasOwn
        else {
            return []
        }
        let facts = DocumentFacts(path, preset, root: folders.root, sources: sources)
        let folders = preset.countsFoldersAsCategories ? facts.foldersAbove : facts.folders.suffix(1)
        return folders.map(String.init)
    }
}
