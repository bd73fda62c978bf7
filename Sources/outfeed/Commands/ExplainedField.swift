import Articles

/// A part of an article as `outfeed explain` shows it.
struct ExplainedField: Sendable {
    let name: String
    /// The fields of documents that it is read from.
    let fields: [String]
    /// What it is made from where the document has none of them.
    let otherSource: String?
    /// Its value; nil if the article has none.
    let value: @Sendable (Article) -> String?

    private init(
        _ name: String, _ fields: String..., else source: String? = nil,
        value: @escaping @Sendable (Article) -> String?
    ) {
        (self.name, self.fields, self.value) = (name, fields, value)
        otherSource = source
    }

    /// The keys that it was read from.
    func keys(in sources: FieldSources) -> [String] {
        // The first of the fields that the document has counts.
        fields.lazy.compactMap { sources.keys[$0] }.first ?? []
    }

    /// The name of the part that a field of documents is.
    static func name(of field: String) -> String { all.first { $0.fields.contains(field) }?.name ?? field }

    /// All parts, in the order in which they are shown.
    static let all = [
        ExplainedField("title", "title", else: "the name of the file") { $0.title },
        ExplainedField(
            "link", "webUrl", "originalUrl", else: "the path of the file, by the pattern `permalink`"
        ) { $0.link.string },
        ExplainedField("identity", "id", "originalUrl", else: "the link") { $0.identity.string },
        ExplainedField("published", "publishedDateTime", else: "the path of the file") {
            $0.published.rfc3339
        },
        ExplainedField("updated", "updatedDateTime") { $0.updated?.rfc3339 },
        ExplainedField("author", "author") {
            $0.author == nil ? nil : $0.authors.joined(separator: ", ")
        },
        ExplainedField("language", "language") { $0.language?.string },
        ExplainedField("provider", "provider", else: "the link") {
            [$0.provider.name, $0.provider.domain.string].compactMap { $0 }.joined(separator: ", ")
        },
        ExplainedField("topics", "topics", else: "the folders of the file") {
            $0.topics.isEmpty ? nil : $0.topics.map(\.name).joined(separator: ", ")
        },
        ExplainedField("excerpt", "excerpt", else: "the beginning of the text") { $0.excerpt },
        ExplainedField("category", "category") { $0.category },
        ExplainedField("type", "type") { $0.type },
        ExplainedField("quality", "quality") { $0.quality?.decimal },
        ExplainedField("heat", "heat") { $0.heat?.decimal },
        ExplainedField("AMP", "ampWebUrl") { $0.ampLink?.string },
        ExplainedField("cached AMP", "cdnAmpWebUrl") { $0.cachedAMPLink?.string },
        ExplainedField("images", "images") { $0.images.isEmpty ? nil : String($0.images.count) },
        ExplainedField("enclosures", "enclosure") { $0.enclosures.map { String($0.count) } },
        ExplainedField("related", "related") { $0.related.isEmpty ? nil : String($0.related.count) },
    ]
}
