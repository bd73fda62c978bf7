import Text

/// Reads the simple YAML that programs write in one pass.
///
/// It accepts mappings and lists in block style, indented by spaces, and comments. Keys are ASCII names;
/// values are empty, scalars of one line, plain or quoted, or such scalars in brackets. It rejects everything
/// else, and anything in doubt: anchors, tags, braces, block scalars, tabs. What it accepts gives the same events as
/// ``LibYAMLEvents``, which reads the rest and finds mistakes.
struct PlainFrontMatter: ~Copyable {
    /// Says that the bytes contain something that this parser does not accept.
    struct NotPlainError: Error {}

    /// The maximum number of bytes accepted, which limits the memory for events.
    private static let limit = 1 << 18
    /// The maximum nesting depth accepted; the other parser decides about deeper nesting.
    private static let maximumDepth = YAMLEvents.maximumDepth - 2

    private struct Block {
        var column: Int
        var isList: Bool
    }

    var steps: StepList
    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0
    private var line = 1
    /// Where the line would begin if all characters before a place on it were ASCII.
    var lineStart = 0
    private var blocks: [Block] = []
    /// The position of a value that has not been seen so far: after the colon of the last key.
    private var missing: YAMLEvents.Mark?

    /// Parses front matter from its opening line on; the bytes must be UTF-8 and outlive the value.
    init(_ bytes: UnsafeBufferPointer<UInt8>) throws(NotPlainError) {
        self.bytes = bytes
        // There is rarely more than one event per eight bytes.
        steps = StepList(capacity: min(bytes.count, Self.limit) / 8)
        // As the last byte is a line feed, looking one byte ahead never leaves the buffer.
        guard bytes.count <= Self.limit, bytes.last == UInt8(ascii: "\n"), bytes.starts(with: "---".utf8)
        else { throw NotPlainError() }
        blocks.reserveCapacity(8)
        position = 3
        try endLine()
        while try skipToContent() { try readLine() }
        try settle(column: -1, isItem: false)
        steps.append(YAMLEvents.Step(mark: mark, event: .end))
    }

    /// The events; their scalars are valid as long as both the bytes and the list.
    consuming func finish() -> StepList { steps }

    /// The location of the next byte.
    ///
    /// Mostly, only ASCII precedes a location that is used, so columns are counted in bytes.
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
    /// Moves to the first byte other than a space on the next non-blank line; returns false if there is none.
    @inline(__always)
    private mutating func skipToContent() throws(NotPlainError) -> Bool {
        while position < bytes.count {
            skipSpaces()
            if skipLineEnd() { continue }
            guard bytes[position] == UInt8(ascii: "#") else { return true }
            try skipComment()
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
            try readValue()
            return try endLine()
        }
        if isItem { try begin(isList: false) }
        try readField(keyEnd)
    }

    /// Reads a key and what follows it on the line.
    @inline(__always)
    private mutating func readField(_ keyEnd: Int) throws(NotPlainError) {
        append(text(position..<keyEnd), at: mark, isPlain: true)
        position = keyEnd + 1
        let end = mark
        skipSpaces()
        if skipLineEnd() {
            missing = end
        } else if bytes[position] == UInt8(ascii: "#") {
            try skipComment()
            missing = end
        } else {
            try readValue()
            try endLine()
        }
    }

    func text(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[range])
    }

    @inline(__always)
    mutating func skipSpaces() {
        var end = position
        while bytes[end] == UInt8(ascii: " ") { end += 1 }
        position = end
    }

    @inline(__always)
    private mutating func endLine() throws(NotPlainError) {
        skipSpaces()
        if skipLineEnd() { return }
        guard bytes[position] == UInt8(ascii: "#"), bytes[position - 1] == UInt8(ascii: " ") else {
            throw NotPlainError()
        }
        try skipComment()
    }

    /// Skips a comment and the end of its line.
    private mutating func skipComment() throws(NotPlainError) {
        position = try bytes.plainTextEnd(from: position, UInt8(ascii: "\n"), UInt8(ascii: "\n"))
        guard skipLineEnd() else { throw NotPlainError() }
    }

    /// Skips LF or CRLF if it comes next.
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
    /// Ends and begins blocks according to the indentation of a new line; the end of the document has column
    /// -1.
    @inline(__always)
    private mutating func settle(column: Int, isItem: Bool) throws(NotPlainError) {
        // Most lines continue the current block.
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
            // A list may be in the same column as its key.
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

    /// Adds the beginning or the end of a list in brackets.
    mutating func append(_ event: YAMLEvents.Event) {
        steps.append(YAMLEvents.Step(mark: mark, event: event))
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
    /// The end of the key that begins at `position`, if it is one: a colon before a space or the end of the
    /// line.
    @inline(__always)
    fileprivate func plainKeyEnd(from position: Int) -> Int? {
        guard self[position].isLetter || self[position] == UInt8(ascii: "_") else { return nil }
        let end = firstIndex(from: position) { block, _ in
            .!(block.isLetter .| block.isDigit .| block.equals("_") .| block.equals("-"))
        }
        // YAML requires `?` before longer keys.
        guard self[end] == UInt8(ascii: ":"), self[end + 1] <= 0x20, end - position <= 1_000 else {
            return nil
        }
        return end
    }
}
