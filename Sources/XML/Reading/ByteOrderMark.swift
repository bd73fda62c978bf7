/// How the first bytes of a document say that it is encoded.
enum ByteOrderMark: Sendable {
    case utf8, utf16LittleEndian, utf16BigEndian, utf32LittleEndian, utf32BigEndian

    /// The mark that a document begins with; nil if it begins with none.
    init?(_ bytes: [UInt8]) {
        let marks: [ByteOrderMark] = [
            .utf32LittleEndian, .utf32BigEndian, .utf8, .utf16LittleEndian, .utf16BigEndian,
        ]
        guard let mark = marks.first(where: { bytes.starts(with: $0.bytes) }) else { return nil }
        self = mark
    }

    /// The encoding that the zeros around a first `<` give away; nil if there are none.
    init?(withoutMark bytes: [UInt8]) {
        switch bytes.prefix(4) {
        case [0x3C, 0, 0, 0]: self = .utf32LittleEndian
        case [0, 0, 0, 0x3C]: self = .utf32BigEndian
        case let head where head.count > 1 && head[0] == 0x3C && head[1] == 0: self = .utf16LittleEndian
        case let head where head.count > 1 && head[0] == 0 && head[1] == 0x3C: self = .utf16BigEndian
        default: return nil
        }
    }

    /// The mark itself.
    var bytes: [UInt8] {
        switch self {
        case .utf8: [0xEF, 0xBB, 0xBF]
        case .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16BigEndian: [0xFE, 0xFF]
        case .utf32LittleEndian: [0xFF, 0xFE, 0, 0]
        case .utf32BigEndian: [0, 0, 0xFE, 0xFF]
        }
    }

    /// The name of the encoding with this order of bytes.
    var encoding: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16LittleEndian: "UTF-16LE"
        case .utf16BigEndian: "UTF-16BE"
        case .utf32LittleEndian: "UTF-32LE"
        case .utf32BigEndian: "UTF-32BE"
        }
    }

    /// Whether a declaration may call the encoding so.
    func isNamed(_ name: String) -> Bool {
        let name = name.uppercased()
        return name == encoding || name + "LE" == encoding || name + "BE" == encoding
            || Self.olderNames[name].map { encoding.hasPrefix($0) } ?? false
    }

    /// Whether a declaration names the encoding with its order of bytes, for which no mark is needed.
    func isNamedInFull(_ name: String) -> Bool { self != .utf8 && name.uppercased() == encoding }

    /// What XML calls encodings of two or four bytes besides UTF-16 and UTF-32.
    private static let olderNames = [
        "ISO-10646-UCS-2": "UTF-16", "UCS-2": "UTF-16", "ISO-10646-UCS-4": "UTF-32", "UCS-4": "UTF-32",
    ]
}
