import XML

/// Writes one JSON document into memory (RFC 8259), indented by two spaces, in UTF-8.
///
/// Names are literals of the program; values are ``XML/XMLText``, so that they say what they say in XML.
struct JSONWriter: ~Copyable {
    private var memory: UnsafeMutableBufferPointer<UInt8>
    private var count = 0
    /// How many objects and arrays are open.
    private var depth = 0
    /// Whether the innermost of them holds nothing yet.
    private var isEmpty = true

    init() {
        memory = .allocate(capacity: 1 << 16)
    }

    deinit {
        memory.deallocate()
    }

    /// Opens an object, which is the document or an element of an array.
    mutating func startObject() {
        if depth > 0 { startLine() }
        open("{")
    }

    mutating func endObject() { close("}") }

    /// Opens an array, a member of an object.
    mutating func startArray(_ name: StaticString) {
        start(name)
        open("[")
    }

    mutating func endArray() { close("]") }

    /// Adds a string to an object.
    mutating func member(_ name: StaticString, _ value: XMLText) {
        start(name)
        string(value)
    }

    /// Adds a string to an object where there is one, and nothing where there is none.
    mutating func member(_ name: StaticString, _ value: XMLText?) {
        if let value { member(name, value) }
    }

    /// Adds HTML to an object, as a string.
    mutating func member(_ name: StaticString, _ value: borrowing HTML) {
        start(name)
        value.withUTF8 { string($0) }
    }

    /// Adds a string to an array.
    mutating func element(_ value: XMLText) {
        startLine()
        string(value)
    }

    /// Ends the document with a line break.
    mutating func finish() -> [UInt8] {
        append("\n")
        return Array(UnsafeBufferPointer(rebasing: memory[..<count]))
    }
}

// MARK: - Layout

extension JSONWriter {
    private mutating func open(_ bracket: StaticString) {
        append(bracket)
        depth += 1
        isEmpty = true
    }

    private mutating func close(_ bracket: StaticString) {
        depth -= 1
        if !isEmpty { breakLine() }
        append(bracket)
        isEmpty = false
    }

    private mutating func startLine() {
        if !isEmpty { append(",") }
        breakLine()
        isEmpty = false
    }

    private mutating func breakLine() {
        append("\n")
        for _ in 0..<depth { append("  ") }
    }

    private mutating func start(_ name: StaticString) {
        startLine()
        append("\"")
        append(name)
        append("\": ")
    }
}

// MARK: - Bytes

extension JSONWriter {
    private typealias Block = SIMD16<UInt8>

    /// The most bytes that are written for one.
    private static let maximumLength = 6

    private mutating func append(_ literal: StaticString) {
        let length = literal.utf8CodeUnitCount
        reserve(length)
        let bytes = UnsafeBufferPointer(start: literal.utf8Start, count: length)
        _ = UnsafeMutableBufferPointer(rebasing: memory[count...]).update(fromContentsOf: bytes)
        count += length
    }

    private mutating func string(_ text: XMLText) {
        var text = text.string
        text.withUTF8 { string($0) }
    }

    /// Copies block by block; what a block holds from its first special byte on is written over.
    private mutating func string(_ utf8: UnsafeBufferPointer<UInt8>) {
        reserve(utf8.count * Self.maximumLength + Block.scalarCount + 2)
        put(UInt8(ascii: "\""))
        var index = 0
        while index < utf8.count {
            if index + Block.scalarCount <= utf8.count {
                let block = UnsafeRawBufferPointer(utf8).loadUnaligned(fromByteOffset: index, as: Block.self)
                UnsafeMutableRawBufferPointer(memory).storeBytes(
                    of: block, toByteOffset: count, as: Block.self)
                let plain = Self.distance(in: block)
                index += plain
                count += plain
                if plain == Block.scalarCount { continue }
            }
            index += putEscaped(utf8, at: index)
        }
        put(UInt8(ascii: "\""))
    }

    /// How far the first byte is that may need an escape; the length of the block if there is none.
    @inline(__always)
    private static func distance(in block: Block) -> Int {
        let marks =
            (block .== Block(repeating: UInt8(ascii: "\"")))
            .| (block .== Block(repeating: UInt8(ascii: "\\")))
        let others = (block .< Block(repeating: 0x20)) .| (block .== Block(repeating: 0xE2))
        let special = Block().replacing(with: 0xFF, where: marks .| others)
        let halves = unsafeBitCast(special, to: SIMD2<UInt64>.self)
        return halves[0] == 0
            ? 8 + halves[1].littleEndian.trailingZeroBitCount / 8
            : halves[0].littleEndian.trailingZeroBitCount / 8
    }

    /// Writes a byte, or a character that must be escaped, and returns how many bytes it has.
    private mutating func putEscaped(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        switch utf8[index] {
        case UInt8(ascii: "\""): append("\\\"")
        case UInt8(ascii: "\\"): append("\\\\")
        case UInt8(ascii: "\n"): append("\\n")
        case UInt8(ascii: "\t"): append("\\t")
        case UInt8(ascii: "\r"): append("\\r")
        // U+2028 and U+2029 end a line in older JavaScript; they are E2 80 A8 and E2 80 A9.
        case 0xE2 where utf8[index + 1] == 0x80 && utf8[index + 2] | 1 == 0xA9:
            append(utf8[index + 2] == 0xA8 ? "\\u2028" : "\\u2029")
            return 3
        case let byte where byte < 0x20: putControl(byte)
        case let byte: put(byte)
        }
        return 1
    }

    private mutating func putControl(_ byte: UInt8) {
        append("\\u00")
        for digit in [byte >> 4, byte & 15] {
            put(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        }
    }

    private mutating func put(_ byte: UInt8) {
        memory[count] = byte
        count += 1
    }

    private mutating func reserve(_ more: Int) {
        guard count + more > memory.count else { return }
        let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(count + more, memory.count * 2))
        _ = larger.update(fromContentsOf: UnsafeBufferPointer(rebasing: memory[..<count]))
        memory.deallocate()
        memory = larger
    }
}
