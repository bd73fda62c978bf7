// What the site's settings say of an article.
extension ArticleDraft {
    /// Skips the value of a key that the document, or the settings for fewer documents, have as well.
    mutating func skipsDefault(from fields: inout FieldReader) throws(YAMLError) -> Bool {
        guard !rules.folders.defaults.isEmpty else { return false }
        guard !ownKeys.insert(FoldedKey(fields.scalar)).inserted, isInDefaults else { return false }
        if rules.preset?.joinsDefaultCategories == true, rules.fields.key(fields.scalar)?.isCategory == true {
            return false
        }
        try fields.skipNext()
        return true
    }

    /// Adds a category; those that the site's settings give come before the document's own.
    mutating func add(category name: String) {
        guard isInDefaults else { return categories.append(name) }
        categories.insert(name, at: defaultCategories)
        defaultCategories += 1
    }
}
