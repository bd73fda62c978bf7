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
    /// Whether an address that ends with `/index.html` is that of the folder.
    public var hidesIndexFiles = false
    /// Whether a date at the beginning of a file's name is no part of an address.
    public var stripsDates = false
    /// Whether `:filename` lacks the date, also if other parts of an address do not.
    public var stripsDatesOfFilenames = false
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
    /// How much of a path a slug stands instead of.
    public var slugReach = SlugReach.name
    /// Whether the date may be anywhere in a path, as ``DateWithinPath`` finds it.
    public var datesAreAnywhere = false
    /// Whether images begin at the site's address, also without a slash.
    public var imagesAreFromRoot = false
    /// Whether addresses that documents give can be templates, and `permalink: false` means that there is no page.
    public var hasTemplatedAddresses = false
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
    /// Whether Markdown is MDX, whatever the file's ending.
    public var markdownIsMDX = false
    /// Whether an article without a title is called after the heading that its text begins with.
    public var titlesFromHeadings = false
    /// Whether all other files beside an `index` file, and below it, belong to that document.
    public var hasBundles = false
    /// Whether images begin at the site's address, except those of an `index` file, which are beside it.
    public var imagesAreFromRootOutsideBundles = false
    /// Whether an article without a date of publication has that of its last update.
    public var datesFromUpdates = false
    /// Whether the date at which an article may be published is its date, if that is later.
    public var datesFromStart = false
    /// Whether the categories that settings give to a folder join those of its documents, and come first.
    public var joinsDefaultCategories = false
    /// Whether a `summary` is Markdown.
    public var summariesAreMarkdown = false
    /// Whether documents called `_index` are pages with lists of articles.
    public var hasListPages = false
    /// Whether files and folders below the root whose name begins with `_` are no pages.
    public var ignoresUnderscores = false

    /// How much of a path a slug stands instead of.
    public enum SlugReach: String, Hashable, Encodable, Sendable {
        /// The file's name.
        case name
        /// All of it, if the slug begins with a slash; otherwise the file's name.
        case rooted
        /// All but the first folder.
        case belowSection
        /// All of it, with the date.
        case path
    }

    /// Whether the folders that documents are in decide more than the usual addresses.
    var readsFolders: Bool {
        countsFoldersAsCategories || countsLastFolderAsCategory || datesAreAnywhere || ignoresUnderscores
    }

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
    /// - Parameters:
    ///   - language: the site's language.
    ///   - sources: the folders that documents are in.
    func passesOver(_ path: String, language: String?, sources: [String]) -> Bool {
        let parts = path.split(separator: "/")
        guard let file = parts.last else { return false }
        if let pageFolder, parts.dropLast().contains(Substring(pageFolder)) { return true }
        if namesHaveLanguages, let name = TranslatedName(path), !name.isIn(language) { return true }
        if hasListPages, file.hasPrefix("_index.") { return true }
        if ignoresUnderscores {
            let facts = DocumentFacts(path, roots: roots, sources: sources)
            return facts.pathBelowRoot.contains { $0.hasPrefix("_") }
        }
        guard requiresDatedNames, parts.contains(where: { roots.contains(String($0)) }) else { return false }
        // The date need not exist, so that a wrong one is reported.
        let words = file.split(separator: "-", maxSplits: 3, omittingEmptySubsequences: false)
        return words.count < 4 || !words.prefix(3).allSatisfy { $0.utf8.allSatisfy(\.isDigit) }
    }

    /// An address that a document gives, as the generator links to it.
    func linked(_ path: String) -> String {
        let path = withoutIndexFile(path)
        return closesAddresses && !path.contains(".") && !path.hasSuffix("/") ? path + "/" : path
    }

    /// The address of the folder if a path is that of its `index.html`.
    func withoutIndexFile(_ path: String) -> String {
        hidesIndexFiles && path.hasSuffix("/index.html") ? String(path.dropLast("index.html".count)) : path
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
