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
    private var keys: [Found] = []
    private var hasEnvelope = false
    private var events: YAMLEvents
    /// Whether the last value has a text in quotes.
    private var hasText = false

    private init(_ frontMatter: UnsafeBufferPointer<UInt8>, _ form: FrontMatter.Form) throws(YAMLError) {
        events = try YAMLEvents(frontMatter, form)
    }

    /// The keys of a document that have a value; nil if the front matter is not a mapping.
    ///
    /// - Parameter isObject: whether the text of the article may be in it.
    static func keys(
        of frontMatter: UnsafeBufferPointer<UInt8>, _ form: FrontMatter.Form, _ map: FieldMap, isObject: Bool
    ) throws(YAMLError) -> [Found]? {
        var walk = try KeyWalk(frontMatter, form)
        guard try walk.events.next() == .mappingStart else { return nil }
        try walk.readKeys(map, map.keys, isObject ? map.texts : [:], isObject: isObject)
        guard walk.hasEnvelope, !walk.signs.areComplete else { return walk.keys }
        var other = try KeyWalk(frontMatter, form)
        _ = try other.events.next()
        try other.readKeys(map, map.keys, map.texts, isObject: true, opensEnvelopes: true)
        return other.signs.areMore(than: walk.signs) ? other.keys : walk.keys
    }

    /// What the keys say of an object.
    private var signs: ArticleSigns {
        keys.reduce(into: []) { signs, found in
            switch found.key?.field {
            case .title: signs.insert(.title)
            case .publishedDateTime: signs.insert(.date)
            case .webUrl, .originalUrl: signs.insert(.address)
            default: break
            }
        }
    }

    /// Reads the mapping that has just begun.
    private mutating func readKeys(
        _ map: FieldMap, _ known: [FoldedKey: FieldMap.Key], _ texts: [FoldedKey: TextKey],
        below prefix: String = "", isObject: Bool, opensEnvelopes: Bool = false
    ) throws(YAMLError) {
        while true {
            let event = try events.next()
            if event == .mappingEnd || event == .end { return }
            guard event == .scalar else {
                _ = try readToEnd(of: event)
                continue
            }
            let folded = FoldedKey(events.scalar)
            let key = known[folded]
            let text = key?.field == nil ? texts[folded] : nil
            let isSecured = FieldReader.isSecured(events.scalar)
            let isEnvelope = isObject && prefix.isEmpty && Envelopes.has(events.scalar)
            hasEnvelope = hasEnvelope || isEnvelope
            let name = prefix + Self.name(events.scalar)
            let value = try events.next()
            let parts = key?.partsOfMapping ?? (text?.below.isEmpty == false ? [:] : nil)
            if isSecured {
                _ = try readToEnd(of: value)
            } else if value == .mappingStart, isEnvelope, opensEnvelopes {
                try readKeys(
                    map, map.keys.merging(key?.below ?? [:]) { own, _ in own },
                    map.texts.merging(texts[folded]?.below ?? [:]) { own, _ in own }, below: name + ".",
                    isObject: isObject)
            } else if value == .mappingStart, let parts {
                try readKeys(map, parts, text?.below ?? [:], below: name + ".", isObject: isObject)
            } else if value == .listStart, key?.field == nil, let parts {
                try readList(map, parts, text?.below ?? [:], below: name + ".", isObject: isObject)
            } else if try readToEnd(of: value) {
                // Numbers of records are not read as names.
                let isRead = !isObject || hasText || key?.field?.isNamed != true
                keys.append(Found(name: name, key: isRead ? key : nil, textRank: text?.rank))
            }
        }
    }

    /// Reads the list that has just begun, of mappings whose keys mean something.
    private mutating func readList(
        _ map: FieldMap, _ known: [FoldedKey: FieldMap.Key], _ texts: [FoldedKey: TextKey],
        below prefix: String, isObject: Bool
    ) throws(YAMLError) {
        while true {
            let event = try events.next()
            if event == .listEnd || event == .end { return }
            if event == .mappingStart {
                try readKeys(map, known, texts, below: prefix, isObject: isObject)
            } else {
                _ = try readToEnd(of: event)
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
