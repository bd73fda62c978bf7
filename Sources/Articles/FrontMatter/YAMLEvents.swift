/// Parses front matter event by event, in whatever form it is written.
///
/// ``PlainFrontMatter`` reads the simple YAML that programs write, ``LibYAMLEvents`` the rest; if both accept
/// it, they give the same events. ``JSONEvents``, ``TOMLFrontMatter`` and ``HeaderLines`` read the other forms. Nesting deeper than
/// ``maximumDepth`` stops parsing at once, so hostile input costs no more than its own length. No message
/// quotes the document.
struct YAMLEvents: ~Copyable {
    /// The maximum nesting depth of lists and mappings.
    static let maximumDepth = 32

    /// The events.
    enum Event {
        case scalar
        /// Stands for what an anchor names, which is not read a second time.
        case alias
        case listStart
        case listEnd
        case mappingStart
        case mappingEnd
        case end
    }

    /// A location in the document, with line and column counted from 1.
    struct Mark: Equatable {
        // 32 bits save memory: there are hundreds of marks, and front matter is short.
        private let shortLine: UInt32
        private let shortColumn: UInt32

        var line: Int { Int(shortLine) }
        var column: Int { Int(shortColumn) }

        init(line: Int = 1, column: Int = 1) {
            shortLine = UInt32(truncatingIfNeeded: line)
            shortColumn = UInt32(truncatingIfNeeded: column)
        }
    }

    /// An event and its details.
    struct Step {
        var scalar = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
        var mark: Mark
        var event: Event
        var isPlain = false
    }

    private var latest = Step(mark: Mark(), event: .end)
    /// What has been read completely; the others read on while they are asked.
    private var steps = StepList()
    private var yaml: LibYAMLEvents?
    private var json: JSONEvents?

    /// Begins to parse front matter in UTF-8; the bytes must outlive the value.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ form: FrontMatter.Form) throws(YAMLError) {
        switch form {
        case .yaml:
            do throws(PlainFrontMatter.NotPlainError) {
                steps = try PlainFrontMatter(bytes).finish()
            } catch {
                yaml = try LibYAMLEvents(bytes)
            }
        case .json: json = JSONEvents(bytes)
        case .toml: steps = try TOMLFrontMatter.steps(bytes)
        case .headers: steps = HeaderLines.steps(bytes)
        }
    }

    static let loneSurrogate =
        "expected both escapes of a surrogate pair, such as \\ud83d\\ude09, found one of them"
    static let tooDeep = "expected lists and mappings nested at most \(maximumDepth) deep"

    /// The beginning of the last event.
    var mark: Mark { latest.mark }

    /// The last event's scalar after unquoting and folding; valid until the next event.
    var scalar: UnsafeBufferPointer<UInt8> { latest.scalar }

    /// Whether the last scalar is unquoted and not a block scalar.
    var isPlain: Bool { latest.isPlain }

    /// Reads the next event, skipping those of the stream and the document.
    mutating func next() throws(YAMLError) -> Event {
        if let step = steps.next() {
            latest = step
        } else if let step = try yaml?.next() {
            latest = step
        } else if let step = try json?.next() {
            latest = step
        }
        return latest.event
    }
}

extension YAMLEvents.Mark {
    /// The location of a byte in UTF-8 text.
    init(ofByte offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        let before = bytes[..<min(offset, bytes.count)]
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        self.init(
            line: before.count { $0 == UInt8(ascii: "\n") } + 1,
            column: before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1)
    }
}
