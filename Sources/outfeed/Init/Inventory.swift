import Articles
import Feeds

/// Statistics about folders of documents.
///
/// Documents that are held back or not due yet only add to the number of documents, the field counts and the
/// problems.
struct Inventory: Sendable {
    /// Articles that may appear in feeds.
    private(set) var published = 0
    /// Documents that say that they are held back, and expired ones.
    private(set) var unpublished = 0
    /// Documents with a date in the future.
    private(set) var future = 0
    /// Documents that lack something every article must have.
    private(set) var rejected = 0
    /// Files, or parts of files, without an article.
    private(set) var notDocuments = 0
    /// The first paths of these.
    private(set) var otherPaths: [String] = []
    private(set) var topics = NameTally<String>()
    private(set) var providers = NameTally<DomainName>()
    private(set) var suggestions = SuggestedFeeds()
    private(set) var problems = DiagnosticTally()
    /// The newest published articles, without copies.
    private(set) var newest: [Article] = []
    /// Some of the published articles.
    private(set) var sample = ArticleSample()
    /// The keys of all documents.
    var fields: FieldCounts
    private var dates: [Int64] = []
    /// Hashes of the published articles' ids.
    private var identities: Set<Int> = []
    private static let newestLimit = 3
    private static let otherPathLimit = 3

    /// Starts without documents.
    ///
    /// - Parameter map: what the keys of documents mean.
    init(_ map: FieldMap = FieldMap()) {
        fields = FieldCounts(map)
    }

    /// All documents.
    var documents: Int { published + unpublished + future + rejected }
    /// How many published documents are copies of others.
    var duplicates: Int { published - identities.count }
    /// How often articles are published; nil if there are none.
    var rate: PublicationRate? { PublicationRate(dates) }

    /// Counts the outcome of reading a file, or a part of it.
    mutating func count(_ outcome: ArticleReader.Outcome, of path: String, by rules: SelectionRules) {
        switch outcome {
        case .notDocument:
            notDocuments += 1
            add(otherPaths: [path])
        case .rejected(let diagnostics): reject(diagnostics)
        case .heldBack(_, let diagnostics, missing: _):
            unpublished += 1
            diagnostics.forEach { problems.count($0) }
        case .article(let article, let diagnostics):
            diagnostics.forEach { problems.count($0) }
            switch rules.verdict(on: article) {
            case .heldBack, .expired: unpublished += 1
            case .future: future += 1
            case .selected, .filtered: publish(article)
            }
        }
    }

    /// Counts a document, or a folder, that cannot be read.
    mutating func reject(_ diagnostics: [Diagnostic]) {
        rejected += 1
        diagnostics.forEach { problems.count($0) }
    }

    /// Adds the counts of another inventory.
    mutating func add(_ other: Inventory) {
        published += other.published
        unpublished += other.unpublished
        future += other.future
        rejected += other.rejected
        notDocuments += other.notDocuments
        add(otherPaths: other.otherPaths)
        topics.add(other.topics)
        providers.add(other.providers)
        suggestions.add(other.suggestions)
        problems.add(other.problems)
        fields.add(other.fields)
        dates += other.dates
        identities.formUnion(other.identities)
        for article in other.newest { show(article) }
        sample.add(other.sample)
    }

    private mutating func add(otherPaths paths: [String]) {
        otherPaths = Array(Set(otherPaths + paths).sorted { $0.precedes($1) }.prefix(Self.otherPathLimit))
    }

    private mutating func publish(_ article: Article) {
        published += 1
        for topic in article.topics { topics.count(topic.key, spelling: topic.name) }
        providers.count(article.provider.domain, spelling: article.provider.name)
        suggestions.count(article)
        dates.append(article.published.seconds)
        identities.insert(article.identity.string.hashValue)
        show(article)
        sample.offer(article)
    }

    /// Keeps an article if it is one of the newest.
    private mutating func show(_ article: Article) {
        if newest.count == Self.newestLimit, let last = newest.last, last.published > article.published {
            return
        }
        if let copy = newest.firstIndex(where: { $0.identity == article.identity }) {
            guard Self.isBefore(article, newest[copy]) else { return }
            newest.remove(at: copy)
        }
        newest.append(article)
        newest = Array(newest.sorted(by: Self.isBefore).prefix(Self.newestLimit))
    }

    private static func isBefore(_ left: Article, _ right: Article) -> Bool {
        left.published == right.published ? left.path < right.path : left.published > right.published
    }
}

extension Inventory {
    /// Counts the articles of a file of several.
    private mutating func count(
        _ opening: consuming ArticleFile.Opening, of path: String, by rules: SelectionRules
    ) {
        switch consume opening {
        case .gone: break
        case .unreadable(let source): reject([Diagnostic(source)])
        case .other(let content): count(content.outcome, of: path, by: rules)
        case .file(var file, _, _):
            do throws(UnreadableSource) {
                while let part = try file.next() {
                    count(part.outcome, of: path, by: rules)
                    file.countFields(in: &fields)
                }
            } catch {
                reject([Diagnostic(error)])
            }
        }
    }

    /// Reads all documents of some sources.
    ///
    /// - Parameters:
    ///   - reading: what their fields mean.
    ///   - rules: which articles may be published.
    /// - Throws: ``Articles/DocumentTree/MissingSourceError``, ``Articles/OutOfResourcesError``.
    static func taken(
        of sources: [String], reading: ReadingRules = ReadingRules(), by rules: SelectionRules, jobs: Int,
        progress: Progress
    ) async throws -> Inventory {
        defer { progress.end() }
        var inventory = Inventory(reading.fields)
        let walk = DocumentWalk(sources: sources, preset: reading.preset, jobs: jobs, progress: progress)
        let walked = try await walk.each(
            { slices in
                let reader = ArticleReader(reading)
                var file = DocumentFile(reader)
                var found = Inventory(reading.fields)
                for slice in slices {
                    for index in slice.range {
                        let path = slice.listing.path(at: index)
                        if let form = slice.listing.form(at: index), form.isArticleFile {
                            try found.count(
                                ArticleFile.open(slice.listing, at: index, form, reader), of: path, by: rules)
                            continue
                        }
                        switch try file.read(slice.listing, at: index) {
                        case .gone: break
                        case .unreadable(let source): found.reject([Diagnostic(source)])
                        case .read(let content):
                            found.count(content.outcome, of: path, by: rules)
                            file.countFields(in: &found.fields)
                        }
                    }
                }
                return found
            }, count: { $0.documents + $0.notDocuments }
        ) { inventory.add($0) }
        for problem in walked.problems + walked.unreadable.map(Diagnostic.init) {
            inventory.reject([problem])
        }
        return inventory
    }
}

extension Diagnostic {
    /// Describes an unreadable source like a mistake in a document.
    init(_ source: UnreadableSource) {
        self.init(path: source.path, message: "cannot be read: \(source.reason)")
    }
}
