import Text

/// Reads front matter's fields straight from YAML's events into values of the types that the fields ask for.
///
/// A value of the wrong kind is noted as a problem and read as absent. Only what makes the rest unreadable
/// (bad syntax, an alias, a key that occurs twice, too deep nesting) ends the reading, as a
/// ``YAMLError``.
struct FieldReader: ~Copyable {
    /// What stands where a value may stand.
    enum Value {
        /// `~`, `null` or nothing, without quotes.
        case absent
        case scalar
        case list
        case mapping

        var noun: String {
            switch self {
            case .absent: "nothing"
            case .scalar: "text"
            case .list: "a list"
            case .mapping: "a mapping"
            }
        }
    }

    /// What was noted so far, in the order of the document.
    private(set) var problems: [Diagnostic] = []
    var events: YAMLEvents
    private let path: String
    private var place = FieldPath()

    /// Begins to read the front matter of the document at `path`.
    init(_ bytes: UnsafeBufferPointer<UInt8>, path: String) throws(YAMLError) {
        events = try YAMLEvents(bytes)
        self.path = path
    }

    /// Notes what is wrong with the value just read.
    mutating func note(_ message: String) {
        problems.append(
            Diagnostic(
                path: path, line: events.mark.line, column: events.mark.column, field: fieldPath,
                message: message))
    }

    /// An item of a list that was just begun, for noting later what it lacks.
    struct Item {
        fileprivate let mark: YAMLEvents.Mark
        fileprivate let problemsBefore: Int
    }

    /// The item that was just begun.
    var item: Item { Item(mark: events.mark, problemsBefore: problems.count) }

    /// Notes at an item's beginning what it lacks, unless one of the fields was noted as malformed already.
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

    /// Where the value just read stands, as `related[2].webUrl`.
    var fieldPath: String? {
        let path = place.description
        return path.isEmpty ? nil : path
    }
}

// MARK: - Structure

extension FieldReader {
    /// Goes on to the next value; nil where the list or mapping ends.
    mutating func next() throws(YAMLError) -> Value? {
        switch try events.next() {
        case .listEnd, .mappingEnd, .end: nil
        case .listStart: .list
        case .mappingStart: .mapping
        case .scalar: events.isPlain && Self.isNull(events.scalar) ? .absent : .scalar
        }
    }

    /// Calls `body` for each field of the mapping that was just begun; it must read the field's value.
    mutating func eachField(
        _ body: (inout FieldReader, Field) throws(YAMLError) -> Void
    ) throws(YAMLError) {
        var keys = KeySet()
        while let key = try next() {
            guard let field = try enter(key, &keys) else {
                try skipNext()
                continue
            }
            if field == .secured {
                try skipUndecoded()
                continue
            }
            place.enter(field)
            try body(&self, field)
            place.leave()
        }
    }

    /// The most values that are taken from one list: entries repeat them, so a list could outgrow its feeds.
    static let listLimit = 256

    /// Calls `body` for each value of the list that was just begun; it must read the value to its end.
    ///
    /// Values beyond ``listLimit`` are left out, which is noted.
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

    /// Reads the next value and forgets it.
    mutating func skipNext() throws(YAMLError) {
        if let value = try next() { try skip(value) }
    }

    /// Reads to the end of a value that was just begun and forgets it.
    mutating func skip(_ value: Value) throws(YAMLError) {
        switch value {
        case .absent, .scalar: break
        case .list:
            while let item = try next() { try skip(item) }
        case .mapping:
            var keys = KeySet()
            while let key = try next() {
                if try enter(key, &keys) == .secured { try skipUndecoded() } else { try skipNext() }
            }
        }
    }

    /// Reads the next value without looking at anything in it.
    private mutating func skipUndecoded() throws(YAMLError) {
        var depth = 0
        repeat {
            switch try events.next() {
            case .listStart, .mappingStart: depth += 1
            case .listEnd, .mappingEnd: depth -= 1
            case .end: return
            case .scalar: break
            }
        } while depth > 0
    }

    /// Reads a key to its end; the field it names, if it names one.
    ///
    /// Ends the reading if a key occurs twice. The key is not named: it could be part of something private.
    private mutating func enter(_ key: Value, _ keys: inout KeySet) throws(YAMLError) -> Field? {
        guard key == .scalar || key == .absent else {
            try skip(key)
            return nil
        }
        let field = Field(events.scalar)
        guard keys.insert(events.scalar, field) else {
            throw YAMLError(
                mark: events.mark, message: "expected each key once, found it a second time")
        }
        return field
    }

    /// Whether a scalar without quotes says that there is no value.
    static func isNull(_ scalar: UnsafeBufferPointer<UInt8>) -> Bool {
        switch scalar.count {
        case 0: true
        case 1: scalar[0] == UInt8(ascii: "~")
        case 4 where scalar.matches("null", at: 0):
            // Of all spellings YAML knows these three.
            !scalar.dropFirst().contains(where: \.isCapital) || scalar.allSatisfy(\.isCapital)
        default: false
        }
    }
}
