import Text

/// What the fields of documents mean: everything besides a document that decides how it is read.
///
/// When it changes, documents are read again.
public struct ReadingRules: Hashable, Encodable, Sendable {
    /// Which keys mean which field.
    public var fields = FieldMap()
    /// Keys without a meaning that are kept with articles.
    public var keptFields: Set<String> = []
    /// The site whose documents these are; relative addresses are below it.
    public var site: WebAddress?
    /// How addresses are made for documents that give none; nil if they must give one.
    public var permalinks: Permalinks?
    /// The time zone of dates that do not say theirs.
    public var timeZone = NamedTimeZone.utc
    /// Whether the topics in one text are separated by spaces.
    public var splitsTopicsAtSpaces = false
    /// Whether an article without a title is called after its file.
    public var titlesFromFileNames = false

    /// The usual meaning of all fields, or that of a site generator.
    ///
    /// - Parameter fields: keys by field that take the place of those.
    public init(_ preset: Preset? = nil, fields: [FieldMap.Name: [String]] = [:]) {
        var changes = fields
        for (name, keys) in preset?.fields ?? [:] {
            if let name = FieldMap.name(name), changes[name] == nil { changes[name] = keys }
        }
        self.fields = FieldMap(changes)
        splitsTopicsAtSpaces = preset?.splitsTopicsAtSpaces ?? false
        titlesFromFileNames = preset?.titlesFromFileNames ?? false
    }

    /// Says where the documents' site is, and how its addresses are made.
    ///
    /// - Parameters:
    ///   - permalink: the pattern, instead of the preset's.
    ///   - sources: the folders that documents are in.
    public mutating func setSite(
        _ site: WebAddress?, permalink: PermalinkPattern?, preset: Preset?, sources: [String] = []
    ) {
        self.site = site
        guard let site, let pattern = permalink ?? preset.flatMap({ try? PermalinkPattern($0.permalink) })
        else { return }
        var permalinks = Permalinks(site: site, pattern: pattern)
        permalinks.sources = sources
        if let preset { permalinks.follow(preset) }
        self.permalinks = permalinks
    }
}
