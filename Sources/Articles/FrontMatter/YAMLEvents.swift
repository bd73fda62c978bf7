import CYaml

/// A walk over YAML, event by event: libyaml's parser behind a safe owner.
///
/// Aliases and nesting deeper than ``maximumDepth`` end the walk at once, so hostile input costs no more
/// than its own length. No message quotes the document.
struct YAMLEvents: ~Copyable {
    /// How deep lists and mappings may be nested.
    static let maximumDepth = 32

    /// What comes next in the document.
    enum Event {
        case scalar
        case listStart
        case listEnd
        case mappingStart
        case mappingEnd
        case end
    }

    /// A place in the document, both counted from 1.
    struct Mark {
        var line = 1
        var column = 1
    }

    /// Why the walk cannot go on.
    struct Flaw: Error {
        let mark: Mark
        let message: String
    }

    /// Where the latest event begins.
    private(set) var mark = Mark()
    private let bytes: UnsafeBufferPointer<UInt8>
    // libyaml keeps a pointer to its own parser in the parser, so it must not move.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let event: UnsafeMutablePointer<yaml_event_t>
    private var depth = 0

    /// Begins a walk over one YAML document in UTF-8, which must outlive the walk.
    init(_ bytes: UnsafeBufferPointer<UInt8>) throws(Flaw) {
        parser = .allocate(capacity: 1)
        event = .allocate(capacity: 1)
        event.initialize(to: yaml_event_t())
        parser.initialize(to: yaml_parser_t())
        self.bytes = bytes
        guard yaml_parser_initialize(parser) == 1 else {
            throw Flaw(mark: mark, message: "not enough memory to read the front matter")
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_event_delete(event)
        yaml_parser_delete(parser)
        event.deallocate()
        parser.deallocate()
    }

    /// The latest event's scalar as it is after unquoting and folding; valid until the next event.
    var scalar: UnsafeBufferPointer<UInt8> {
        let scalar = event.pointee.data.scalar
        return UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    }

    /// Whether the latest scalar stands in the document without quotes and not as a block.
    var isPlain: Bool {
        event.pointee.data.scalar.style == YAML_PLAIN_SCALAR_STYLE
    }

    /// Goes on to the next event, passing over the stream's and the document's own.
    mutating func next() throws(Flaw) -> Event {
        while true {
            yaml_event_delete(event)
            guard yaml_parser_parse(parser, event) == 1 else { throw syntaxFlaw }
            let start = event.pointee.start_mark
            mark = Mark(line: Int(start.line) + 1, column: Int(start.column) + 1)
            switch event.pointee.type {
            case YAML_SCALAR_EVENT: return .scalar
            case YAML_SEQUENCE_START_EVENT: return try enter(.listStart)
            case YAML_MAPPING_START_EVENT: return try enter(.mappingStart)
            case YAML_SEQUENCE_END_EVENT: return leave(.listEnd)
            case YAML_MAPPING_END_EVENT: return leave(.mappingEnd)
            case YAML_ALIAS_EVENT:
                throw Flaw(mark: mark, message: "expected no alias (*name) in front matter")
            case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return .end
            default: continue
            }
        }
    }

    private mutating func enter(_ event: Event) throws(Flaw) -> Event {
        depth += 1
        guard depth <= Self.maximumDepth else {
            throw Flaw(
                mark: mark, message: "expected lists and mappings nested at most \(Self.maximumDepth) deep")
        }
        return event
    }

    private mutating func leave(_ event: Event) -> Event {
        depth -= 1
        return event
    }

    private var syntaxFlaw: Flaw {
        let problem = parser.pointee.problem.map { String(cString: $0) } ?? "not enough memory"
        var mark = Mark(
            line: Int(parser.pointee.problem_mark.line) + 1,
            column: Int(parser.pointee.problem_mark.column) + 1)
        if parser.pointee.error == YAML_READER_ERROR {
            mark = Mark(ofByte: Int(parser.pointee.problem_offset), in: bytes)
        }
        return Flaw(mark: mark, message: "the front matter is not valid YAML: \(problem)")
    }
}

extension YAMLEvents.Mark {
    /// The place of a byte of UTF-8 text.
    init(ofByte offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        let before = bytes[..<min(offset, bytes.count)]
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        line = before.count { $0 == UInt8(ascii: "\n") } + 1
        column = before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1
    }
}
