import Text

/// A walk over the keys of one document.
struct KeyWalk: ~Copyable {
    /// A key that has a value.
    struct Found {
        /// The key as written, with those of the mappings that it is in.
        let name: String
        /// What it means; nil if nothing.
        let key: FieldMap.Key?

        /// The position of the key among those of the article's text; nil if it is none.
        var textRank: Int?

        /// What it is read as, for people; nil if it is not read.
        var meaning: String? { key?.meaning ?? textRank.map { _ in FieldSources.text } }
    }

    /// The keys that have a value, in the order of the document.
    private(set) var keys: [Found] = []
    private var events: YAMLEvents
    /// Whether the last value has a text in quotes.
    private var hasText = false

    init(_ frontMatter: UnsafeBufferPointer<UInt8>, _ form: FrontMatter.Form) throws(YAMLError) {
        events = try YAMLEvents(frontMatter, form)
    }

    /// Reads to the end; returns false if the front matter is not a mapping.
    ///
    /// - Parameter isObject: whether the text of the article may be in it.
    mutating func readDocument(_ map: FieldMap, isObject: Bool) throws(YAMLError) -> Bool {
        guard try events.next() == .mappingStart else { return false }
        try readKeys(map.keys, below: "", isObject: isObject)
        return true
    }

    /// Reads the mapping that has just begun.
    private mutating func readKeys(
        _ known: [FoldedKey: FieldMap.Key], below prefix: String, isObject: Bool = false
    ) throws(YAMLError) {
        while true {
            let event = try events.next()
            if event == .mappingEnd || event == .end { return }
            guard event == .scalar else {
                _ = try readToEnd(of: event)
                continue
            }
            let key = known[FoldedKey(events.scalar)]
            let textRank = isObject && key == nil ? ObjectBody.rank(of: events.scalar) : nil
            let isSecured = FieldReader.isSecured(events.scalar)
            let name = prefix + Self.name(events.scalar)
            let value = try events.next()
            if isSecured {
                _ = try readToEnd(of: value)
            } else if value == .mappingStart, let textRank {
                try readTexts(below: name, textRank)
            } else if value == .mappingStart, let below = key?.partsOfMapping {
                try readKeys(below, below: name + ".")
            } else if try readToEnd(of: value) {
                // Numbers of records are not read as names.
                let isRead = !isObject || hasText || key?.field?.isNamed != true
                keys.append(Found(name: name, key: isRead ? key : nil, textRank: textRank))
            }
        }
    }

    /// Reads the mapping that has just begun, which may have the text of the article.
    private mutating func readTexts(below name: String, _ rank: Int) throws(YAMLError) {
        while true {
            let event = try events.next()
            if event == .mappingEnd || event == .end { return }
            let key = "\(name).\(Self.name(events.scalar))"
            let rank = ObjectBody.rank(of: events.scalar, below: rank)
            if try readToEnd(of: events.next()), let rank {
                keys.append(Found(name: key, key: nil, textRank: rank))
            }
        }
    }

    /// A key for people, on one line; very long ones are cut off.
    private static func name(_ key: UnsafeBufferPointer<UInt8>) -> String {
        let text = String(decoding: key.prefix(80), as: UTF8.self) + (key.count > 80 ? "…" : "")
        guard text.unicodeScalars.contains(where: { $0.value < 0x20 }) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? "?" : $0 }))
    }

    /// Reads the rest of a value; returns whether it is anything but null or empty.
    private mutating func readToEnd(of first: YAMLEvents.Event) throws(YAMLError) -> Bool {
        hasText = first == .scalar && !events.isPlain
        guard first == .listStart || first == .mappingStart else {
            let isNull = events.isPlain && FieldReader.isNull(events.scalar)
            return !isNull && !events.scalar.allSatisfy { $0 <= 0x20 }
        }
        var depth = 1
        var isEmpty = true
        while depth > 0 {
            switch try events.next() {
            case .listStart, .mappingStart: depth += 1
            case .listEnd, .mappingEnd: depth -= 1
            case .scalar: hasText = hasText || !events.isPlain
            case .alias: break
            case .end: return !isEmpty
            }
            isEmpty = isEmpty && depth == 0
        }
        return !isEmpty
    }
}

extension Field {
    /// Whether a number in JSON stands for a record of a database, as no name is one.
    fileprivate var isNamed: Bool { [.id, .author, .topics].contains(self) }
}

extension FieldMap.Key {
    /// What a value of the key is read as; nil if it is not read.
    fileprivate var meaning: String? {
        field.map { isTopic ? "\($0.name), \(Field.topics.name)" : $0.name }
    }

    /// The keys within a mapping that mean something of their own; nil if there are none.
    fileprivate var partsOfMapping: [FoldedKey: FieldMap.Key]? {
        if field == .provider {
            return [Field.name, .domain, .images].reduce(into: [:]) {
                $0[FoldedKey($1.name.utf8)] = FieldMap.Key(field: .provider)
            }
        }
        return below.isEmpty ? nil : below
    }
}
