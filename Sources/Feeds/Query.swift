import Articles
import Text

/// A selection of articles by the values of their fields.
public struct Query: Hashable, Encodable, Sendable {
    /// What the values of a field must be.
    ///
    /// An article without the field satisfies a condition that only excludes values, and no other.
    public struct Condition: Hashable, Sendable {
        /// The field.
        public let field: ArticleField
        /// The article must have one of these values; empty for any value.
        public var any: Set<String> = []
        /// The article must have all of these values.
        public var all: Set<String> = []
        /// The article must have none of these values.
        public var not: Set<String> = []
        /// The smallest number; nil for no limit.
        public var min: Double?
        /// The largest number; nil for no limit.
        public var max: Double?

        /// Creates a condition that every article satisfies.
        public init(_ field: ArticleField) { self.field = field }

        /// The condition with every value in the form in which the field compares it.
        func normalized(_ key: (String) -> String) -> Condition {
            var condition = self
            condition.any = Set(any.map(key))
            condition.all = Set(all.map(key))
            condition.not = Set(not.map(key))
            return condition
        }

        /// Whether an article with these values satisfies the condition.
        func isSatisfied(by values: [String]) -> Bool {
            guard !values.isEmpty else { return any.isEmpty && all.isEmpty && min == nil && max == nil }
            guard any.isEmpty || values.contains(where: any.contains),
                all.isEmpty || all.isSubset(of: values),
                not.isEmpty || !values.contains(where: not.contains)
            else { return false }
            guard min != nil || max != nil else { return true }
            return values.contains { text in
                Double(text).map { $0 >= min ?? -.infinity && $0 <= max ?? .infinity } ?? false
            }
        }
    }

    /// Lists of conditions: an article must satisfy all conditions of at least one list.
    public var alternatives: [[Condition]]

    /// Creates a query.
    public init(_ alternatives: [[Condition]]) { self.alternatives = alternatives }

    /// The fields that it names.
    public var fields: Set<ArticleField> { Set(alternatives.joined().map(\.field)) }
}

extension Query.Condition: Encodable {
    private enum CodingKeys: CodingKey {
        case field, any, all, not, min, max
    }

    /// Encodes the condition, its values sorted, so that equal conditions have equal texts.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(field, forKey: .field)
        try container.encode(any.sorted { $0.precedes($1) }, forKey: .any)
        try container.encode(all.sorted { $0.precedes($1) }, forKey: .all)
        try container.encode(not.sorted { $0.precedes($1) }, forKey: .not)
        try container.encodeIfPresent(min, forKey: .min)
        try container.encodeIfPresent(max, forKey: .max)
    }
}

extension Query.Condition: CustomStringConvertible {
    /// The condition in one line, as in the configuration.
    public var description: String {
        func list(_ values: Set<String>) -> String {
            let sorted = values.sorted { $0.precedes($1) }
            return sorted.count == 1 ? sorted[0] : "[\(sorted.joined(separator: ", "))]"
        }
        var parts: [String] = []
        if !any.isEmpty { parts.append(list(any)) }
        if !all.isEmpty { parts.append("all: \(list(all))") }
        if !not.isEmpty { parts.append("not: \(list(not))") }
        if let min { parts.append("min: \(min.decimal)") }
        if let max { parts.append("max: \(max.decimal)") }
        return "\(field.name): \(parts.joined(separator: ", "))"
    }
}
