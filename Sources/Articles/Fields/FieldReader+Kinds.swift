import Text

extension FieldReader {
    /// Whether the last value is a number that names a record of a database, where a name is expected.
    var isRecordNumber: Bool { isObject && events.isPlain }

    /// Whether the last value is the key of a record in a database: a number, 24 hexadecimal digits, or in an
    /// article of a file in JSON any other word that is no URI.
    var isRecordKey: Bool {
        let key = events.scalar.trimmed
        return !key.isEmpty
            && (key.allSatisfy(\.isDigit) || key.count == 24 && key.allSatisfy(\.isHexDigit)
                || isObject && !key.contains { $0 == UInt8(ascii: ":") || $0.isXMLSpace })
    }

    /// Whether the last value, the key of a record, is that of a draft, as Sanity writes it.
    var isDraftKey: Bool {
        isObject && ["drafts.", "versions."].contains { events.scalar.starts(with: $0.utf8) }
    }

    /// The value at the current position.
    enum Value {
        /// `~`, `null` or empty, without quotes.
        case absent
        case scalar
        /// `*name`, which is not followed.
        case alias
        case list
        case mapping

        var noun: String {
            switch self {
            case .absent: "nothing"
            case .scalar: "text"
            case .alias: "an alias (*name)"
            case .list: "a list"
            case .mapping: "a mapping"
            }
        }
    }

    /// Whether a key is `secured` in any letter case.
    static func isSecured(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
        key.count == 7 && key.lazy.map(\.lowercased).elementsEqual("secured".utf8)
    }

    /// Whether an unquoted scalar is null.
    static func isNull(_ scalar: UnsafeBufferPointer<UInt8>) -> Bool {
        switch scalar.count {
        case 0: true
        case 1: scalar[0] == UInt8(ascii: "~")
        case 4 where scalar.matches("null", at: 0):
            // YAML only allows these three spellings.
            !scalar.dropFirst().contains(where: \.isCapital) || scalar.allSatisfy(\.isCapital)
        default: false
        }
    }
}
