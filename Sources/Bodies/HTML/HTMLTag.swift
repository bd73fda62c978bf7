import Text

/// A start tag or an end tag.
struct HTMLTag {
    /// The name in lower case.
    let name: String
    let isEnd: Bool
    /// Whether it ends with `/>`, which only means something in formulas and drawings.
    var isSelfClosing = false
    /// Its attributes, as they are written.
    var attributes: [Attribute] = []
    /// The text that the tag is part of.
    let bytes: UnsafeBufferPointer<UInt8>

    /// A name and a value, by their places.
    struct Attribute {
        let name: Range<Int>
        var value = 0..<0
    }

    /// The value of an attribute with its character references replaced; the first one counts.
    subscript(_ name: StaticString) -> String? {
        for attribute in attributes
        where attribute.name.count == name.utf8CodeUnitCount
            && bytes.matches(name, at: attribute.name.lowerBound)
        {
            return Self.decoded(UnsafeBufferPointer(rebasing: bytes[attribute.value]))
        }
        return nil
    }

    /// A text with its character references replaced.
    static func decoded(_ value: UnsafeBufferPointer<UInt8>) -> String {
        guard value.contains(UInt8(ascii: "&")) else { return String(decoding: value, as: UTF8.self) }
        var references = CharacterReferences(value)
        var text: [UInt8] = []
        text.reserveCapacity(value.count)
        var position = 0
        while position < value.count {
            if value[position] == UInt8(ascii: "&"), let reference = references.reference(at: position) {
                text.append(contentsOf: UTF8.encode(reference.first) ?? UTF8.encodedReplacementCharacter)
                if let second = reference.second {
                    text.append(contentsOf: UTF8.encode(second) ?? UTF8.encodedReplacementCharacter)
                }
                position = reference.end
            } else {
                text.append(value[position])
                position += 1
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
