import Text

/// A start or end tag found in text.
struct Tag {
    let name: String
    let element: HTMLElement
    let isEnd: Bool
    let isSelfClosing: Bool
    /// Whether there is only a name between `<` and `>`.
    let isBare: Bool
    /// The position after the tag.
    let end: Int

    /// Reads the tag whose `<` is at `start`; `nil` if it is text.
    init?(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
        guard start + 1 < bytes.count else { return nil }
        isEnd = bytes[start + 1] == UInt8(ascii: "/")
        let nameStart = isEnd ? start + 2 : start + 1
        guard let name = Self.name(in: bytes, at: nameStart), let element = HTMLElement.named(name) else {
            return nil
        }
        self.name = name
        self.element = element

        let nameEnd = nameStart + name.utf8.count
        guard nameEnd < bytes.count else {
            // "a <b" may be text, "a</b" may not.
            guard isEnd else { return nil }
            (isSelfClosing, isBare, end) = (false, true, nameEnd)
            return
        }
        guard Self.endsName(bytes[nameEnd]) else { return nil }
        var attributes = TagAttributes(bytes, at: nameEnd)
        switch attributes.read() {
        case .notATag: return nil
        case .cutOff where !isEnd && !attributes.isClearlyCutOff: return nil
        case .closed, .cutOff: break
        }
        guard isEnd || attributes.hasValue || !element.needsAttribute else { return nil }
        isSelfClosing = attributes.isSelfClosing
        isBare = attributes.position == nameEnd + 1
        end = attributes.position
    }

    /// The name that begins at `start`, in lower case.
    static func name(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> String? {
        guard start < bytes.count, bytes[start].isLetter else { return nil }
        var end = start
        while end < bytes.count, isNameByte(bytes[end]) {
            end += 1
            if end - start > longestName { return nil }
        }
        return String(decoding: bytes[start..<end].map(\.lowercased), as: UTF8.self)
    }

    /// Whether a byte ends the name before it.
    static func endsName(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte.isHTMLSpace
    }

    private static let longestName = 64

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"): true
        default: byte.isAlphanumeric
        }
    }
}
