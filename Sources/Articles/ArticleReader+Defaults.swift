extension ArticleReader {
    /// Reads what the site's settings say of a document that does not say it itself.
    ///
    /// - Returns: the problems.
    func readDefaults(of path: String, into draft: inout ArticleDraft) throws(YAMLError) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        for text in rules.folders.defaults(of: path) {
            draft.isInDefaults = true
            let bytes = Array(text.utf8)
            let result = bytes.withUnsafeBufferPointer { bytes in
                Result { () throws(YAMLError) in
                    var fields = try FieldReader(bytes, .yaml, path: path, rules)
                    guard try fields.next() == .mapping else { return [Diagnostic]() }
                    try readFields(rules.fields.keys, keptFields, below: "", into: &draft, from: &fields)
                    return fields.problems
                }
            }
            // Their places are not in the document.
            problems += try result.get().map {
                Diagnostic(path: path, field: $0.field, message: "\($0.message); `defaults` say so")
            }
        }
        return problems
    }

    /// A document that cannot be read; it is held back if the site's settings say so of its folder.
    func rejected(_ problem: Diagnostic) -> Outcome {
        var draft = ArticleDraft(rules, slugs)
        // What the settings say is well-formed.
        _ = try? readDefaults(of: problem.path, into: &draft)
        let hold = draft.hold ?? (ArticleDraft.isInDrafts(problem.path) ? .draft : nil)
        return hold.map { .heldBack($0, [], missing: [problem]) } ?? .rejected([problem])
    }
}
