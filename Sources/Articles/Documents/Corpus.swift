/// All documents of some sources, read by several threads at once.
public struct Corpus: Sendable {
    /// What was read of some documents.
    public struct Batch: Sendable {
        /// The articles, held back or not.
        public var articles: [Article] = []
        /// What is wrong with documents, rejected or not.
        public var problems: [Problem] = []
        /// How many documents break a rule no article can do without.
        public var rejected = 0
        /// How many files are no documents.
        public var notDocuments = 0

        mutating func add(_ outcome: ArticleReader.Outcome) {
            switch outcome {
            case .notDocument: notDocuments += 1
            case .article(let article, let noted):
                articles.append(article)
                problems += noted
            case .rejected(let noted):
                rejected += 1
                problems += noted
            }
        }
    }

    /// The paths of the files to read, in no order, each once.
    public let paths: [String]
    private let unreadable: [Problem]

    /// Walks the sources.
    ///
    /// - Throws: ``DocumentFolder/Missing`` for the first source that is not there.
    public init(_ sources: [String]) throws(DocumentFolder.Missing) {
        var paths: [String] = []
        var unreadable: [Problem] = []
        for source in sources {
            let contents = try DocumentFolder(source).contents()
            paths += contents.documents
            unreadable += contents.problems
        }
        self.paths = sources.count > 1 ? Array(Set(paths.map(ExactPath.init))).map(\.string) : paths
        self.unreadable = Array(Set(unreadable))
    }

    /// Reads all documents.
    ///
    /// - Parameters:
    ///   - jobs: how many threads read at once.
    ///   - take: takes what was read, batch by batch, in no order.
    public func read(jobs: Int, _ take: (Batch) -> Void) async {
        take(Batch(problems: unreadable, rejected: unreadable.count))
        let batchSize = 256
        await withTaskGroup(of: Batch.self) { group in
            var running = 0
            for start in stride(from: 0, to: paths.count, by: batchSize) {
                if running == jobs, let batch = await group.next() {
                    take(batch)
                    running -= 1
                }
                let slice = paths[start..<min(start + batchSize, paths.count)]
                group.addTask { Self.read(slice) }
                running += 1
            }
            for await batch in group { take(batch) }
        }
    }

    private static func read(_ paths: ArraySlice<String>) -> Batch {
        var file = DocumentFile()
        var batch = Batch()
        for path in paths { batch.add(file.read(path)) }
        return batch
    }
}

/// A path compared byte by byte, as the file system does: strings are equal too when only their normal
/// forms are.
private struct ExactPath: Hashable {
    let string: String

    static func == (left: ExactPath, right: ExactPath) -> Bool {
        left.string.utf8.elementsEqual(right.string.utf8)
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(string)
    }
}
