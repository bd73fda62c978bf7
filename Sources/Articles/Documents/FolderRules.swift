import Text

/// What the settings of a site say of documents by their paths.
public struct FolderRules: Hashable, Encodable, Sendable {
    /// Front matter that documents have unless they say otherwise.
    public struct Defaults: Hashable, Encodable, Sendable {
        /// The documents.
        public let paths: DocumentPattern
        /// A mapping in YAML.
        public let frontMatter: String

        /// Gives front matter to documents.
        public init(of paths: DocumentPattern, frontMatter: String) {
            (self.paths, self.frontMatter) = (paths, frontMatter)
        }
    }

    /// The folder that addresses begin below; nil for the one that a preset knows.
    public var root: String?
    /// The documents that are left out.
    public var excluded: [DocumentPattern] = []
    /// Front matter by path.
    public var defaults: [Defaults] = []

    /// Creates rules that say nothing.
    public init() {}

    /// Whether a document is left out.
    func excludes(_ path: String) -> Bool { excluded.contains { $0.matches(path) } }

    /// The front matter that a document has unless it says otherwise: that of the longest path first.
    func defaults(of path: String) -> [String] {
        guard !defaults.isEmpty else { return [] }
        let found = defaults.enumerated().filter { $0.element.paths.matches(path) }
        return found.sorted {
            ($1.element.paths.string.utf8.count, $1.offset) < ($0.element.paths.string.utf8.count, $0.offset)
        }.map(\.element.frontMatter)
    }
}
