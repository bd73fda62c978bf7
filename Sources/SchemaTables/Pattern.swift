/// Parses those patterns of a schema that only use ASCII, classes, groups, `|`, `?`, `*` and `+`.
struct Pattern {
    /// Says that the pattern uses something else.
    struct UnsupportedError: Error {}

    private var rest: Substring.UTF8View

    /// An expression over bytes that matches what any of the patterns matches.
    static func expression(anyOf patterns: [String]) throws(UnsupportedError) -> Expression {
        var choices: [Expression] = []
        for text in patterns {
            var pattern = Pattern(rest: text[...].utf8)
            choices.append(try pattern.readChoice())
            guard pattern.rest.isEmpty else { throw UnsupportedError() }
        }
        return .choice(choices)
    }

    private mutating func readChoice() throws(UnsupportedError) -> Expression {
        var choices = [try readSequence()]
        while rest.first == UInt8(ascii: "|") {
            rest.removeFirst()
            choices.append(try readSequence())
        }
        return .choice(choices)
    }

    private mutating func readSequence() throws(UnsupportedError) -> Expression {
        var parts: [Expression] = []
        while let byte = rest.first, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
            var part = try readAtom()
            switch rest.first {
            case UInt8(ascii: "?"): part = .optional(part)
            case UInt8(ascii: "*"): part = .repeated(part)
            case UInt8(ascii: "+"): part = .sequence([part, .repeated(part)])
            default:
                parts.append(part)
                continue
            }
            rest.removeFirst()
            parts.append(part)
        }
        return .sequence(parts)
    }

    private mutating func readAtom() throws(UnsupportedError) -> Expression {
        switch rest.first {
        case UInt8(ascii: "("):
            rest.removeFirst()
            let choice = try readChoice()
            guard rest.popFirst() == UInt8(ascii: ")") else { throw UnsupportedError() }
            return choice
        case UInt8(ascii: "["):
            rest.removeFirst()
            return .symbols(try readClass())
        default:
            return .symbols([Int(try readByte(meaning: "()[]{}|?*+.^$"))])
        }
    }

    private mutating func readClass() throws(UnsupportedError) -> Set<Int> {
        guard rest.first != UInt8(ascii: "^") else { throw UnsupportedError() }
        var symbols: Set<Int> = []
        while rest.first != UInt8(ascii: "]") {
            // At the end, a hyphen is literal, because no range can begin there.
            if rest.starts(with: "-]".utf8) {
                rest.removeFirst()
                symbols.insert(Int(UInt8(ascii: "-")))
                continue
            }
            let first = try readByte(meaning: "[]-")
            guard rest.first == UInt8(ascii: "-"), !rest.starts(with: "-]".utf8) else {
                symbols.insert(Int(first))
                continue
            }
            rest.removeFirst()
            let last = try readByte(meaning: "[]-")
            guard first <= last else { throw UnsupportedError() }
            symbols.formUnion(Int(first)...Int(last))
        }
        rest.removeFirst()
        return symbols
    }

    /// Reads a literal byte, possibly escaped with a backslash.
    private mutating func readByte(meaning special: String) throws(UnsupportedError) -> UInt8 {
        guard let byte = rest.popFirst(), (0x20..<0x7F).contains(byte) else { throw UnsupportedError() }
        guard byte == UInt8(ascii: "\\") else {
            guard !special.utf8.contains(byte) else { throw UnsupportedError() }
            return byte
        }
        guard let escaped = rest.popFirst(), "()[]{}|?*+.^-\\".utf8.contains(escaped) else {
            throw UnsupportedError()
        }
        return escaped
    }
}
