import Text

/// Reads TOML 1.0 front matter into events.
///
/// Dates, numbers and words are like plain scalars, with their text as it stands.
struct TOMLFrontMatter: ~Copyable {
    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0
    var steps = StepList()
    private var tree = TOMLTree()
    private var places = PlaceCounter()

    /// The events of front matter from its opening line on; the bytes must be UTF-8 and outlive the list.
    static func steps(_ bytes: UnsafeBufferPointer<UInt8>) throws(YAMLError) -> StepList {
        let lineEnd = bytes.firstIndex(from: 0) { block, _ in block.equals("\n") }
        return try steps(bytes, from: min(lineEnd + 1, bytes.count))
    }

    /// The events of the TOML from a position on; the bytes must be UTF-8 and outlive the list.
    static func steps(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
    ) throws(YAMLError) -> StepList {
        var parser = TOMLFrontMatter(bytes: bytes, position: start)
        try parser.read()
        return parser.finish()
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, position: Int) {
        (self.bytes, self.position) = (bytes, position)
    }

    private consuming func finish() -> StepList {
        tree.appendSteps(to: &steps)
        return steps
    }

    private mutating func read() throws(YAMLError) {
        while true {
            try skipLines()
            switch byte {
            case nil: return
            case UInt8(ascii: "["): try readHeader()
            default: try readPair(in: tree.current)
            }
            skipSpaces()
            try skipComment()
            guard byte == nil || skipLineEnd() else { throw error("expected the end of the line") }
        }
    }

    private mutating func readHeader() throws(YAMLError) {
        let mark = mark
        position += 1
        let isInArray = skip("[")
        let path = try path()
        guard skip("]"), !isInArray || skip("]") else { throw error("expected \(isInArray ? "]]" : "]")") }
        try tree.open(path, isInArray: isInArray, at: mark)
    }

    /// Reads `key = value`.
    private mutating func readPair(in table: Int) throws(YAMLError) {
        let path = try path()
        guard let key = path.last, skip("=") else { throw error("expected = after the key") }
        var table = table
        for key in path.dropLast() { table = try tree.dotted(key, in: table) }
        skipSpaces()
        try readValue { (tree, value) throws(YAMLError) in try tree.add(value, key, to: table) }
    }

    /// Reads a key and those after its dots.
    private mutating func path() throws(YAMLError) -> [YAMLEvents.Step] {
        var path: [YAMLEvents.Step] = []
        repeat {
            skipSpaces()
            path.append(try key())
            skipSpaces()
            guard path.count <= YAMLEvents.maximumDepth else {
                throw YAMLError(mark: mark, message: YAMLEvents.tooDeep)
            }
        } while skip(".")
        return path
    }

    private mutating func key() throws(YAMLError) -> YAMLEvents.Step {
        let mark = mark
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            return YAMLEvents.Step(scalar: try lineString(), mark: mark, event: .scalar)
        }
        let start = position
        while let byte, byte.isAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") {
            position += 1
        }
        guard position > start else { throw error("expected a key") }
        return YAMLEvents.Step(
            scalar: UnsafeBufferPointer(rebasing: bytes[start..<position]), mark: mark, event: .scalar)
    }
}

// MARK: - Values

extension TOMLFrontMatter {
    /// Reads a value; `add` puts it into the tree.
    private mutating func readValue(
        _ add: (inout TOMLTree, YAMLEvents.Step) throws(YAMLError) -> Int
    ) throws(YAMLError) {
        let mark = mark
        switch byte {
        case UInt8(ascii: "["):
            let array = try add(&tree, YAMLEvents.Step(mark: mark, event: .listStart))
            try readArray(array)
            tree.close(array)
        case UInt8(ascii: "{"):
            let table = try add(&tree, YAMLEvents.Step(mark: mark, event: .mappingStart))
            try readInlineTable(table)
            tree.close(table)
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            _ = try add(&tree, YAMLEvents.Step(scalar: try string(), mark: mark, event: .scalar))
        default:
            guard let end = bytes.bareTOMLValueEnd(from: position) else {
                throw error("expected a value: text in quotes, a number, a date, true or false")
            }
            let scalar = UnsafeBufferPointer(rebasing: bytes[position..<end])
            _ = try add(&tree, YAMLEvents.Step(scalar: scalar, mark: mark, event: .scalar, isPlain: true))
            position = end
        }
    }

    private mutating func readArray(_ array: Int) throws(YAMLError) {
        position += 1
        while true {
            try skipLines()
            if skip("]") { return }
            try readValue { (tree, value) throws(YAMLError) in try tree.add(value, to: array) }
            try skipLines()
            if skip("]") { return }
            guard skip(",") else { throw error("expected a comma or ]") }
        }
    }

    private mutating func readInlineTable(_ table: Int) throws(YAMLError) {
        position += 1
        skipSpaces()
        if skip("}") { return }
        while true {
            try readPair(in: table)
            skipSpaces()
            if skip("}") { return }
            guard skip(",") else { throw error("expected a comma or }") }
            skipSpaces()
        }
    }
}

// MARK: - Bytes

extension TOMLFrontMatter {
    var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// The place of the next byte.
    private var mark: YAMLEvents.Mark {
        mutating get { places.mark(at: position, in: bytes) }
    }

    mutating func error(_ message: String) -> YAMLError {
        YAMLError(mark: mark, message: "the front matter is not valid TOML: \(message)")
    }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard byte == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    mutating func skipLineEnd() -> Bool {
        if byte == 0x0D, position + 1 < bytes.count, bytes[position + 1] == 0x0A { position += 1 }
        return skip("\n")
    }

    private mutating func skipSpaces() {
        while byte == 0x20 || byte == 0x09 { position += 1 }
    }

    private mutating func skipComment() throws(YAMLError) {
        guard byte == UInt8(ascii: "#") else { return }
        while let byte, byte != 0x0A,
            !(byte == 0x0D && position + 1 < bytes.count && bytes[position + 1] == 0x0A)
        {
            guard !byte.isForbiddenInTOML else { throw error("expected no control character") }
            position += 1
        }
    }

    /// Skips blank lines, comments and the spaces before what follows them.
    private mutating func skipLines() throws(YAMLError) {
        repeat {
            skipSpaces()
            try skipComment()
        } while skipLineEnd()
    }
}

extension UInt8 {
    /// A control character other than a tab.
    var isForbiddenInTOML: Bool { self < 0x20 && self != 0x09 || self == 0x7F }
}
