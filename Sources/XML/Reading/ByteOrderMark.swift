/// The encoding of a document according to its first bytes.
package enum ByteOrderMark: Sendable {
    case utf8, utf16LittleEndian, utf16BigEndian, utf32LittleEndian, utf32BigEndian

    /// The byte order mark of a document; nil if it has none.
    package init?(_ bytes: [UInt8]) {
        let marks: [ByteOrderMark] = [
            .utf32LittleEndian, .utf32BigEndian, .utf8, .utf16LittleEndian, .utf16BigEndian,
        ]
        guard let mark = marks.first(where: { bytes.starts(with: $0.bytes) }) else { return nil }
        self = mark
    }

    /// The encoding according to the zeros around the first character; nil if there are none.
    ///
    /// - Parameter beginnings: the ASCII characters with which such documents begin.
    package init?(withoutMark bytes: [UInt8], beginnings: StaticString = "<") {
        guard let index = bytes.prefix(4).firstIndex(where: { $0 != 0 }),
            beginnings.withUTF8Buffer({ $0.contains(bytes[index]) })
        else { return nil }
        let zeros = bytes.dropFirst(index + 1).prefix(3 - index).prefix { $0 == 0 }.count
        switch (index, zeros) {
        case (0, 3): self = .utf32LittleEndian
        case (3, _): self = .utf32BigEndian
        case (0, 1...): self = .utf16LittleEndian
        case (1, _): self = .utf16BigEndian
        default: return nil
        }
    }

    /// The bytes of the mark.
    package var bytes: [UInt8] {
        switch self {
        case .utf8: [0xEF, 0xBB, 0xBF]
        case .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16BigEndian: [0xFE, 0xFF]
        case .utf32LittleEndian: [0xFF, 0xFE, 0, 0]
        case .utf32BigEndian: [0, 0, 0xFE, 0xFF]
        }
    }

    /// The name of the encoding, with its byte order.
    package var encoding: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16LittleEndian: "UTF-16LE"
        case .utf16BigEndian: "UTF-16BE"
        case .utf32LittleEndian: "UTF-32LE"
        case .utf32BigEndian: "UTF-32BE"
        }
    }

    /// Whether a declaration may use this name for the encoding.
    func isNamed(_ name: String) -> Bool {
        let name = name.uppercased()
        return name == encoding || name + "LE" == encoding || name + "BE" == encoding
            || Self.olderNames[name].map { encoding.hasPrefix($0) } ?? false
    }

    /// Whether a declaration names the encoding with its byte order, so that no mark is needed.
    func isNamedInFull(_ name: String) -> Bool { self != .utf8 && name.uppercased() == encoding }

    /// Other names in XML for encodings of two or four bytes.
    private static let olderNames = [
        "ISO-10646-UCS-2": "UTF-16", "UCS-2": "UTF-16", "ISO-10646-UCS-4": "UTF-32", "UCS-4": "UTF-32",
    ]
}
