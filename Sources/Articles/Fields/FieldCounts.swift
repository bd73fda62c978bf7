import Text

/// Counts how many documents have which fields; it keeps no values.
///
/// A field whose value is `~`, `null` or empty does not count. Only the key of `secured` is read.
public struct FieldCounts: Sendable {
    /// A field and the number of documents that have it.
    public struct Count: Hashable, Sendable {
        /// The key as written in documents; `provider.name` for a field of the provider.
        public let field: String
        /// How many documents have it.
        public let documents: Int
    }

    /// How many documents were counted: all with well-formed front matter, including rejected ones.
    public private(set) var documents = 0
    /// How many of them have unknown keys.
    public private(set) var documentsWithOtherKeys = 0
    private var counts = [Int](repeating: 0, count: Field.allCases.count)
    private var providerCounts = [Int](repeating: 0, count: Field.allCases.count)
    private var otherKeys: Set<Int> = []

    /// Starts without documents.
    public init() {}

    /// The maximum number of unknown keys that are distinguished, which limits the memory used.
    public static let otherKeyLimit = 1000

    /// How many different unknown keys there are, up to ``otherKeyLimit``.
    ///
    /// They are counted but not stored: a key may be private too.
    public var differentOtherKeys: Int { otherKeys.count }

    /// All known fields in a fixed order, including those that no document has.
    public var fields: [Count] {
        Field.allCases.filter { !$0.isPart }.flatMap { field in
            [Count(field: field.name, documents: counts[field.rawValue])]
                + (field == .provider ? Self.providerParts : []).map { part in
                    Count(
                        field: "\(field.name).\(part.name)", documents: providerCounts[part.rawValue])
                }
        }
    }

    /// Adds the counts of another instance.
    public mutating func add(_ other: FieldCounts) {
        documents += other.documents
        documentsWithOtherKeys += other.documentsWithOtherKeys
        for index in counts.indices {
            counts[index] += other.counts[index]
            providerCounts[index] += other.providerCounts[index]
        }
        add(otherKeys: other.otherKeys)
    }

    /// Counts the fields of one document, if its front matter is well-formed.
    mutating func count(_ frontMatter: UnsafeBufferPointer<UInt8>, _ form: FrontMatter.Form) {
        guard frontMatter.firstInvalidUTF8 == nil else { return }
        do throws(YAMLError) {
            var keys = try KeyWalk(frontMatter, form)
            guard try keys.readDocument() else { return }
            documents += 1
            for field in Field.allCases {
                if keys.fields & 1 << field.rawValue != 0 { counts[field.rawValue] += 1 }
                if keys.providerFields & 1 << field.rawValue != 0 { providerCounts[field.rawValue] += 1 }
            }
            if !keys.others.isEmpty { documentsWithOtherKeys += 1 }
            add(otherKeys: keys.others)
        } catch {
            // The reader reports what is wrong, and where.
        }
    }

    private mutating func add(otherKeys keys: some Sequence<Int>) {
        for key in keys where otherKeys.count < Self.otherKeyLimit { otherKeys.insert(key) }
    }

    private static let providerParts: [Field] = [.name, .domain, .images]
}

/// A walk over the keys of one document.
private struct KeyWalk: ~Copyable {
    /// The document's fields that have a value, as a bit set.
    private(set) var fields: UInt64 = 0
    /// The same for the provider's fields.
    private(set) var providerFields: UInt64 = 0
    /// Hashes of the document's unknown keys.
    private(set) var others: [Int] = []
    private var events: YAMLEvents

    init(_ frontMatter: UnsafeBufferPointer<UInt8>, _ form: FrontMatter.Form) throws(YAMLError) {
        events = try YAMLEvents(frontMatter, form)
    }

    /// Reads to the end; returns false if the front matter is not a mapping.
    mutating func readDocument() throws(YAMLError) -> Bool {
        guard try events.next() == .mappingStart else { return false }
        while let field = try nextKey(notingOthers: true) {
            if field == .provider {
                try readProvider()
            } else if try hasValue(field), let field {
                fields |= 1 << field.rawValue
            }
        }
        return true
    }

    private mutating func readProvider() throws(YAMLError) {
        let value = try events.next()
        guard value == .mappingStart else {
            if try readToEnd(of: value) { fields |= 1 << Field.provider.rawValue }
            return
        }
        while let field = try nextKey(notingOthers: false) {
            fields |= 1 << Field.provider.rawValue
            if try hasValue(field), let field { providerFields |= 1 << field.rawValue }
        }
    }

    /// The field of the next key, or an inner nil for an unknown key; an outer nil at the end of the mapping.
    private mutating func nextKey(notingOthers: Bool) throws(YAMLError) -> Field?? {
        let key = try events.next()
        if key == .mappingEnd || key == .end { return nil }
        guard key == .scalar else {
            _ = try readToEnd(of: key)
            return .some(nil)
        }
        let field = Field(events.scalar)
        guard notingOthers, field?.isPart ?? true else { return .some(field) }
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(events.scalar))
        others.append(hasher.finalize())
        return .some(nil)
    }

    /// Reads a key's value to its end; returns whether it is present.
    private mutating func hasValue(_ field: Field?) throws(YAMLError) -> Bool {
        try readToEnd(of: events.next()) || field == .secured
    }

    /// Reads the rest of a value; returns whether it is anything but null or empty.
    private mutating func readToEnd(of first: YAMLEvents.Event) throws(YAMLError) -> Bool {
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
            case .scalar, .alias: break
            case .end: return !isEmpty
            }
            isEmpty = isEmpty && depth == 0
        }
        return !isEmpty
    }
}
