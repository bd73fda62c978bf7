import Text

/// Reads the fields of front matter directly from YAML events into typed values.
///
/// A value of the wrong kind is reported as a problem and treated as absent. Reading only stops, with a
/// ``YAMLError``, if the rest cannot be read: a syntax error, a duplicate key, or nesting that is too deep.
struct FieldReader: ~Copyable {
    /// The problems found so far, in the order of the document.
    private(set) var problems: [Diagnostic] = []
    var events: YAMLEvents
    private let path: String
    /// The keys of the ``FieldMap``.
    private let names: [String]
    /// The time zone of dates that do not say theirs.
    let zone: NamedTimeZone
    /// Whether an unquoted time without an offset is in UTC.
    private let readsPlainTimesAsUTC: Bool
    /// Whether plain scalars are JSON's numbers and words.
    let isJSON: Bool
    /// Whether this is an article of a file in JSON, as databases and servers write it.
    let isObject: Bool
    private var place = FieldPath()
    private var isPutBack = false
    private var latest: Value?

    /// Begins to read the front matter of the document at `path`.
    init(
        _ bytes: UnsafeBufferPointer<UInt8>, _ form: FrontMatter.Form, path: String,
        _ rules: ReadingRules = ReadingRules(), isObject: Bool = false
    ) throws(YAMLError) {
        events = try YAMLEvents(bytes, form)
        isJSON = form == .json
        self.isObject = isObject
        (self.path, names, zone) = (path, rules.fields.names, rules.timeZone)
        readsPlainTimesAsUTC = rules.preset?.readsPlainTimesAsUTC == true
    }

    /// Reports a problem with the last value.
    mutating func note(_ message: String) {
        problems.append(problem(message))
    }

    /// A problem with the last value.
    func problem(_ message: String) -> Diagnostic {
        Diagnostic(
            path: path, line: events.mark.line, column: events.mark.column, field: fieldPath,
            message: message)
    }

    /// The beginning of a list item, for reporting later what it lacks.
    struct Item {
        fileprivate let mark: YAMLEvents.Mark
        fileprivate let problemsBefore: Int
    }

    /// The item that has just begun.
    var item: Item { Item(mark: events.mark, problemsBefore: problems.count) }

    /// Reports a problem with the last key.
    mutating func noteKey(_ message: String) {
        problems.append(
            Diagnostic(path: path, line: events.mark.line, column: events.mark.column, message: message))
    }

    /// Reports at the beginning of an item what it lacks, unless one of the fields was reported as malformed.
    mutating func note(_ message: String, about item: Item, explainedBy fields: [Field]) {
        let isExplained = problems[item.problemsBefore...].contains { problem in
            fields.contains { problem.field?.hasSuffix(".\($0.name)") ?? false }
        }
        guard !isExplained else { return }
        problems.append(
            Diagnostic(
                path: path, line: item.mark.line, column: item.mark.column, field: fieldPath,
                message: message))
    }

    /// The location of the last value, such as `related[2].webUrl`.
    var fieldPath: String? {
        let path = place.description(names)
        return path.isEmpty ? nil : path
    }
}

// MARK: - Structure

extension FieldReader {
    /// Reads the next value; nil at the end of the list or mapping.
    mutating func next() throws(YAMLError) -> Value? {
        if isPutBack {
            isPutBack = false
            return latest
        }
        latest =
            switch try events.next() {
            case .listEnd, .mappingEnd, .end: nil
            case .listStart: .list
            case .mappingStart: .mapping
            case .alias: .alias
            case .scalar: events.isPlain && Self.isNull(events.scalar) ? .absent : .scalar
            }
        return latest
    }

    /// Calls `body` for each known field of the mapping that has just begun; it must read the field's value.
    mutating func eachField(
        _ body: (inout FieldReader, Field) throws(YAMLError) -> Void
    ) throws(YAMLError) {
        try eachKey { (fields, field) throws(YAMLError) in
            guard let field else { return try fields.skipNext() }
            fields.place.enter(field)
            try body(&fields, field)
            fields.place.leave()
        }
    }

    /// Calls `body` for each key of the mapping that has just begun; it must read the value.
    ///
    /// `body` gets the field with exactly this name; the key itself is in ``scalar``. Values of `secured` are
    /// skipped.
    @inline(__always)
    mutating func eachKey(
        _ body: (inout FieldReader, Field?) throws(YAMLError) -> Void
    ) throws(YAMLError) {
        var keys = KeySet()
        while let key = try next() {
            let field = try enter(key, &keys)
            if field == .secured {
                try skipUndecoded()
            } else if key == .scalar {
                try body(&self, field)
            } else {
                try skipNext()
            }
        }
    }

    /// The last scalar.
    var scalar: UnsafeBufferPointer<UInt8> { events.scalar }

    /// Calls `body` with the path of a key that a ``FieldMap`` knows.
    mutating func within(
        _ key: FieldMap.Key, _ body: (inout FieldReader) throws(YAMLError) -> Void
    ) throws(YAMLError) {
        if let name = key.name {
            place.enter(name: name)
        } else if let field = key.field {
            place.enter(field)
        }
        try body(&self)
        place.leave()
    }

    /// Reads a value with the path of a field.
    mutating func within<Result>(
        _ field: Field, _ read: (inout FieldReader) throws(YAMLError) -> Result
    ) throws(YAMLError) -> Result {
        place.enter(field)
        let result = try read(&self)
        place.leave()
        return result
    }

    /// The zone of the last value, if it is a time.
    var zoneOfTime: NamedTimeZone {
        readsPlainTimesAsUTC && events.isPlain && events.scalar.isYAMLTime ? .utc : zone
    }

    /// Makes ``next()`` return the last value again.
    mutating func putBack() { isPutBack = true }

    /// The maximum number of elements read from a list, as entries repeat them and feeds would get too large.
    static let listLimit = 256

    /// Calls `body` for each element of the list that has just begun; it must read the element completely.
    ///
    /// Elements beyond ``listLimit`` are skipped, which is reported.
    mutating func eachItem(
        _ body: (inout FieldReader, Value) throws(YAMLError) -> Void
    ) throws(YAMLError) {
        var index = 0
        while let value = try next() {
            index += 1
            guard index <= Self.listLimit else {
                if index == Self.listLimit + 1 { note("expected at most \(Self.listLimit) values in a list") }
                try skip(value)
                continue
            }
            place.enter(index - 1)
            try body(&self, value)
            place.leave()
        }
    }

    /// Skips the next value.
    mutating func skipNext() throws(YAMLError) {
        if let value = try next() { try skip(value) }
    }

    /// Skips the rest of a value that has just begun.
    mutating func skip(_ value: Value) throws(YAMLError) {
        switch value {
        case .absent, .scalar, .alias: break
        case .list:
            while let item = try next() { try skip(item) }
        case .mapping:
            var keys = KeySet()
            while let key = try next() {
                if try enter(key, &keys) == .secured { try skipUndecoded() } else { try skipNext() }
            }
        }
    }

    /// Skips the next value without decoding anything in it.
    private mutating func skipUndecoded() throws(YAMLError) {
        var depth = 0
        repeat {
            switch try events.next() {
            case .listStart, .mappingStart: depth += 1
            case .listEnd, .mappingEnd: depth -= 1
            case .end: return
            case .scalar, .alias: break
            }
        } while depth > 0
    }

    /// Reads a key completely; returns its field, or nil if it is unknown.
    ///
    /// Throws if a key is a duplicate. The error does not quote the key, which may be private.
    private mutating func enter(_ key: Value, _ keys: inout KeySet) throws(YAMLError) -> Field? {
        guard key == .scalar || key == .absent else {
            try skip(key)
            return nil
        }
        let field = Field(events.scalar) ?? (Self.isSecured(events.scalar) ? .secured : nil)
        // A mapping may merge several others, none of which is read.
        let isMerge = events.scalar.count == 2 && events.isPlain && events.scalar.matches("<<", at: 0)
        guard isMerge || keys.insert(events.scalar, field) else {
            throw YAMLError(
                mark: events.mark, message: "expected each key once, found it a second time")
        }
        return field
    }
}
