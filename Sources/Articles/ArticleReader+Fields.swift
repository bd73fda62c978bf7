// The keys of one mapping of a document.

extension ArticleReader {
    /// Reads the mapping that has just begun.
    ///
    /// - Parameters:
    ///   - keys: the keys that mean something.
    ///   - keptFields: the keys that are kept without a meaning.
    ///   - prefix: the mapping's path, with a trailing dot.
    ///   - texts: the keys that may have the text of the article.
    func readFields(
        _ keys: [FoldedKey: FieldMap.Key], _ keptFields: KeptFields, below prefix: String,
        _ texts: [FoldedKey: TextKey] = [:], into draft: inout ArticleDraft, from fields: inout FieldReader
    ) throws(YAMLError) {
        try fields.eachKey { (fields, field) throws(YAMLError) in
            if prefix.isEmpty, try draft.skipsDefault(from: &fields) { return }
            if prefix.isEmpty, !texts.isEmpty, Envelopes.has(fields.scalar) {
                draft.envelopes.areFound = true
                if draft.envelopes.areOpened {
                    return try open(keys, keptFields, texts, &draft, from: &fields)
                }
            }
            // Most keys are the fields' own names.
            let isOwn =
                prefix.isEmpty
                && field.map {
                    !$0.isPart && $0 != .published && $0 != .category && !rules.fields.hasParts($0)
                } ?? false
            var key = isOwn ? FieldMap.Key(field: field) : keys[FoldedKey(fields.scalar)]
            let kept = isOwn ? nil : keptFields.field(fields.scalar)
            let text = isOwn || texts.isEmpty ? nil : texts[FoldedKey(fields.scalar)]
            // A `podcast` that a grouping names is that of the grouping; so is a `siteName`.
            if kept?.isKept == true, [.enclosure, .provider, .excerpt].contains(key?.field) { key = nil }
            guard let key else {
                if let kept { return try draft.read(kept, below: prefix, from: &fields) }
                if let text { return try draft.read(text, from: &fields) }
                if prefix.isEmpty { draft.judge(unknownKey: &fields) }
                return try fields.skipNext()
            }
            if !key.below.isEmpty {
                let value = try fields.next()
                if value == .list, key.field == nil, kept?.isKept != true, text?.rank == nil {
                    while let item = try fields.next() {
                        guard item == .mapping else { try fields.skip(item); continue }
                        try readFields(
                            key.below, KeptFields(), below: ".", text?.below ?? [:], into: &draft,
                            from: &fields)
                    }
                    return
                }
                if value == .mapping {
                    let (item, rank) = (fields.item, key.field.flatMap(draft.rank))
                    try readFields(
                        key.below, kept?.below ?? KeptFields(), below: prefix + (kept?.name ?? "") + ".",
                        text?.below ?? [:], into: &draft, from: &fields)
                    // Nothing in the mapping is the field.
                    if let field = key.field, let rank, key.name == nil, draft.rank(of: field) == rank {
                        try draft.refuse(item, of: key, in: &fields)
                    }
                    return
                }
                fields.putBack()
            }
            guard key.field != nil else {
                if let kept { return try draft.read(kept, below: prefix, from: &fields) }
                if let text { return try draft.read(text, from: &fields) }
                return try fields.skipNext()
            }
            try fields.within(key) { (fields) throws(YAMLError) in try draft.read(key, from: &fields) }
        }
    }

    /// Reads the mapping of an envelope as if its keys were those of the object.
    private func open(
        _ keys: [FoldedKey: FieldMap.Key], _ keptFields: KeptFields, _ texts: [FoldedKey: TextKey],
        _ draft: inout ArticleDraft, from fields: inout FieldReader
    ) throws(YAMLError) {
        let envelope = FoldedKey(fields.scalar)
        let value = try fields.next() ?? .absent
        guard value == .mapping else { return try fields.skip(value) }
        // Only one envelope deep; keys may also be named with the envelope, as in `attributes.title`.
        draft.envelopes.areOpened = false
        let keys = keys.merging(keys[envelope]?.below ?? [:]) { own, _ in own }
        let texts = texts.merging(texts[envelope]?.below ?? [:]) { own, _ in own }
        try readFields(keys, keptFields, below: "", texts, into: &draft, from: &fields)
        draft.envelopes.areOpened = true
    }
}
