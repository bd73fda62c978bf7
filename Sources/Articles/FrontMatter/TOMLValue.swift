import Text

/// Recognizes what TOML has without quotes: numbers, dates, times and words.
struct TOMLValue {
    private let text: UnsafeBufferPointer<UInt8>
    private var position = 0

    /// Whether a text is one of them.
    static func isValue(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let forms: [(inout TOMLValue) -> Bool] = [
            { $0.word() }, { $0.integerOfOtherBase() }, { $0.number() }, { $0.time() }, { $0.date() },
        ]
        return forms.contains { form in
            var value = TOMLValue(text: text)
            return form(&value) && value.position == text.count
        }
    }

    private init(text: UnsafeBufferPointer<UInt8>) {
        self.text = text
    }

    private var byte: UInt8? { position < text.count ? text[position] : nil }

    private mutating func skip(_ characters: String) -> Bool {
        guard let byte, characters.utf8.contains(byte) else { return false }
        position += 1
        return true
    }

    private mutating func word() -> Bool {
        for word in ["true", "false", "inf", "nan", "+inf", "+nan", "-inf", "-nan"]
        where text.elementsEqual(word.utf8) {
            position = text.count
            return true
        }
        return false
    }

    private mutating func integerOfOtherBase() -> Bool {
        guard skip("0"), let base = byte else { return false }
        position += 1
        return switch base {
        case UInt8(ascii: "x"): digits { $0.isHexDigit }
        case UInt8(ascii: "o"): digits { 0x30...0x37 ~= $0 }
        case UInt8(ascii: "b"): digits { 0x30...0x31 ~= $0 }
        default: false
        }
    }

    private mutating func number() -> Bool {
        _ = skip("+-")
        if byte == UInt8(ascii: "0") { position += 1 } else if !digits(\.isDigit) { return false }
        if skip("."), !digits(\.isDigit) { return false }
        guard skip("eE") else { return true }
        _ = skip("+-")
        return digits(\.isDigit)
    }

    /// Digits with single underscores between them.
    private mutating func digits(_ isDigit: (UInt8) -> Bool) -> Bool {
        repeat {
            let start = position
            while let byte, isDigit(byte) { position += 1 }
            if position == start { return false }
        } while skip("_")
        return true
    }

    private mutating func date() -> Bool {
        guard digits(4), skip("-"), digits(2), skip("-"), digits(2) else { return false }
        guard skip("Tt ") else { return true }
        guard time() else { return false }
        if skip("Zz") || byte == nil { return true }
        return skip("+-") && digits(2) && skip(":") && digits(2)
    }

    private mutating func time() -> Bool {
        guard digits(2), skip(":"), digits(2), skip(":"), digits(2) else { return false }
        return !skip(".") || digits(\.isDigit)
    }

    private mutating func digits(_ count: Int) -> Bool {
        let start = position
        while position < start + count, let byte, byte.isDigit { position += 1 }
        return position == start + count
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The end of the number, date, time or word that begins at `position`; nil if there is none.
    func bareTOMLValueEnd(from position: Int) -> Int? {
        func wordEnd(from start: Int) -> Int {
            self[start...].firstIndex { !($0.isAlphanumeric || "+-.:_".utf8.contains($0)) } ?? count
        }
        var end = wordEnd(from: position)
        // A space may stand between date and time.
        let isDate = end - position == 10 && self[position + 4] == UInt8(ascii: "-")
        if isDate, end + 1 < count, self[end] == 0x20, self[end + 1].isDigit { end = wordEnd(from: end + 1) }
        return TOMLValue.isValue(UnsafeBufferPointer(rebasing: self[position..<end])) ? end : nil
    }
}
