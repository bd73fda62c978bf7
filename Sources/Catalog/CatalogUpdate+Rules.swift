import Articles
import Feeds
import GRDB

extension CatalogUpdate {
    /// Applies the rules to all articles again, and refills all feeds.
    mutating func judgeAll() throws(CatalogError) {
        try catalog.access { db in
            register.clear()
            try MembershipTable(db: db).clear()
            try SpellingTable(db: db).clear()
            try ArticleTable(db: db).clearEntered()
            try DiagnosticTable(db: db).removeAll(DuplicateGroup.tooManyTopics)
            var place: (folder: Int64, name: String)?
            while true {
                let documents = try DocumentTable(db: db).kept(after: place, count: 1000)
                guard let last = documents.last else { break }
                place = (last.folder, last.name)
                for (folder, name, document) in documents {
                    try judge(document, folder: folder, name: name, db)
                }
            }
            try deduplicateAll(db)
        }
    }

    private mutating func judge(
        _ document: KnownDocument, folder: Int64, name: String, _ db: Database
    ) throws {
        let table = ArticleTable(db: db)
        guard let stored = try table.article(document.id)?.article else { throw InconsistencyError() }
        var article = stored
        if let others = article.otherFields, !groupings.keptFields.isSuperset(of: others.keys) {
            let kept = others.filter { groupings.keptFields.contains($0.key) }
            article.otherFields = kept.isEmpty ? nil : kept
        }
        var (judged, problems) = (document, [Diagnostic]())
        judged.judge(&article, by: rules, noting: &problems)
        if article != stored { try table.setBody(article.bytes, of: document.id) }
        if judged.due != document.due { try DiagnosticTable(db: db).add(problems, to: document.id) }
        // A held-back version is dropped. One that is not due yet was in feeds before, and will be again.
        if !judged.state.hasArticle, !judged.state.isFuture { judged.keptVersion = nil }
        if judged.state != document.state || judged.due != document.due {
            try DocumentTable(db: db).put(judged, folder: folder, name: name)
        }
        switch judged.state {
        case .selected:
            try table.setEntered(true, document.id)
            try enter(groupings.memberships(of: article), published: article.published, document.id, db)
        case .filtered: break
        default:
            try IdentityTable(db: db).remove(
                CatalogIdentity(hash: article.identity.hash, article: document.id))
            try table.remove(document.id)
        }
    }
}
