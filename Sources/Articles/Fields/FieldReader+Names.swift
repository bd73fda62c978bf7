import Text

extension FieldReader {
    /// What is named, and so which keys of a mapping have its name.
    enum Named: String {
        case authors, publishers, categories, topics
    }

    /// Reads names: a list of texts, mappings with a name, or lists of these; or one text.
    ///
    /// - Parameters:
    ///   - split: splits one text into several names.
    ///   - add: gets each name.
    mutating func names(
        _ named: Named, splitting split: (String) -> [String], _ add: (String) -> Void
    ) throws(YAMLError) {
        let value = try next() ?? .absent
        switch value {
        case .absent: break
        case .scalar: if !isRecordNumber, let text = try text(value) { split(text).forEach(add) }
        case .mapping: try name(named, add)
        case .list: try listedNames(named, add)
        case .alias: try refuse(value, expected: "a list of \(named.rawValue)")
        }
    }

    private mutating func listedNames(_ named: Named, _ add: (String) -> Void) throws(YAMLError) {
        try eachItem { (fields, item) throws(YAMLError) in
            switch item {
            case .absent: break
            case .scalar: if !fields.isRecordNumber, let text = try fields.text(item) { add(text) }
            case .mapping: try fields.name(named, add)
            case .list: try fields.listedNames(named, add)
            case .alias: try fields.refuse(item, expected: "text")
            }
        }
    }

    /// Reads the name in a mapping that has just begun, or the key that stands for one.
    private mutating func name(_ named: Named, _ add: (String) -> Void) throws(YAMLError) {
        let item = item
        var name = Ranked<String>()
        var (isWrapped, isInternal) = (false, false)
        var wrapped: [String] = []
        try eachKey { (fields, field) throws(YAMLError) in
            let key = FoldedKey(fields.scalar)
            // What begins with `_` is of the database, such as the `_key` of Sanity.
            let isOwn = fields.scalar.first != UInt8(ascii: "_")
            if isOwn, let rank = Self.nameKeys[key], rank < 4 || named == .topics {
                name.offer(try fields.text(), rank)
            } else if isOwn, Self.wrapperKeys.contains(key) {
                isWrapped = true
                let value = try fields.next() ?? .absent
                switch value {
                case .mapping: try fields.name(named) { wrapped.append($0) }
                case .list: try fields.listedNames(named) { wrapped.append($0) }
                default: break
                }
            } else if fields.isObject, key == Self.visibilityKey {
                let value = try fields.next() ?? .absent
                isInternal = value == .scalar && fields.scalar.elementsEqual("internal".utf8)
                if value != .scalar { try fields.skip(value) }
            } else {
                try fields.skipNext()
            }
        }
        if isInternal { return }
        if let name = name.value { return add(name) }
        guard isWrapped else { return note("expected a name", about: item, explainedBy: [.name]) }
        wrapped.forEach(add)
    }

    /// The keys of names in order; the last ones are only those of topics, as an author's title is a position.
    private static let nameKeys = Dictionary(
        uniqueKeysWithValues: ["name", "label", "displayName", "key", "title", "term", "text"].enumerated()
            .map { (FoldedKey($1.utf8), $0) })
    private static let visibilityKey = FoldedKey("visibility".utf8)

    /// The keys of mappings in which interfaces put what is related to an article.
    static let wrapperKeys = Set(
        ["data", "attributes", "fields", "node", "nodes", "edges", "asset"].map { FoldedKey($0.utf8) })
}
