/// Keys of front matter that no format knows, but that are kept because the configuration names them.
///
/// A dotted path such as `book.series` names a key within a mapping. `secured` is never kept.
public struct KeptFields: Hashable, Sendable {
    /// A key, and the keys below it.
    struct Field: Hashable, Sendable {
        let name: String
        /// Whether the value of the key itself is kept.
        var isKept = false
        var below = KeptFields()
    }

    /// The keys of the outermost mapping.
    private var fields: [Field] = []

    /// Keeps the fields with these paths.
    public init(_ paths: Set<String> = []) {
        for path in paths.sorted() {
            let names = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            guard !names.contains("secured") else { continue }
            add(names[...])
        }
    }

    /// The field with a key; nil if it is not kept.
    func field(_ key: UnsafeBufferPointer<UInt8>) -> Field? {
        fields.first { $0.name.utf8.elementsEqual(key) }
    }

    private mutating func add(_ names: ArraySlice<String>) {
        guard let name = names.first else { return }
        let place = fields.firstIndex { $0.name == name } ?? fields.endIndex
        if place == fields.endIndex { fields.append(Field(name: name)) }
        if names.count == 1 {
            fields[place].isKept = true
        } else {
            fields[place].below.add(names.dropFirst())
        }
    }
}

extension FieldReader {
    /// Reads the value of a kept field and of those below it.
    ///
    /// - Parameters:
    ///   - prefix: the path of the mapping, with a trailing dot.
    ///   - values: gets the texts by path; a list gives several.
    mutating func values(
        of field: KeptFields.Field, below prefix: String, into values: inout [String: [String]]
    ) throws(YAMLError) {
        let path = prefix + field.name
        let value = try next() ?? .absent
        switch value {
        case .absent: break
        case .alias:
            if field.isKept { try refuse(value, expected: "text") }
        case .scalar:
            if field.isKept, let text = try text(value) { values[path] = [text] }
        case .list:
            guard field.isKept else { return try skip(value) }
            var texts: [String] = []
            try eachItem { (fields, item) throws(YAMLError) in
                guard item == .scalar else { return try fields.skip(item) }
                if let text = try fields.text(item) { texts.append(text) }
            }
            if !texts.isEmpty { values[path] = texts }
        case .mapping:
            try eachKey { (fields, _) throws(YAMLError) in
                guard let below = field.below.field(fields.scalar) else {
                    return try fields.skipNext()
                }
                try fields.values(of: below, below: path + ".", into: &values)
            }
        }
    }
}
