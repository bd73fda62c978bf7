import Text

/// Reads JSON front matter event by event.
///
/// Strings are like quoted scalars, numbers and words like plain ones. The braces may be missing between
/// fences, and nothing may follow the object.
struct JSONEvents: ~Copyable {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var scanner: JSONScanner
    /// How many of the braces that are missing have not been made up for.
    private var missingBraces: Int
    private var text = UTF8Buffer(capacity: 0)
    private var places = PlaceCounter()

    /// Begins to read front matter; the bytes must be UTF-8 and outlive the value.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        // Any other first byte is that of a fence.
        var start = bytes.first == UInt8(ascii: "{") ? 0 : bytes.firstIndex(of: 0x0A) ?? bytes.count
        while start < bytes.count, bytes[start].isXMLSpace { start += 1 }
        let hasBraces =
            start < bytes.count && [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(bytes[start])
        missingBraces = hasBraces ? 0 : 2
        scanner = JSONScanner(bytes, from: start, hasBraces: hasBraces)
    }

    /// Reads the next event.
    ///
    /// A scalar's bytes are valid until the next event.
    mutating func next() throws(YAMLError) -> YAMLEvents.Step {
        if missingBraces == 2 {
            missingBraces = 1
            return step(.mappingStart)
        }
        let token: JSONScanner.Token?
        do throws(JSONSyntaxError) {
            token = try scanner.next()
        } catch {
            throw self.error("not valid JSON: \(error.message)", at: error.offset)
        }
        if let token { return try step(token) }
        defer { missingBraces = 0 }
        return step(missingBraces == 1 ? .mappingEnd : .end)
    }

    private mutating func step(_ token: JSONScanner.Token) throws(YAMLError) -> YAMLEvents.Step {
        switch token {
        case .objectStart: return try enter(.mappingStart)
        case .arrayStart: return try enter(.listStart)
        case .objectEnd: return step(.mappingEnd)
        case .arrayEnd: return step(.listEnd)
        case .number, .boolean, .null: return step(.scalar, source, isPlain: true)
        case .name, .string:
            guard scanner.isEscaped else { return step(.scalar, source) }
            text.removeAll()
            if let offset = text.append(unescaping: source) {
                throw error(YAMLEvents.loneSurrogate, at: scanner.text.lowerBound + offset)
            }
            return step(.scalar, text.withBytes { $0 })
        }
    }

    private mutating func enter(_ event: YAMLEvents.Event) throws(YAMLError) -> YAMLEvents.Step {
        guard scanner.depth <= YAMLEvents.maximumDepth else {
            throw error(YAMLEvents.tooDeep, at: scanner.offset)
        }
        return step(event)
    }

    private mutating func step(
        _ event: YAMLEvents.Event, _ scalar: UnsafeBufferPointer<UInt8> = .init(start: nil, count: 0),
        isPlain: Bool = false
    ) -> YAMLEvents.Step {
        YAMLEvents.Step(
            scalar: scalar, mark: places.mark(at: scanner.offset, in: bytes), event: event, isPlain: isPlain)
    }

    private var source: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[scanner.text]) }

    private mutating func error(_ message: String, at offset: Int) -> YAMLError {
        YAMLError(mark: places.mark(at: offset, in: bytes), message: message)
    }
}
