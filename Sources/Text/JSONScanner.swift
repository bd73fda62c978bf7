/// Why a text is not JSON.
public struct JSONSyntaxError: Error {
    /// The byte at which reading stopped.
    public let offset: Int
    /// What was expected there; it quotes nothing.
    public let message: String
    /// Whether the text ends here, so that with more of it, it could be JSON.
    public let isAtEnd: Bool
}

/// Reads JSON strictly (RFC 8259), token by token.
///
/// It keeps only how they are nested.
public struct JSONScanner {
    /// What has been read.
    public enum Token: Sendable {
        case objectStart, objectEnd, arrayStart, arrayEnd
        /// The name of a member of an object, and the colon after it.
        case name
        case string, number, boolean, null
    }

    /// Where the last token begins.
    public private(set) var offset = 0
    /// The source of the last name, string, number or word, without quotation marks.
    public private(set) var text = 0..<0
    /// Whether the last name or string has escapes.
    public private(set) var isEscaped = false
    /// Where the next token is looked for.
    public private(set) var position = 0

    private enum Expected {
        case value, firstElement, name, firstName, commaOrEnd, nothing
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let hasBraces: Bool
    private var expected: Expected
    /// Whether each open bracket is that of an object.
    private var open: [Bool]

    /// Begins to read at a position; the bytes must be UTF-8 and outlive the value.
    ///
    /// - Parameter hasBraces: false if the text is the members of an object without its braces.
    public init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0, hasBraces: Bool = true) {
        self.bytes = bytes
        self.hasBraces = hasBraces
        position = start
        expected = hasBraces ? .value : .firstName
        open = hasBraces ? [] : [true]
    }

    /// How many objects and arrays are open.
    public var depth: Int { open.count }

    /// Reads the next token; nil at the end.
    public mutating func next() throws(JSONSyntaxError) -> Token? {
        skipSpace()
        offset = position
        isEscaped = false
        if !hasBraces, open.count == 1, byte == nil, expected == .firstName || expected == .commaOrEnd {
            return nil
        }
        switch expected {
        case .nothing:
            guard byte == nil else { throw error("expected nothing after the value") }
            return nil
        case .commaOrEnd:
            if let end = end() { return end }
            let isInObject = open.last ?? false
            guard skip(",") else { throw error("expected a comma or \(isInObject ? "}" : "]")") }
            expected = isInObject ? .name : .value
            skipSpace()
            offset = position
            if byte == UInt8(ascii: isInObject ? "}" : "]") {
                throw error("expected no comma before \(isInObject ? "}" : "]")")
            }
        case .firstName, .firstElement:
            if let end = end() { return end }
        case .name, .value: break
        }
        return expected == .name || expected == .firstName ? try name() : try value()
    }
}

// MARK: - Tokens

extension JSONScanner {
    private mutating func name() throws(JSONSyntaxError) -> Token {
        guard byte == UInt8(ascii: "\"") else { throw error("expected a name in quotation marks") }
        try string()
        skipSpace()
        guard skip(":") else { throw error("expected a colon after the name") }
        expected = .value
        return .name
    }

    private mutating func value() throws(JSONSyntaxError) -> Token {
        switch byte {
        case UInt8(ascii: "{"): return begin(.objectStart)
        case UInt8(ascii: "["): return begin(.arrayStart)
        default: break
        }
        let token = try scalar()
        expected = open.isEmpty ? .nothing : .commaOrEnd
        return token
    }

    private mutating func begin(_ token: Token) -> Token {
        position += 1
        open.append(token == .objectStart)
        expected = token == .objectStart ? .firstName : .firstElement
        return token
    }

    /// Reads the bracket that ends the innermost object or array, if it is next.
    private mutating func end() -> Token? {
        guard let isObject = open.last, hasBraces || open.count > 1, skip(isObject ? "}" : "]") else {
            return nil
        }
        open.removeLast()
        expected = open.isEmpty ? .nothing : .commaOrEnd
        return isObject ? .objectEnd : .arrayEnd
    }

    private mutating func scalar() throws(JSONSyntaxError) -> Token {
        switch byte {
        case UInt8(ascii: "\""):
            try string()
            return .string
        case UInt8(ascii: "-"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
            try number()
            return .number
        default: return try word()
        }
    }

    private mutating func word() throws(JSONSyntaxError) -> Token {
        for (word, token) in [("true", Token.boolean), ("false", .boolean), ("null", .null)]
        where bytes[position...].starts(with: word.utf8) {
            position += word.utf8.count
            text = offset..<position
            return token
        }
        throw error(byte == nil ? "the document ends before a value" : "expected a value")
    }

    private mutating func number() throws(JSONSyntaxError) {
        _ = skip("-")
        if !skip("0") { try digits() }
        if skip(".") { try digits() }
        if skip("e") || skip("E") {
            if !skip("+") { _ = skip("-") }
            try digits()
        }
        text = offset..<position
    }

    private mutating func digits() throws(JSONSyntaxError) {
        let start = position
        while let byte, byte.isDigit { position += 1 }
        if position == start { throw error("expected a digit") }
    }

    private mutating func string() throws(JSONSyntaxError) {
        position += 1
        let start = position
        while true {
            position = bytes.firstIndex(from: position) { block, _ in
                block.equals("\"") .| block.equals("\\") .| block.isControl
            }
            switch byte {
            case UInt8(ascii: "\""):
                text = start..<position
                position += 1
                return
            case UInt8(ascii: "\\"):
                isEscaped = true
                try escape()
            case nil: throw error("the document ends within a string")
            default: throw error("a string contains a control character; write it as an escape")
            }
        }
    }

    private mutating func escape() throws(JSONSyntaxError) {
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            position += 1
        default:
            guard skip("u") else { throw error("this escape does not exist in JSON") }
            for _ in 0..<4 {
                guard let byte, byte.isHexDigit else { throw error("expected four hexadecimal digits") }
                position += 1
            }
        }
    }
}

// MARK: - Bytes

extension JSONScanner {
    private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte, byte.isXMLSpace { position += 1 }
    }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard byte == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private func error(_ message: String) -> JSONSyntaxError {
        JSONSyntaxError(offset: position, message: message, isAtEnd: isAtEnd)
    }

    /// Whether more bytes could continue the token, a word that is cut among them.
    private var isAtEnd: Bool {
        let rest = bytes[min(position, bytes.count)...]
        return rest.isEmpty || ["true", "false", "null"].contains { $0.utf8.starts(with: rest) }
    }
}
