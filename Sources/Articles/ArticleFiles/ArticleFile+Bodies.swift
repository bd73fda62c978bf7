extension ArticleFile {
    /// Calls `use` with the articles at some numbers, their texts and their places; it reads no further than needed.
    ///
    /// An article that has another identity by now, or cannot be read, is left out.
    ///
    /// - Parameter identities: the identities by number.
    public mutating func eachBody(
        of identities: [Int: String], _ use: (Article, DocumentBody, DocumentPlace) -> Void
    ) {
        var missing = identities.count
        while missing > 0, let part = (try? next()) ?? nil {
            guard let identity = identities[part.number] else { continue }
            missing -= 1
            let place = DocumentPlace(path: path, number: part.number == 0 ? nil : part.number)
            withBody { article, body in
                if article.identity.string == identity { use(article, body, place) }
            }
        }
    }
}
