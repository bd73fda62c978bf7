/// Which keys of a document the fields of its article were read from; it keeps no values.
///
/// Of fields that take a single value the first key in the ``FieldMap`` counts, and the others are not used.
/// Lists, such as topics, take the values of all their keys.
public struct FieldSources: Hashable, Sendable {
    /// A key that has a value, but not the one that counts.
    public struct Unused: Hashable, Sendable {
        /// The key as written in the document.
        public let key: String
        /// The name of the field that it could have been.
        public let field: String
    }

    /// The name of the text of an article in JSON, which is no field.
    public static let text = "text"

    /// The keys by the name of the field, such as `["topics": ["tags", "categories"]]`.
    public private(set) var keys: [String: [String]] = [:]
    /// The keys that do not count, in the order of the document.
    public private(set) var unused: [Unused] = []

    /// Says what became of the keys of a document.
    init(_ found: [KeyWalk.Found], of draft: ArticleDraft) {
        for found in found {
            if let key = found.key, let field = key.field {
                add(found.name, key, as: field, of: draft)
            } else if let rank = found.textRank {
                add(found.name, to: Self.text, isUsed: rank == draft.body.rank)
            }
        }
    }

    private mutating func add(
        _ name: String, _ key: FieldMap.Key, as field: Field, of draft: ArticleDraft
    ) {
        // `published` is a date or a truth value.
        let isDate =
            field == .published && key.name == nil && draft.rank(of: .publishedDateTime) == key.rank
        let field = isDate ? .publishedDateTime : field
        let isFirst = keys[field.name] == nil
        add(name, to: field.name, isUsed: draft.rank(of: field).map { $0 == key.rank && isFirst } ?? true)
        if key.isTopic { add(name, to: Field.topics.name, isUsed: true) }
    }

    private mutating func add(_ key: String, to field: String, isUsed: Bool) {
        if keys[field]?.contains(key) == true { return }
        if isUsed {
            keys[field, default: []].append(key)
        } else {
            unused.append(Unused(key: key, field: field))
        }
    }
}
