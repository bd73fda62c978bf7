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
        /// Some of the files that have no article.
        let filesWithoutArticle: [String]
    }

    /// A key of documents.
    struct Key: Encodable {
        let name: String
        let documents: Int
        /// What it is read as; nil if it is not read.
        let field: String?
    }

    /// An article as it would come out.
    struct Example: Encodable {
        let title: String
        let date: String
        let link: String
        let topics: [String]
    }

    /// The site whose generator was recognized.
    struct Site: Encodable {
        let generator: Generator
        /// The file or folder by which it was recognized.
        let evidence: String
        let folders: [String]
        let settings: [Settings]
        /// Whether the settings say where the site is; without that, documents have no addresses.
        let hasAddress: Bool
        /// The file whose pattern of addresses has to be written down by hand.
        let fileWithOtherPermalink: String?
        /// Documents that are left out, as the generator does.
        let excluded: [String]
        /// Settings that have to be taken over by hand.
        let unread: [UnreadSetting]
    }

    /// What is taken over from a file.
    struct Settings: Encodable {
        let file: String
        let names: [String]
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

    /// What full texts have that feeds cannot show.
    struct FullTexts: Encodable {
        /// How many articles were looked at.
        let articles: Int
        let leftOut: [LeftOut]
        /// How many texts are longer than an entry may be.
        let cut: Int
    }

    /// Something that is left out of full texts.
    struct LeftOut: Encodable {
        let name: String
        let count: Int
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

    /// Nil if no generator was recognized.
    let site: Site?
    let documents: Documents
    /// The number of documents with well-formed front matter, whose fields were counted.
    let documentsWithFields: Int
    /// The most frequent keys.
    let keys: [Key]
    /// How many different keys there are.
    let differentKeys: Int
    /// The fields that no key is read as.
    let absentFields: [String]
    /// The newest published articles.
    let examples: [Example]
    let topics: Names
    let providers: Names
    let dates: Dates?
    /// Nil if no feed has full texts.
    let fullTexts: FullTexts?
    let problems: [Problems]
    /// Whether documents give no address, and the settings do not say how to make one.
    let lacksAddresses: Bool
    let configuration: File

    /// How many topics and providers are listed.
    private static let top = 10
    /// How many keys are listed.
    private static let keyLimit = 100

    /// - Parameter hasSite: whether addresses can be made below the site's.
    init(
        _ inventory: Inventory, _ site: RecognizedSite?, hasSite: Bool = true,
        texts: outfeed.FullTexts.Notes? = nil, _ configuration: File
    ) {
        self.site = site.map { site in
            Site(
                generator: site.generator, evidence: site.evidence,
                folders: site.folders.map { $0.isEmpty ? "." : $0 },
                settings: site.filesWithFacts.map { Settings(file: $0.file, names: $0.facts.map(\.name)) },
                hasAddress: site.facts[.address] != nil, fileWithOtherPermalink: site.fileWithOtherPermalink,
                excluded: site.rules.excluded, unread: site.rules.unread)
        }
        documents = Documents(
            total: inventory.documents, published: inventory.published, heldBack: inventory.unpublished,
            future: inventory.future, rejected: inventory.rejected, duplicates: inventory.duplicates,
            notDocuments: inventory.notDocuments, filesWithoutArticle: inventory.otherPaths)
        documentsWithFields = inventory.fields.documents
        let keys = inventory.fields.keys
        differentKeys = keys.count
        self.keys = keys.prefix(Self.keyLimit).map {
            Key(name: $0.name, documents: $0.documents, field: $0.field)
        }
        absentFields = inventory.fields.absentFields
        examples = inventory.newest.map { article in
            Example(
                title: article.title, date: article.published.rfc3339, link: article.link.string,
                topics: article.topics.map(\.name))
        }
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
        fullTexts = texts.map { texts in
            let leftOut = texts.leftOut.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            return FullTexts(
                articles: inventory.sample.articles.count,
                leftOut: leftOut.prefix(Self.keyLimit).map { LeftOut(name: $0.key, count: $0.value) },
                cut: texts.cut.count)
        }
        problems = inventory.problems.kinds.map { kind in
            Problems(
                message: kind.message, count: kind.count,
                example: Place(
                    path: kind.example.path, line: kind.example.line, column: kind.example.column))
        }
        lacksAddresses =
            !hasSite && inventory.problems.kinds.contains { $0.example.field == "webUrl" }
        self.configuration = configuration
    }
}
