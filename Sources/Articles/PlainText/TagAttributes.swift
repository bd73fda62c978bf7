import Text

/// Reads the part of a tag between its name and its `>`.
struct TagAttributes {
    /// The result of reading.
    enum End { case closed, cutOff, notATag }

    private(set) var position: Int
    private(set) var hasValue = false
    private(set) var isSelfClosing = false
    private let bytes: UnsafeBufferPointer<UInt8>
    private var hasQuotedValue = false
    private var hasOddWord = false
    private var endsInKnownName = false

    init(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) {
        self.bytes = bytes
        self.position = position
    }

    /// Whether the text ends inside something that is certainly a tag.
    var isClearlyCutOff: Bool { hasValue || isSelfClosing || endsInKnownName }

    /// Reads up to and including the `>`.
    ///
    /// It accepts no `<` outside of quotes. So wherever the text is, at most three tags begun earlier are
    /// still being read there (outside of quotes, or inside one of the two kinds). Trying every `<` of a text
    /// therefore takes linear time.
    mutating func read() -> End {
        while true {
            skipSpace()
            guard position < bytes.count else { return hasOddWord && !hasQuotedValue ? .notATag : .cutOff }
            switch bytes[position] {
            case UInt8(ascii: ">"):
                position += 1
                // Quotes prove that it is a tag; "a <b and c> d" has only words.
                return hasOddWord && !hasQuotedValue ? .notATag : .closed
            case UInt8(ascii: "/"):
                isSelfClosing = true
                position += 1
            default:
                isSelfClosing = false
                if !readAttribute() { return hasQuotedValue ? skipRest() : .notATag }
            }
        }
    }

    private mutating func readAttribute() -> Bool {
        let start = position
        while position < bytes.count, Self.isNameByte(bytes[position]) { position += 1 }
        let name = bytes[start..<position]
        guard !name.isEmpty else { return false }
        if position == bytes.count {
            endsInKnownName = AttributeNames.mayBeginWith(name)
            hasOddWord = hasOddWord || !endsInKnownName
            return true
        }
        skipSpace()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
            hasOddWord = hasOddWord || !AttributeNames.mayStandAlone(name)
            return true
        }
        position += 1
        hasValue = true
        skipSpace()
        return readValue()
    }

    private mutating func readValue() -> Bool {
        guard position < bytes.count else { return true }
        let quote = bytes[position]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            hasQuotedValue = true
            let closing = bytes[(position + 1)...].firstIndex(of: quote)
            position = closing.map { $0 + 1 } ?? bytes.count
            return true
        }
        guard quote != UInt8(ascii: "=") else { return false }
        while position < bytes.count, !bytes[position].isHTMLSpace, bytes[position] != UInt8(ascii: ">") {
            switch bytes[position] {
            case UInt8(ascii: "<"), UInt8(ascii: "\""), UInt8(ascii: "'"): return false
            default: position += 1
            }
        }
        return true
    }

    /// Skips to the end of a tag after garbled quotes.
    private mutating func skipRest() -> End {
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") {
            position += 1
            if bytes[position - 1] == UInt8(ascii: ">") { return .closed }
        }
        return position == bytes.count ? .cutOff : .notATag
    }

    private mutating func skipSpace() {
        while position < bytes.count, bytes[position].isHTMLSpace { position += 1 }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "/"),
            UInt8(ascii: "="):
            false
        default: byte > 0x20 && byte < 0x7F
        }
    }
}
