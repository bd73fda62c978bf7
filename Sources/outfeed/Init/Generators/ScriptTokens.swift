/// The words, texts and marks of a program in JavaScript or Python; comments are left out.
struct ScriptTokens {
    enum Language { case javaScript, python }

    enum Token: Equatable {
        /// A name, a keyword or a number.
        case word(String)
        /// A text that is written out.
        case text(String)
        /// A text of which parts are computed, or a pattern.
        case computed
        case mark(Unicode.Scalar)
        /// The end of a line; its associated value says whether the next one is indented.
        case newline(isIndented: Bool)
    }

    private let scalars: [Unicode.Scalar]
    private let language: Language
    private var position = 0
    private var tokens: [Token] = []

    /// Splits a program into tokens.
    static func read(_ text: String, _ language: Language) -> [Token] {
        var reader = ScriptTokens(scalars: Array(text.unicodeScalars), language: language)
        while reader.position < reader.scalars.count { reader.readToken() }
        return reader.tokens
    }

    private init(scalars: [Unicode.Scalar], language: Language) {
        (self.scalars, self.language) = (scalars, language)
    }

    private func peek(_ distance: Int = 0) -> Unicode.Scalar? {
        position + distance < scalars.count ? scalars[position + distance] : nil
    }

    private mutating func readToken() {
        guard let scalar = peek() else { return }
        switch scalar {
        case "\n":
            position += 1
            tokens.append(.newline(isIndented: peek() == " " || peek() == "\t"))
        case " ", "\t", "\r", "\u{FEFF}": position += 1
        case "#" where language == .python: skipLine()
        case "/" where language == .javaScript && peek(1) == "/": skipLine()
        case "/" where language == .javaScript && peek(1) == "*": skipComment()
        case "/" where language == .javaScript && isPatternPossible: readPattern()
        case "\"", "'": readText(scalar, prefix: "")
        case "`" where language == .javaScript: readText(scalar, prefix: "")
        case _ where Self.isWord(scalar): readWord()
        default:
            position += 1
            tokens.append(.mark(scalar))
        }
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || scalar == "$" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    }

    private mutating func skipLine() {
        while let scalar = peek(), scalar != "\n" { position += 1 }
    }

    private mutating func skipComment() {
        position += 2
        while position < scalars.count, peek() != "*" || peek(1) != "/" { position += 1 }
        position += 2
    }

    private mutating func readWord() {
        let start = position
        while let scalar = peek(), Self.isWord(scalar) { position += 1 }
        let word = String(String.UnicodeScalarView(scalars[start..<position]))
        let isPrefix =
            language == .python && ["r", "u", "b", "f", "rb", "br", "rf", "fr"].contains(word.lowercased())
        if isPrefix, let quote = peek(), quote == "\"" || quote == "'" {
            readText(quote, prefix: word.lowercased())
        } else {
            tokens.append(.word(word))
        }
    }

    /// Whether a slash begins a pattern here: after a value, it divides.
    private var isPatternPossible: Bool {
        switch tokens.last(where: { if case .newline = $0 { false } else { true } }) {
        case .mark(let mark): mark != ")" && mark != "]" && mark != "}"
        case nil: true
        default: false
        }
    }

    private mutating func readPattern() {
        position += 1
        var isInClass = false
        while let scalar = peek(), scalar != "\n" {
            position += scalar == "\\" ? 2 : 1
            if scalar == "[" { isInClass = true }
            if scalar == "]" { isInClass = false }
            if scalar == "/", !isInClass { break }
        }
        tokens.append(.computed)
    }

    private mutating func readText(_ quote: Unicode.Scalar, prefix: String) {
        let isTriple = language == .python && peek(1) == quote && peek(2) == quote
        let isLong = isTriple || quote == "`"
        position += isTriple ? 3 : 1
        var text = String.UnicodeScalarView()
        var isClosed = false
        while let scalar = peek(), isLong || scalar != "\n" {
            if scalar == quote, !isTriple || (peek(1) == quote && peek(2) == quote) {
                position += isTriple ? 3 : 1
                isClosed = true
                break
            }
            position += 1
            if scalar == "\\", !prefix.contains("r") {
                text.append(unescaped())
            } else {
                text.append(scalar)
            }
        }
        let isComputed =
            !isClosed || prefix.contains("f") || prefix.contains("b")
            || (quote == "`" && String(text).contains("${"))
        tokens.append(isComputed ? .computed : .text(String(text)))
    }

    private mutating func unescaped() -> Unicode.Scalar {
        guard let scalar = peek() else { return "\\" }
        position += 1
        switch scalar {
        case "n": return "\n"
        case "t": return "\t"
        case "x", "u":
            let digits = scalars[min(position, scalars.count)...].prefix(scalar == "x" ? 2 : 4)
            guard
                let code = UInt32(String(String.UnicodeScalarView(digits)), radix: 16)
                    .flatMap(Unicode.Scalar.init)
            else { return scalar }
            position += digits.count
            return code
        default: return scalar
        }
    }
}
