/// The encoding of a document according to its first bytes.
enum ByteOrderMark: Sendable {
    case utf8, utf16LittleEndian, utf16BigEndian, utf32LittleEndian, utf32BigEndian

    /// The byte order mark of a document; nil if it has none.
    init?(_ bytes: [UInt8]) {
        let marks: [ByteOrderMark] = [
            .utf32LittleEndian, .utf32BigEndian, .utf8, .utf16LittleEndian, .utf16BigEndian,
        ]
        guard let mark = marks.first(where: { bytes.starts(with: $0.bytes) }) else { return nil }
        self = mark
    }

    /// The encoding according to the zeros around a first `<`; nil if there are none.
    init?(withoutMark bytes: [UInt8]) {
        switch bytes.prefix(4) {
        case [0x3C, 0, 0, 0]: self = .utf32LittleEndian
        case [0, 0, 0, 0x3C]: self = .utf32BigEndian
        case let head where head.count > 1 && head[0] == 0x3C && head[1] == 0: self = .utf16LittleEndian
        case let head where head.count > 1 && head[0] == 0 && head[1] == 0x3C: self = .utf16BigEndian
        default: return nil
        }
    }

    /// The bytes of the mark.
    var bytes: [UInt8] {
        switch self {
        case .utf8: [0xEF, 0xBB, 0xBF]
        case .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16BigEndian: [0xFE, 0xFF]
        case .utf32LittleEndian: [0xFF, 0xFE, 0, 0]
        case .utf32BigEndian: [0, 0, 0xFE, 0xFF]
        }
    }

    /// The name of the encoding, with its byte order.
    var encoding: String {
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
