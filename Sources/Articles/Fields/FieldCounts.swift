import Foundation

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
        return FieldMap.usualKeys.map(\.field).filter {
            !Self.holds.contains($0) && $0 != FieldSources.text && !read.contains($0)
        }
    }

    /// Adds the counts of another instance.
    public mutating func add(_ other: FieldCounts) {
        documents += other.documents
        for (key, count) in other.counts { add(key, count.field, count.documents) }
    }

    /// Counts the keys of one document, if its front matter is well-formed.
    ///
    /// - Parameter isObject: whether the text of the article may be in it.
    mutating func count(
        _ frontMatter: UnsafeBufferPointer<UInt8>, _ form: FrontMatter.Form, isObject: Bool = false
    ) {
        guard frontMatter.firstInvalidUTF8 == nil else { return }
        do throws(YAMLError) {
            guard let keys = try KeyWalk.keys(of: frontMatter, form, map, isObject: isObject) else { return }
            documents += 1
            let meanings = Dictionary(keys.map { ($0.name, $0.meaning) }) { first, _ in first }
            for (key, field) in meanings { add(key, field, 1) }
        } catch {
            // The reader reports what is wrong, and where.
        }
    }

    private mutating func add(_ key: String, _ field: String?, _ documents: Int) {
        guard counts[key] != nil || counts.count < Self.keyLimit else { return }
        counts[key, default: (0, field)].documents += documents
    }
}
