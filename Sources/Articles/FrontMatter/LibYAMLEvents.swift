import CYaml

/// A safe wrapper for libyaml's parser, which reads any YAML event by event.
struct LibYAMLEvents: ~Copyable {
    private let bytes: UnsafeBufferPointer<UInt8>
    // The parser contains a pointer to itself, so it must not move.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let event: UnsafeMutablePointer<yaml_event_t>
    private var depth = 0
    private var hasBegun = false
    /// How many of libyaml's events have been read.
    private var passed = 0
    private var mending: SurrogateMending?

    /// Begins to read one YAML document in UTF-8; the bytes must outlive the parser.
    init(_ bytes: UnsafeBufferPointer<UInt8>) throws(YAMLError) {
        parser = .allocate(capacity: 1)
        event = .allocate(capacity: 1)
        event.initialize(to: yaml_event_t())
        parser.initialize(to: yaml_parser_t())
        self.bytes = bytes
        guard yaml_parser_initialize(parser) == 1 else {
            throw YAMLError(
                mark: YAMLEvents.Mark(), message: "not enough memory to read the front matter")
        }
        begin(bytes)
    }

    private func begin(_ bytes: UnsafeBufferPointer<UInt8>) {
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_event_delete(event)
        yaml_parser_delete(parser)
        event.deallocate()
        parser.deallocate()
    }

    /// Reads the next event, skipping those of the stream and the document.
    ///
    /// A scalar's bytes are valid until the next event.
    mutating func next() throws(YAMLError) -> YAMLEvents.Step {
        while true {
            yaml_event_delete(event)
            guard yaml_parser_parse(parser, event) == 1 else {
                if mendSurrogates() { continue }
                throw syntaxError
            }
            passed += 1
            switch event.pointee.type {
            case YAML_SCALAR_EVENT: return scalar
            case YAML_SEQUENCE_START_EVENT: return try enter(.listStart)
            case YAML_MAPPING_START_EVENT: return try enter(.mappingStart)
            case YAML_SEQUENCE_END_EVENT: return leave(.listEnd)
            case YAML_MAPPING_END_EVENT: return leave(.mappingEnd)
            case YAML_ALIAS_EVENT: return YAMLEvents.Step(mark: mark, event: .alias)
            case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return YAMLEvents.Step(mark: mark, event: .end)
            case YAML_DOCUMENT_START_EVENT where hasBegun:
                // The rest would be ignored, even if it says `published: false`.
                throw YAMLError(mark: mark, message: "expected front matter to be one YAML document")
            case YAML_DOCUMENT_START_EVENT: hasBegun = true
            default: continue
            }
        }
    }

    private var mark: YAMLEvents.Mark { mark(event.pointee.start_mark) }

    private func mark(_ mark: yaml_mark_t) -> YAMLEvents.Mark {
        let column = mending?.column(of: mark.column, at: mark.index) ?? Int(mark.column)
        return YAMLEvents.Mark(line: Int(mark.line) + 1, column: column + 1)
    }

    private var scalar: YAMLEvents.Step {
        let scalar = event.pointee.data.scalar
        return YAMLEvents.Step(
            scalar: UnsafeBufferPointer(start: scalar.value, count: scalar.length), mark: mark,
            event: .scalar,
            isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
    }

    private mutating func enter(_ event: YAMLEvents.Event) throws(YAMLError) -> YAMLEvents.Step {
        depth += 1
        guard depth <= YAMLEvents.maximumDepth else {
            throw YAMLError(mark: mark, message: YAMLEvents.tooDeep)
        }
        return YAMLEvents.Step(mark: mark, event: event)
    }

    private mutating func leave(_ event: YAMLEvents.Event) -> YAMLEvents.Step {
        depth -= 1
        return YAMLEvents.Step(mark: mark, event: event)
    }

    private var syntaxError: YAMLError {
        let problem = parser.pointee.problem.map { String(cString: $0) } ?? "not enough memory"
        var mark = mark(parser.pointee.problem_mark)
        if parser.pointee.error == YAML_READER_ERROR {
            mark = YAMLEvents.Mark(ofByte: Int(parser.pointee.problem_offset), in: bytes)
        }
        // libyaml looks ahead and may reach its own limit first.
        if problem.hasPrefix("Maximum nesting level") {
            return YAMLError(mark: mark, message: YAMLEvents.tooDeep)
        }
        if stoppedAtEscape {
            let message = mending?.isExhausted() ?? false ? Self.manySurrogates : YAMLEvents.loneSurrogate
            // The mark is after `\u`.
            return YAMLError(
                mark: YAMLEvents.Mark(line: mark.line, column: mark.column - 2), message: message)
        }
        let words = problem.hasPrefix(Self.colonProblem) ? advice : problem
        return YAMLError(mark: mark, message: "the front matter is not valid YAML: \(words)")
    }

    /// libyaml's words for a colon that cannot follow a key.
    private static let colonProblem = "mapping values are not allowed"

    /// What to write where libyaml has found such a colon.
    private var advice: String {
        let bytes = mending?.copy() ?? bytes
        let colon = bytes.position(ofCharacter: Int(parser.pointee.problem_mark.index)) ?? bytes.count
        let line = bytes[..<colon].split(separator: 0x0A, omittingEmptySubsequences: false).last ?? []
        let isValue = zip(line, line.dropFirst()).contains { $0 == UInt8(ascii: ":") && $1 <= 0x20 }
        return isValue
            ? "expected quotes around a value that contains a colon and a space"
            : "expected the key in the column of those before it"
    }
}

// MARK: - Surrogate pairs

extension LibYAMLEvents {
    /// Begins anew if reading stopped at a surrogate pair, which JSON writes for one character, but libyaml
    /// refuses; returns false if it stopped elsewhere.
    private mutating func mendSurrogates() -> Bool {
        guard stoppedAtEscape else { return false }
        var mending = mending.take() ?? SurrogateMending(bytes)
        // The mark is after the first `\u`.
        let isMended = mending.mend(at: Int(parser.pointee.problem_mark.index) - 2)
        if isMended {
            yaml_parser_delete(parser)
            guard yaml_parser_initialize(parser) == 1 else { return false }
            begin(mending.copy())
            for _ in 0..<passed {
                yaml_event_delete(event)
                guard yaml_parser_parse(parser, event) == 1 else { break }
            }
            yaml_event_delete(event)
        }
        self.mending = consume mending
        return isMended
    }

    private var stoppedAtEscape: Bool {
        parser.pointee.error == YAML_SCANNER_ERROR
            && parser.pointee.problem.map { String(cString: $0).hasPrefix(Self.escapeProblem) } ?? false
    }

    private static let manySurrogates =
        "expected fewer escapes of surrogate pairs, such as \\ud83d\\ude09; write the characters themselves"
    private static let escapeProblem = "found invalid Unicode character"
}
