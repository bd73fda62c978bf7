import Articles
import GRDB
import Text

extension CatalogUpdate {
    /// Replaces a document that cannot be parsed with its last version.
    ///
    /// Does nothing if the document has never been parsed, or was held back.
    func keepLastVersion(of found: inout ScanResults.Document, at path: String, _ db: Database) throws {
        guard let version = try lastVersion(of: found.earlier, at: path, db) else { return }
        var known = found.known
        var (article, held) = (version.article, [Diagnostic]())
        known.judge(&article, by: rules, noting: &held)
        guard known.state.hasArticle || known.state.isFuture else { return }
        known.keptVersion = version.modified
        found.known = known
        if known.state.hasArticle { found.article = ScanResults.Digest(article, groupings) }
        if found.problems.isEmpty {
            found.problems = [Diagnostic(path: path, message: "expected front matter, found none")]
        }
        let moment = Timestamp(seconds: version.modified.floored(by: 1_000_000_000)).rfc3339
        found.problems = found.problems.map { $0.adding("kept as of \(moment)") } + held
    }

    /// The positions of broken documents whose number in their file may have been that of another article.
    ///
    /// If lines were inserted or removed before or after one, its last version may be of an article that was
    /// deleted.
    func displacedDocuments(of folder: ScanResults.Folder, _ db: Database) throws -> Set<Int> {
        guard DocumentTable.isFile(folder.prefix), folder.read.contains(where: \.isBroken) else { return [] }
        let table = ArticleTable(db: db)
        // Whether each article is as before; those that are broken or held back say nothing.
        let isSame: [Bool?] = try folder.read.map { document in
            guard let article = document.article, let earlier = document.earlier, earlier.state.hasArticle
            else { return nil }
            return try table.article(earlier.id)?.article.identity == article.identity
        }
        let last = folder.read.last?.name ?? ""
        let isShorter = folder.gone.contains { $0.name > last }
        return Set(
            folder.read.indices.filter { index in
                guard folder.read[index].isBroken, folder.read[index].earlier != nil else { return false }
                let before = isSame[..<index].last { $0 != nil } ?? true
                let after = isSame[index...].first { $0 != nil } ?? !isShorter
                return before == false || after == false
            })
    }

    private func lastVersion(
        of earlier: KnownDocument?, at path: String, _ db: Database
    ) throws -> KeptVersions.Version? {
        guard let earlier, earlier.state.hasArticle else { return try keptVersions.version(at: path) }
        guard let known = try ArticleTable(db: db).article(earlier.id) else { throw InconsistencyError() }
        return KeptVersions.Version(
            article: known.article, modified: earlier.keptVersion ?? earlier.stamp.modified)
    }

    /// Updates the kept versions to match the documents they replace.
    ///
    /// - Returns: how many of them are in feeds, or would be without the filters.
    func noteKeptVersions(_ db: Database) throws -> Int {
        let documents = try DocumentTable(db: db).withKeptVersion()
        try keptVersions.retain(documents.map { ($0.path, $0.document.keptVersion ?? 0) }) { index in
            try ArticleTable(db: db).article(documents[index].document.id)?.article
        }
        return documents.count { $0.document.state.hasArticle }
    }
}

extension Int64 {
    fileprivate func floored(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
