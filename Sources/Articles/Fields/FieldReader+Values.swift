import Text

extension FieldReader {
    /// The maximum length of a name in bytes: it appears in many feeds, and XML parsers limit attributes.
    static let nameLimit = 1 << 18

    /// Reads a scalar with `parse`, whose errors say what was expected; nil if it is absent, blank or
    /// malformed.
    mutating func scalar<Result, ParseError: Error & CustomStringConvertible>(
        _ parse: (UnsafeBufferPointer<UInt8>) throws(ParseError) -> Result
    ) throws(YAMLError) -> Result? {
        let value = try next() ?? .absent
        return try scalar(value, parse)
    }

    /// Reads a scalar whose event has been read already; see ``scalar(_:)``.
    mutating func scalar<Result, ParseError: Error & CustomStringConvertible>(
        _ value: Value, _ parse: (UnsafeBufferPointer<UInt8>) throws(ParseError) -> Result
    ) throws(YAMLError) -> Result? {
        guard value == .scalar else {
            try refuse(value, expected: "text")
            return nil
        }
        guard !events.scalar.allSatisfy({ $0 <= 0x20 }) else { return nil }
        do throws(ParseError) {
            return try parse(events.scalar)
        } catch {
            note(error.description)
            return nil
        }
    }

    /// Reads plain text; nil if nothing visible is left, which is reported if the text is required.
    ///
    /// - Parameter limit: the maximum length in bytes.
    mutating func text(
        limit: Int = nameLimit, isRequired: Bool = false
    ) throws(YAMLError) -> String? {
        let value = try next() ?? .absent
        let text = try text(value, limit: limit)
        if text == nil, isRequired, value == .scalar, problems.last?.field != fieldPath {
            note("expected text that is not blank")
        }
        return text
    }

    /// Reads plain text whose event has been read already; see ``text(limit:isRequired:)``.
    mutating func text(_ value: Value, limit: Int = nameLimit) throws(YAMLError) -> String? {
        guard value == .scalar else {
            try refuse(value, expected: "text")
            return nil
        }
        guard events.scalar.count <= limit else {
            note("expected at most \(limit) bytes of text")
            return nil
        }
        let text = PlainText.clean(events.scalar)
        return PlainText.isBlank(text) ? nil : text
    }

    /// Reads a date in any form that documents have.
    ///
    /// - Parameter isInUTC: whether a time without a zone is in UTC, and not in the site's.
    mutating func timestamp(isInUTC: Bool = false) throws(YAMLError) -> Timestamp? {
        let value = try next() ?? .absent
        let (zone, isNumber) = (isInUTC ? .utc : zoneOfTime, isJSON && events.isPlain)
        return try scalar(value) { (bytes) throws(DateError) in
            try Timestamp(document: bytes.trimmed, isNumber: isNumber, in: zone)
        }
    }

    /// Reads an http or https URL.
    mutating func address() throws(YAMLError) -> WebAddress? {
        try scalar { (bytes) throws(AddressError) in try WebAddress(scraped: bytes) }
    }

    /// Reads an address, absolute or relative to the site.
    ///
    /// - Parameter form: what a relative one looks like.
    mutating func link(path form: DocumentLink.PathForm) throws(YAMLError) -> DocumentLink? {
        try scalar { (bytes) throws(AddressError) in try DocumentLink(bytes, path: form) }
    }

    /// Reads a language tag.
    mutating func language() throws(YAMLError) -> LanguageTag? {
        try scalar { (bytes) throws(LanguageError) in
            try LanguageTag(String(decoding: bytes.trimmed, as: UTF8.self))
        }
    }

    /// Reads a decimal number.
    mutating func number() throws(YAMLError) -> Double? {
        try scalar { (bytes) throws(NumberError) in try NumberError.number(bytes.trimmed) }
    }

    /// Reads a size in pixels.
    mutating func pixels() throws(YAMLError) -> Int? {
        try scalar { (bytes) throws(NumberError) in try NumberError.pixels(bytes.trimmed) }
    }

    /// Reads a truth value in any spelling that YAML parsers know, with or without quotes.
    ///
    /// - Parameter allowsDate: whether the value may also be a date, which can then be read again.
    /// - Returns: nil if there is no value; ``Truth/unclear`` for any other value, which is reported.
    mutating func truth(allowsDate: Bool) throws(YAMLError) -> Truth? {
        let value = try next() ?? .absent
        if value == .absent { return nil }
        let word = value == .scalar ? String(decoding: events.scalar.trimmed, as: UTF8.self).lowercased() : ""
        switch TruthWord(word) {
        case .yes: return .yes
        case .no: return .no
        case nil: break
        }
        let isNumber = isJSON && events.isPlain
        if allowsDate,
            (try? Timestamp(document: events.scalar.trimmed, isNumber: isNumber, in: zone)) != nil
        {
            putBack()
            return .date
        }
        note("expected true or false, so the article is held back")
        try skip(value)
        return .unclear
    }

    /// A truth value of a document.
    enum Truth {
        case yes, no, date, unclear
    }

    /// Reports a value of the wrong kind, unless it is absent, and skips it.
    mutating func refuse(_ value: Value, expected: String) throws(YAMLError) {
        if value != .absent { note("expected \(expected), found \(value.noun)") }
        try skip(value)
    }
}

extension Timestamp {
    /// Reads a date; a number in JSON counts seconds or milliseconds since 1970.
    fileprivate init(
        document text: UnsafeBufferPointer<UInt8>, isNumber: Bool, in zone: NamedTimeZone
    ) throws(DateError) {
        // Python writes 1691625780.25.
        let whole = text.prefix { $0 != UInt8(ascii: ".") }
        if isNumber, let number = Int(String(decoding: whole, as: UTF8.self)) {
            self = try Timestamp(epoch: number)
        } else {
            self = try Timestamp(document: text, in: zone)
        }
    }
}
