import Foundation
import Text

/// Counts how many documents have which keys, and what each is read as; it keeps no values.
///
/// A key whose value is `~`, `null` or empty does not count. `secured` is skipped, and everything below it.
public struct FieldCounts: Sendable {
    /// A key and the number of documents that have it.
    public struct Key: Hashable, Sendable {
        /// The key as written in documents, such as `tags`, or `header.image` where it means something in a mapping.
        public let name: String
        /// What it is read as, such as `topics`; nil if it is not read.
        public let field: String?
        /// How many documents have it.
        public let documents: Int
    }

    /// How many documents were counted: all with well-formed front matter, including rejected ones.
    public private(set) var documents = 0
    private let map: FieldMap
    private var counts: [String: (documents: Int, field: String?)] = [:]

    /// Starts without documents.
    ///
    /// - Parameter map: what the keys mean.
    public init(_ map: FieldMap = FieldMap()) {
        self.map = map
    }

    /// The maximum number of different keys, which limits the memory used; further ones are not counted.
    public static let keyLimit = 1000

    /// All keys, the most frequent first.
    public var keys: [Key] {
        counts.map { Key(name: $0.key, field: $0.value.field, documents: $0.value.documents) }
            .sorted { left, right in
                left.documents == right.documents ? left.name < right.name : left.documents > right.documents
            }
    }

    /// Fields that hold an article back, which nobody misses.
    private static let holds = Set(
        [Field.published, .draft, .publish, .private, .status, .scheduled, .expiryDate].map(\.name))

    /// The fields of an article that no key of any document is read as, in a fixed order.
    public var absentFields: [String] {
        let read = Set(counts.values.compactMap(\.field).flatMap { $0.components(separatedBy: ", ") })
        return FieldMap.usualKeys.map(\.field).filter { !Self.holds.contains($0) && !read.contains($0) }
    }

    /// Adds the counts of another instance.
    public mutating func add(_ other: FieldCounts) {
        documents += other.documents
        for (key, count) in other.counts { add(key, count.field, count.documents) }
    }

    /// Counts the keys of one document, if its front matter is well-formed.
    mutating func count(_ frontMatter: UnsafeBufferPointer<UInt8>, _ form: FrontMatter.Form) {
        guard frontMatter.firstInvalidUTF8 == nil else { return }
        do throws(YAMLError) {
            var walk = try KeyWalk(frontMatter, form)
            guard try walk.readDocument(map) else { return }
            documents += 1
            for (key, field) in walk.keys { add(key, field, 1) }
        } catch {
            // The reader reports what is wrong, and where.
        }
    }

    private mutating func add(_ key: String, _ field: String?, _ documents: Int) {
        guard counts[key] != nil || counts.count < Self.keyLimit else { return }
        counts[key, default: (0, field)].documents += documents
    }
}

/// A walk over the keys of one document.
private struct KeyWalk: ~Copyable {
    /// The document's keys that have a value, and the fields that they are read as.
    private(set) var keys: [String: String?] = [:]
    private var events: YAMLEvents

    init(_ frontMatter: UnsafeBufferPointer<UInt8>, _ form: FrontMatter.Form) throws(YAMLError) {
        events = try YAMLEvents(frontMatter, form)
    }

    /// Reads to the end; returns false if the front matter is not a mapping.
    mutating func readDocument(_ map: FieldMap) throws(YAMLError) -> Bool {
        guard try events.next() == .mappingStart else { return false }
        try readKeys(map.keys, below: "")
        return true
    }

    /// Reads the mapping that has just begun.
    private mutating func readKeys(
        _ known: [FoldedKey: FieldMap.Key], below prefix: String
    ) throws(YAMLError) {
        while true {
            let event = try events.next()
            if event == .mappingEnd || event == .end { return }
            guard event == .scalar else {
                _ = try readToEnd(of: event)
                continue
            }
            let key = known[FoldedKey(events.scalar)]
            let isSecured = FieldReader.isSecured(events.scalar)
            let name = prefix + Self.name(events.scalar)
            let value = try events.next()
            if isSecured {
                _ = try readToEnd(of: value)
            } else if value == .mappingStart, let below = key?.partsOfMapping {
                try readKeys(below, below: name + ".")
            } else if try readToEnd(of: value) {
                keys[name] = .some(key?.meaning)
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
