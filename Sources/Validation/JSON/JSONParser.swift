/// Reads JSON strictly by its grammar, into nodes.
struct JSONParser {
    private(set) var nodes: [JSONNode] = []
    private(set) var text: [UInt8] = []
    private(set) var flaws: [JSONFlaw] = []

    private let bytes: [UInt8]
    private let depth: Int
    private let limit: Int
    private var position = 0

    private struct Stop: Error {}

    init(_ bytes: [UInt8], depth: Int, limit: Int) {
        (self.bytes, self.depth, self.limit) = (bytes, depth, limit)
    }

    mutating func parse() {
        do {
            skipSpace()
            _ = try value(within: 0)
            skipSpace()
            if position < bytes.count { try fail("there is more after the value") }
        } catch {}
    }

    private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard byte == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func fail(_ message: String, _ kind: JSONFlaw.Kind = .notWellFormed) throws -> Never {
        flaws.append(JSONFlaw(kind: kind, offset: position, message: message))
        throw Stop()
    }

    /// Reads a value and returns its index.
    private mutating func value(within depth: Int) throws -> Int {
        guard depth < self.depth else {
            try fail("more than \(self.depth) values lie in one another", .tooDeep)
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
        var keys: Set<[UInt8]> = []
        while true {
            guard byte == UInt8(ascii: "\"") else { try fail("expected a name in quotation marks") }
            let keyOffset = position
            let key = try string()
            // A copy: a slice of the text would make the next byte that is added to it copy all of it.
            let bytes = Array(text[Int(key.lowerBound)..<Int(key.upperBound)])
            if !keys.insert(bytes).inserted {
                let name = Quotation(String(decoding: bytes, as: UTF8.self))
                flaws.append(
                    JSONFlaw(
                        kind: .duplicate, offset: keyOffset, message: "\(name) stands twice in an object"))
            }
            skipSpace()
            guard skip(":") else { try fail("expected a colon after the name") }
            skipSpace()
            let member = try value(within: depth)
            nodes[member].key = key
            nodes[member].keyOffset = UInt32(keyOffset)
            link(member, after: &last, in: index)
            if try isEnd("}") { return }
        }
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

    private mutating func word() throws -> (JSONValue.Kind, Range<UInt32>) {
        for (word, kind) in [("true", JSONValue.Kind.boolean), ("false", .boolean), ("null", .null)]
        where bytes[position...].starts(with: word.utf8) {
            position += word.utf8.count
            return (kind, keep(word.utf8))
        }
        try fail(byte == nil ? "the document ends where a value should stand" : "expected a value")
    }

    private mutating func number() throws -> Range<UInt32> {
        let start = position
        _ = skip("-")
        if !skip("0") { try digits() }
        if skip(".") { try digits() }
        if skip("e") || skip("E") {
            if !skip("+") { _ = skip("-") }
            try digits()
        }
        return keep(bytes[start..<position])
    }

    private mutating func digits() throws {
        let start = position
        while let byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
        if position == start { try fail("expected a digit") }
    }

    private mutating func keep(_ kept: some Collection<UInt8>) -> Range<UInt32> {
        let start = UInt32(text.count)
        text.append(contentsOf: kept)
        return start..<UInt32(text.count)
    }

    private mutating func string() throws -> Range<UInt32> {
        let start = UInt32(text.count)
        position += 1
        while let byte {
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return start..<UInt32(text.count)
            case UInt8(ascii: "\\"): try escape()
            case 0..<0x20: try fail("a control character stands in a string; write it as an escape")
            default:
                text.append(byte)
                position += 1
            }
        }
        try fail("the document ends within a string")
    }

    private mutating func escape() throws {
        position += 1
        let plain: UInt8? =
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): byte
            case UInt8(ascii: "b"): 0x08
            case UInt8(ascii: "f"): 0x0C
            case UInt8(ascii: "n"): 0x0A
            case UInt8(ascii: "r"): 0x0D
            case UInt8(ascii: "t"): 0x09
            default: nil
            }
        if let plain {
            position += 1
            text.append(plain)
            return
        }
        let first = try codeUnit()
        var units = [first]
        if UTF16.isLeadSurrogate(first), bytes[position...].starts(with: [0x5C, 0x75]) {
            let place = position
            position += 1
            let second = try codeUnit()
            if UTF16.isTrailSurrogate(second) { units.append(second) } else { position = place }
        }
        text.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
    }

    /// Reads `u` and four hexadecimal digits.
    private mutating func codeUnit() throws -> UInt16 {
        guard skip("u") else { try fail("this escape is not one of JSON's") }
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let byte, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                try fail("expected four hexadecimal digits")
            }
            unit = unit << 4 | UInt16(digit)
            position += 1
        }
        return unit
    }
}
