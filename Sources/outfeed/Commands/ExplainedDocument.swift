import Articles

/// What `outfeed explain` says of a document, or of one article of a file.
struct ExplainedDocument: Encodable {
    /// A field of the article.
    struct Field: Encodable {
        let name: String
        /// Nil if the document has no article, or the field only decides what becomes of it.
        let value: String?
        /// The keys of the document that it was read from.
        let keys: [String]
        /// What it was read from instead; nil if it was read from keys, or that is not known.
        let source: String?
    }

    /// A key that could have been that of a field, had no other come first.
    struct UnusedKey: Encodable {
        let key: String
        let field: String
    }

    let path: String
    private(set) var fields: [Field] = []
    private(set) var unusedKeys: [UnusedKey] = []
    var problems: [ExportReport.Note] = []
    /// The feeds that the article is in, or why it is in none, in lines.
    var places: [String] = []
    /// The problems in lines.
    private var diagnostics: [String] = []
    private var isKeptVersion = false

    /// Describes a document.
    ///
    /// - Parameters:
    ///   - article: nil if the document has none.
    ///   - sources: the keys that were read; nil if that is not known.
    ///   - isKeptVersion: whether the article is a version of the document that is gone.
    init(
        _ path: String, _ article: Article? = nil, _ sources: FieldSources? = nil, _ problems: [Diagnostic],
        places: [String], isKeptVersion: Bool = false
    ) {
        self.path = path
        self.places = places
        self.isKeptVersion = isKeptVersion
        self.problems = problems.map(ExportReport.Note.init)
        diagnostics = problems.map(\.description)
        let known = ExplainedField.all
        fields = known.compactMap { field in
            let keys = sources.map { field.keys(in: $0) } ?? []
            let value = article.flatMap(field.value)
            guard value != nil || article == nil && !keys.isEmpty else { return nil }
            let source = sources != nil && keys.isEmpty ? field.otherSource : nil
            return Field(name: field.name, value: value, keys: keys, source: source)
        }
        guard let sources else { return }
        let names = Set(known.flatMap(\.fields))
        fields += sources.keys.filter { !names.contains($0.key) }.sorted { $0.key < $1.key }
            .map { Field(name: $0.key, value: nil, keys: $0.value, source: nil) }
        unusedKeys = sources.unused.map { UnusedKey(key: $0.key, field: ExplainedField.name(of: $0.field)) }
    }

    private enum CodingKeys: CodingKey {
        case path, fields, unusedKeys, problems, places
    }

    /// The description for people.
    var text: String {
        let values = fields.compactMap { field in field.value.map { Self.row(field.name, $0) } }
        let sources = fields.compactMap { field in
            (field.source ?? (field.keys.isEmpty ? nil : field.keys.joined(separator: ", ")))
                .map { "  " + Self.row(field.name, $0) }
        }
        let unused = unusedKeys.map { "  " + Self.row($0.field, $0.key) }
        let blocks = [
            values, Self.block("Read from:", sources), Self.block("Not used:", unused), diagnostics, places,
        ]
        return
            ([path] + blocks.flatMap { $0.isEmpty ? [] : [""] + $0 }
            + (isKeptVersion ? ["The document is no longer valid; feeds keep its last valid version."] : []))
            .joined(separator: "\n")
    }

    private static func block(_ heading: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : [heading] + lines
    }

    private static func row(_ name: String, _ text: String) -> String {
        name.padding(toLength: max(12, name.count + 1), withPad: " ", startingAt: 0) + text
    }
}
