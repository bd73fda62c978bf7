import Articles
import Feeds
import GRDB

extension CatalogUpdate {
    /// Finds copies among all articles after they were added one by one.
    mutating func deduplicateAll(_ db: Database) throws {
        try flush(db)
        touched = Set(try IdentityTable(db: db).repeatedHashes())
        try deduplicate(db)
        isBulk = false
    }

    /// Selects a document again for each id with changes.
    mutating func deduplicate(_ db: Database) throws {
        try flush(db)
        for hash in touched {
            let known = try catalog.articles(withIdentityHash: hash, db)
            for duplicates in Dictionary(grouping: known, by: \.article.identity).values {
                try deduplicate(duplicates, db)
            }
        }
        touched = []
        try flush(db)
    }

    private mutating func deduplicate(_ known: [KnownArticle], _ db: Database) throws {
        for entered in known where entered.isEntered { try withdraw(entered, db) }
        let selected = known.filter { rules.verdict(on: $0.article) == .selected }
        guard let group = DuplicateGroup(selected.map(\.article)) else { return }
        let id = selected[group.standing].id
        let article = group.completed
        let table = ArticleTable(db: db)
        if article != group.article { try table.setCompleted(article, of: id) }
        if let problem = group.diagnostic { try DiagnosticTable(db: db).add([problem], to: id) }
        try table.setEntered(true, id)
        try enter(groupings.memberships(of: article), published: article.published, id, db)
    }
}
