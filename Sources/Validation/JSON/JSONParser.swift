import Text
import XML

/// Parses JSON strictly into nodes with positions.
struct JSONParser {
    private(set) var nodes: [JSONNode] = []
    private(set) var diagnostics: [JSONDiagnostic] = []

    private let bytes: [UInt8]
    private let depth: Int
    private let limit: Int
    private var position = 0

    private struct StopError: Error {}

    init(_ bytes: [UInt8], depth: Int, limit: Int) {
        (self.bytes, self.depth, self.limit) = (bytes, depth, limit)
        // Growing would copy them; memory that is reserved but not used costs nothing.
        nodes.reserveCapacity(min(limit, bytes.count / 4))
    }

    mutating func parse() {
        do {
            skipSpace()
            _ = try value(within: 0)
            skipSpace()
            if position < bytes.count { try fail("expected nothing after the value") }
        } catch {}
    }

    private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte, byte.isXMLSpace { position += 1 }
    }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard byte == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func fail(_ message: String, _ kind: JSONDiagnostic.Kind = .notWellFormed) throws
        -> Never
    {
        diagnostics.append(JSONDiagnostic(kind: kind, offset: position, message: message))
        throw StopError()
    }

    /// Reads a value and returns its index.
    private mutating func value(within depth: Int) throws -> Int {
        guard depth < self.depth else {
            try fail("values are nested more than \(self.depth) deep", .tooDeep)
        }
        guard nodes.count < limit else { try fail("there are more than \(limit) values", .tooMuch) }
        let index = nodes.count
        let start = UInt32(position)
        switch byte {
        case UInt8(ascii: "{"):
            nodes.append(JSONNode(kind: .object, offset: start))
            try object(index, within: depth + 1)
        case UInt8(ascii: "["):
            nodes.append(JSONNode(kind: .array, offset: start))
            try array(index, within: depth + 1)
        case UInt8(ascii: "\""):
            let range = try string()
            nodes.append(JSONNode(kind: .string, offset: start, text: range))
        case UInt8(ascii: "-"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
            let range = try number()
            nodes.append(JSONNode(kind: .number, offset: start, text: range))
        default:
            let (kind, range) = try word()
            nodes.append(JSONNode(kind: kind, offset: start, text: range))
        }
        return index
    }

    private mutating func object(_ index: Int, within depth: Int) throws {
        position += 1
        skipSpace()
        if skip("}") { return }
        var last: Int?
        var keys: Set<Int> = []
        while true {
            guard byte == UInt8(ascii: "\"") else { try fail("expected a name in quotation marks") }
            let key = try string()
            // Names are compared by a 64-bit hash with a random seed, so collisions within a document are
            // unlikely.
            if !keys.insert(hash(of: name(key))).inserted { noteDuplicate(key) }
            skipSpace()
            guard skip(":") else { try fail("expected a colon after the name") }
            skipSpace()
            let member = try value(within: depth)
            nodes[member].key = key
            link(member, after: &last, in: index)
            if try isEnd("}") { return }
        }
    }

    private mutating func noteDuplicate(_ key: JSONSpan) {
        // A document may have a million duplicates; the first hundred are enough.
        guard diagnostics.count < 100 else { return }
        diagnostics.append(
            JSONDiagnostic(
                kind: .duplicate, offset: Int(key.offset) - 1,
                message: "\(Quotation(name(key))) appears twice in an object"))
    }

    /// A hash of the bytes: strings with the same hash have the same bytes, not just the same characters.
    private func hash(of name: String) -> Int {
        var hasher = Hasher()
        var name = name
        name.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        return hasher.finalize()
    }

    private func name(_ key: JSONSpan) -> String {
        JSONString(bytes[key.range], isEscaped: key.isEscaped, limit: XMLTree.textLimit).string
    }

    private mutating func array(_ index: Int, within depth: Int) throws {
        position += 1
        skipSpace()
        if skip("]") { return }
        var last: Int?
        while true {
            link(try value(within: depth), after: &last, in: index)
            if try isEnd("]") { return }
        }
    }

    private mutating func link(_ child: Int, after last: inout Int?, in parent: Int) {
        if let last { nodes[last].next = Int32(child) } else { nodes[parent].firstChild = Int32(child) }
        last = child
    }

    private mutating func isEnd(_ bracket: Unicode.Scalar) throws -> Bool {
        skipSpace()
        if skip(bracket) { return true }
        guard skip(",") else { try fail("expected a comma or \(bracket)") }
        skipSpace()
        return false
    }

    private mutating func word() throws -> (JSONValue.Kind, JSONSpan) {
        for (word, kind) in [("true", JSONValue.Kind.boolean), ("false", .boolean), ("null", .null)]
        where bytes[position...].starts(with: word.utf8) {
            let start = position
            position += word.utf8.count
            return (kind, span(from: start))
        }
        try fail(byte == nil ? "the document ends before a value" : "expected a value")
    }

    private mutating func number() throws -> JSONSpan {
        let start = position
        _ = skip("-")
        if !skip("0") { try digits() }
        if skip(".") { try digits() }
        if skip("e") || skip("E") {
            if !skip("+") { _ = skip("-") }
            try digits()
        }
        return span(from: start)
    }

    private mutating func digits() throws {
        let start = position
        while let byte, byte.isDigit { position += 1 }
        if position == start { try fail("expected a digit") }
    }

    /// The span from a position to the parser's own.
    private func span(from start: Int, isEscaped: Bool = false) -> JSONSpan {
        JSONSpan(offset: UInt32(start), count: UInt32(position - start), isEscaped: isEscaped)
    }

    private mutating func string() throws -> JSONSpan {
        position += 1
        let start = position
        var isEscaped = false
        while let byte {
            switch byte {
            case UInt8(ascii: "\""):
                defer { position += 1 }
                return span(from: start, isEscaped: isEscaped)
            case UInt8(ascii: "\\"):
                isEscaped = true
                try escape()
            case 0..<0x20: try fail("a string contains a control character; write it as an escape")
            default: position += 1
            }
        }
        try fail("the document ends within a string")
    }

    private mutating func escape() throws {
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            position += 1
        default: try codeUnit()
        }
    }

    /// Reads `u` and four hexadecimal digits.
    private mutating func codeUnit() throws {
        guard skip("u") else { try fail("this escape does not exist in JSON") }
        for _ in 0..<4 {
            guard let byte, byte.isHexDigit else {
                try fail("expected four hexadecimal digits")
            }
            position += 1
        }
    }
}
