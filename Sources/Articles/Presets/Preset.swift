import Text

/// How a site generator reads its documents: what differs from the usual ``ReadingRules``.
public struct Preset: Hashable, Encodable, Sendable {
    /// The generator's name in small letters, as in the configuration.
    public let name: String
    /// Other lists of keys than the usual ones, by field.
    public var fields: [String: [String]] = [:]
    /// Whether the topics in one text are separated by spaces.
    public var splitsTopicsAtSpaces = false
    /// Whether an article without a title is called after its file.
    public var titlesFromFileNames = false
    /// The address of an article that gives none; see ``PermalinkPattern``.
    public let permalink: String
    /// How words become part of an address.
    public let slugs: PathSpelling
    /// Whether the usual slug is the title, not the file's name.
    public var slugsTitles = false
    /// Whether `:title` is the title only, and `:slug` the title of an article without a slug.
    public var slugsInPatternsAreTitles = false
    /// Whether an address that a document gives ends with a slash, unless it has a dot.
    public var closesAddresses = false
    /// Whether a date at the beginning of a file's name is no part of an address.
    public var stripsDates = false
    /// Folders whose contents are addressed from the site's root: paths in addresses begin below the first
    /// of them that is in a document's path.
    public let roots: [String]
    /// Whether the folders above a root are categories of its articles.
    public var countsFoldersAsCategories = false
    /// Whether dates in addresses are those that documents write, not those in the site's zone.
    public var writesDatesAsTheyAre = false
    /// Whether an unquoted time without an offset is in UTC, as YAML says, not in the site's zone.
    public var readsPlainTimesAsUTC = false
    /// Whether the folder of an article without a category is its category.
    public var countsLastFolderAsCategory = false
    /// Whether a slug is part of an address as it is written.
    public var keepsSlugs = false
    /// Whether `:title` begins with the folders that the file is in.
    public var titlesHaveFolders = false
    /// Whether a slug stands instead of the date and the folders, too.
    public var slugsAreWholePaths = false
    /// Whether images begin at the site's address, also without a slash.
    public var imagesAreFromRoot = false
    /// Whether `permalink: false` means that there is no page.
    public var hasPagesWithoutAddress = false
    /// Whether several authors can be in one text.
    public var splitsAuthors = false
    /// The name of folders with other pages than articles.
    public var pageFolder: String?
    /// Whether only files named after a date are articles, below a root.
    public var requiresDatedNames = false
    /// Whether `post.de.md` is the German translation of `post.md`.
    public var namesHaveLanguages = false
    /// Whether an article in another language than the site's has that language at the end of its address.
    public var addressesHaveLanguages = false
    /// Whether a file that is called after its folder is the page of the folder.
    public var foldersNameFiles = false
    /// Topics, in lower case, that only put documents into collections of the generator.
    public var collections: Set<String> = []
    /// Whether an article without a title is called after the heading that its text begins with.
    public var titlesFromHeadings = false
    /// Whether all other files beside an `index` file, and below it, belong to that document.
    public var hasBundles = false
    /// Whether an article without a date of publication has that of its last update.
    public var datesFromUpdates = false
    /// Whether the date at which an article may be published is its date, if that is later.
    public var datesFromStart = false
    /// Whether the categories that settings give to a folder join those of its documents, and come first.
    public var joinsDefaultCategories = false
    /// Whether a `summary` is Markdown.
    public var summariesAreMarkdown = false
    /// Whether files and folders whose names begin with `_` are hidden, below a root.
    public var hidesUnderscores = false
    /// Whether documents called `_index` are pages with lists of articles.
    public var hasListPages = false

    /// All presets, by name.
    public static let all: [Preset] = [
        astro, docusaurus, eleventy, gatsby, hexo, hugo, jekyll, pelican, zola,
    ]

    /// The preset with a name; nil if there is none.
    public init?(_ name: String) {
        guard let preset = Self.all.first(where: { $0.name == name }) else { return nil }
        self = preset
    }

    /// Whether a document is no article of the site's, whatever it says.
    ///
    /// - Parameter language: the site's language.
    func passesOver(_ path: String, language: String?) -> Bool {
        let parts = path.split(separator: "/")
        guard let file = parts.last else { return false }
        if let pageFolder, parts.dropLast().contains(Substring(pageFolder)) { return true }
        if namesHaveLanguages, let name = TranslatedName(path), !name.isIn(language) { return true }
        if hasListPages, file.hasPrefix("_index.") { return true }
        if hidesUnderscores, parts.contains(where: { $0.hasPrefix("_") && !roots.contains(String($0)) }) {
            return true
        }
        guard requiresDatedNames, parts.contains(where: { roots.contains(String($0)) }) else { return false }
        // The date need not exist, so that a wrong one is reported.
        let words = file.split(separator: "-", maxSplits: 3, omittingEmptySubsequences: false)
        return words.count < 4 || !words.prefix(3).allSatisfy { $0.utf8.allSatisfy(\.isDigit) }
    }

    /// An address with the slash that the generator adds.
    func closed(_ path: String) -> String {
        closesAddresses && !path.contains(".") && !path.hasSuffix("/") ? path + "/" : path
    }

    init(
        name: String, fields: [String: [String]] = [:], permalink: String, slugs: PathSpelling,
        roots: [String]
    ) {
        self.name = name
        self.fields = fields
        self.permalink = permalink
        self.slugs = slugs
        self.roots = roots
    }
}
