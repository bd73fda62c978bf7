import Text

/// The events of front matter as programs write it: the few forms of YAML below, read in one pass.
///
/// Mappings and lists in block style, indented by spaces, whose keys are names in ASCII and whose values
/// are nothing or scalars of one line, plain or in quotes. Anything else is not plain, in doubt as well:
/// no comments, anchors, tags, flow style, block scalars, tabs. Whatever is plain gives the same events as
/// ``LibYAMLEvents``, which reads all the rest and finds what is wrong with it.
struct PlainFrontMatter: ~Copyable {
    /// The bytes hold something else than the forms that are read here.
    struct NotPlainError: Error {}

    /// The most bytes that are read here, which bounds the memory that the events take.
    private static let limit = 1 << 18
    /// How deep blocks may be nested here; more is another's to judge.
    private static let maximumDepth = YAMLEvents.maximumDepth - 2

    private struct Block {
        var column: Int
        var isList: Bool
    }

    private var steps: StepList
    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0
    var unescaped = UnescapedText()
    private var line = 1
    private var lineStart = 0
    private var blocks: [Block] = []
    /// Where a value is missing so far: after the colon of the latest key.
    private var missing: YAMLEvents.Mark?

    /// No front matter, and no events.
    init() {
        bytes = UnsafeBufferPointer(start: nil, count: 0)
        steps = StepList()
    }

    /// Reads front matter from its opening line on; the bytes must be UTF-8 and outlive the value.
    init(_ bytes: UnsafeBufferPointer<UInt8>) throws(NotPlainError) {
        self.bytes = bytes
        // Events rarely stand closer.
        steps = StepList(capacity: min(bytes.count, Self.limit) / 8)
        // With a line feed as the last byte, no look at the byte after another can leave the bytes.
        guard bytes.count <= Self.limit, bytes.last == UInt8(ascii: "\n"), bytes.starts(with: "---".utf8)
        else { throw NotPlainError() }
        blocks.reserveCapacity(8)
        position = 3
        try endLine()
        while skipToContent() { try readLine() }
        try settle(column: -1, isItem: false)
        steps.append(YAMLEvents.Step(mark: mark, event: .end))
    }

    /// Goes on to the next event; nil after the last.
    ///
    /// Its scalar is valid as long as the bytes and this value.
    @inline(__always)
    mutating func next() -> YAMLEvents.Step? { steps.next() }

    /// The place of the next byte.
    ///
    /// Only ASCII can stand before a place that matters, so bytes are columns.
    @inline(__always)
    var mark: YAMLEvents.Mark {
        YAMLEvents.Mark(line: line, column: position - lineStart + 1)
    }

    @inline(__always)
    mutating func append(_ scalar: UnsafeBufferPointer<UInt8>, at mark: YAMLEvents.Mark, isPlain: Bool) {
        steps.append(YAMLEvents.Step(scalar: scalar, mark: mark, event: .scalar, isPlain: isPlain))
    }
}

// MARK: - Lines

extension PlainFrontMatter {
    /// Goes on to the first byte of the next line that has any but spaces; false if there is none.
    @inline(__always)
    private mutating func skipToContent() -> Bool {
        while position < bytes.count {
            skipSpaces()
            if !skipLineEnd() { return true }
        }
        return false
    }

    private mutating func readLine() throws(NotPlainError) {
        let isItem = bytes[position] == UInt8(ascii: "-") && bytes[position + 1] == UInt8(ascii: " ")
        try settle(column: position - lineStart, isItem: isItem)
        if isItem {
            position += 1
            skipSpaces()
        }
        guard let keyEnd = bytes.plainKeyEnd(from: position) else {
            guard isItem else { throw NotPlainError() }
            try readScalar()
            return try endLine()
        }
        if isItem { try begin(isList: false) }
        try readField(keyEnd)
    }

    /// Reads a key and what stands after it on the line.
    @inline(__always)
    private mutating func readField(_ keyEnd: Int) throws(NotPlainError) {
        append(text(position..<keyEnd), at: mark, isPlain: true)
        position = keyEnd + 1
        let end = mark
        skipSpaces()
        if skipLineEnd() {
            missing = end
        } else {
            try readScalar()
            try endLine()
        }
    }

    func text(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[range])
    }

    @inline(__always)
    private mutating func skipSpaces() {
        var end = position
        while bytes[end] == UInt8(ascii: " ") { end += 1 }
        position = end
    }

    @inline(__always)
    private mutating func endLine() throws(NotPlainError) {
        skipSpaces()
        guard skipLineEnd() else { throw NotPlainError() }
    }

    /// Passes over LF or CRLF if it is what comes next.
    @inline(__always)
    private mutating func skipLineEnd() -> Bool {
        switch bytes[position] {
        case UInt8(ascii: "\n"): position += 1
        case UInt8(ascii: "\r") where bytes[position + 1] == UInt8(ascii: "\n"): position += 2
        default: return false
        }
        line += 1
        lineStart = position
        return true
    }
}

// MARK: - Blocks

extension PlainFrontMatter {
    /// Ends and begins blocks as the indentation of a new line says; the end of the document has column -1.
    @inline(__always)
    private mutating func settle(column: Int, isItem: Bool) throws(NotPlainError) {
        // Most lines only go on with the block they are in.
        if missing == nil, let block = blocks.last, block.column == column, block.isList == isItem { return }
        try changeBlocks(column: column, isItem: isItem)
    }

    private mutating func changeBlocks(column: Int, isItem: Bool) throws(NotPlainError) {
        guard let block = blocks.last else {
            guard column >= 0, !isItem else { throw NotPlainError() }
            return try begin(isList: false)
        }
        if let place = missing {
            missing = nil
            // A list may stand at the very column of the key it belongs to.
            if column > block.column || column == block.column && isItem {
                return try begin(isList: isItem)
            }
            append(text(position..<position), at: place, isPlain: true)
        }
        while let block = blocks.last, block.column > column { end(block) }
        if let block = blocks.last, block.isList, !isItem { end(block) }
        guard let block = blocks.last else {
            guard column < 0 else { throw NotPlainError() }
            return
        }
        guard block.column == column, block.isList == isItem else { throw NotPlainError() }
    }

    private mutating func begin(isList: Bool) throws(NotPlainError) {
        guard blocks.count < Self.maximumDepth else { throw NotPlainError() }
        blocks.append(Block(column: position - lineStart, isList: isList))
        steps.append(YAMLEvents.Step(mark: mark, event: isList ? .listStart : .mappingStart))
    }

    private mutating func end(_ block: Block) {
        blocks.removeLast()
        steps.append(YAMLEvents.Step(mark: mark, event: block.isList ? .listEnd : .mappingEnd))
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where the key that begins at `position` ends, if it is one: at a colon before space or the line's end.
    @inline(__always)
    fileprivate func plainKeyEnd(from position: Int) -> Int? {
        guard self[position].isLetter || self[position] == UInt8(ascii: "_") else { return nil }
        let end = firstIndex(from: position) { block, _ in
            .!(block.isLetter .| block.isDigit .| block.equals("_") .| block.equals("-"))
        }
        // Longer keys must be marked by `?` in YAML.
        guard self[end] == UInt8(ascii: ":"), self[end + 1] <= 0x20, end - position <= 1_000 else {
            return nil
        }
        return end
    }
}
