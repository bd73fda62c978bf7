import Articles

/// What `outfeed init` found and did, for programs.
struct InventoryReport: Encodable {
    struct Documents: Encodable {
        let total: Int
        let published: Int
        let heldBack: Int
        let future: Int
        let rejected: Int
        let duplicates: Int
        let notDocuments: Int
    }

    struct Field: Encodable {
        let name: String
        let documents: Int
    }

    /// Unknown keys; they are counted, not named.
    struct OtherKeys: Encodable {
        let different: Int
        let documents: Int
    }

    /// Topics or providers: the number of them, and those with the most articles.
    struct Names: Encodable {
        let count: Int
        let top: [Name]
    }

    struct Name: Encodable {
        let name: String
        let domain: String?
        let articles: Int
    }

    struct Dates: Encodable {
        let oldest: String
        let newest: String
        /// Nil if there are too few articles.
        let articlesPerDay: Double?
    }

    struct Problems: Encodable {
        let message: String
        let count: Int
        let example: Place
    }

    struct Place: Encodable {
        let path: String
        let line: Int
        let column: Int
    }

    /// The configuration file.
    struct File: Encodable {
        let path: String
        let isWritten: Bool
        let text: String
    }

    let documents: Documents
    /// The number of documents with well-formed front matter, whose fields were counted.
    let documentsWithFields: Int
    let fields: [Field]
    let otherKeys: OtherKeys
    let topics: Names
    let providers: Names
    let dates: Dates?
    let problems: [Problems]
    let configuration: File

    /// How many topics and providers are listed.
    private static let top = 10

    init(_ inventory: Inventory, _ configuration: File) {
        documents = Documents(
            total: inventory.documents, published: inventory.published, heldBack: inventory.unpublished,
            future: inventory.future, rejected: inventory.rejected, duplicates: inventory.duplicates,
            notDocuments: inventory.notDocuments)
        documentsWithFields = inventory.fields.documents
        fields = inventory.fields.fields.map { Field(name: $0.field, documents: $0.documents) }
        otherKeys = OtherKeys(
            different: inventory.fields.differentOtherKeys,
            documents: inventory.fields.documentsWithOtherKeys)
        topics = Names(
            count: inventory.topics.count,
            top: inventory.topics.top(Self.top) { $0 }.map {
                Name(name: $0.name ?? $0.key, domain: nil, articles: $0.articles)
            })
        providers = Names(
            count: inventory.providers.count,
            top: inventory.providers.top(Self.top, by: \.string).map {
                Name(name: $0.name ?? $0.key.string, domain: $0.key.string, articles: $0.articles)
            })
        dates = inventory.rate.map { rate in
            Dates(
                oldest: rate.oldest.rfc3339, newest: rate.newest.rfc3339,
                articlesPerDay: rate.articlesPerDay.map { ($0 * 100).rounded() / 100 })
        }
        problems = inventory.problems.kinds.map { kind in
            Problems(
                message: kind.message, count: kind.count,
                example: Place(
                    path: kind.example.path, line: kind.example.line, column: kind.example.column))
        }
        self.configuration = configuration
    }
}
