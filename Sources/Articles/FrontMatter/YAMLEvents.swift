/// A walk over YAML, event by event.
///
/// Front matter as programs write it is walked by ``PlainFrontMatter``, all other by ``LibYAMLEvents``;
/// where both can, they tell the same. Aliases and nesting deeper than ``maximumDepth`` end the walk at
/// once, so hostile input costs no more than its own length. No message quotes the document.
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
    struct Mark: Equatable {
        // Front matter is short, and there are hundreds of marks in it.
        private let shortLine: UInt32
        private let shortColumn: UInt32

        var line: Int { Int(shortLine) }
        var column: Int { Int(shortColumn) }

        init(line: Int = 1, column: Int = 1) {
            shortLine = UInt32(truncatingIfNeeded: line)
            shortColumn = UInt32(truncatingIfNeeded: column)
        }
    }

    /// An event and all that is known of it.
    struct Step {
        var scalar = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
        var mark: Mark
        var event: Event
        var isPlain = false
    }

    private var latest = Step(mark: Mark(), event: .end)
    private var plain: PlainFrontMatter
    private var other: LibYAMLEvents?

    /// Begins a walk over one YAML document in UTF-8, which must outlive the walk.
    init(_ bytes: UnsafeBufferPointer<UInt8>) throws(YAMLError) {
        do throws(PlainFrontMatter.NotPlainError) {
            plain = try PlainFrontMatter(bytes)
        } catch {
            plain = PlainFrontMatter()
            other = try LibYAMLEvents(bytes)
        }
    }

    /// Where the latest event begins.
    var mark: Mark { latest.mark }

    /// The latest event's scalar as it is after unquoting and folding; valid until the next event.
    var scalar: UnsafeBufferPointer<UInt8> { latest.scalar }

    /// Whether the latest scalar stands in the document without quotes and not as a block.
    var isPlain: Bool { latest.isPlain }

    /// Goes on to the next event, passing over the stream's and the document's own.
    mutating func next() throws(YAMLError) -> Event {
        if let step = plain.next() {
            latest = step
        } else if let step = try other?.next() {
            latest = step
        }
        return latest.event
    }
}

extension YAMLEvents.Mark {
    /// The place of a byte of UTF-8 text.
    init(ofByte offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        let before = bytes[..<min(offset, bytes.count)]
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        self.init(
            line: before.count { $0 == UInt8(ascii: "\n") } + 1,
            column: before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1)
    }
}
