import Foundation

/// Converts bytes in any encoding into UTF-8.
struct TextDecoding {
    /// The text; U+FFFD replaces what cannot be decoded.
    private(set) var utf8: [UInt8] = []
    /// The position of the first such U+FFFD; nil if everything could be decoded.
    private(set) var firstError: Int?
    /// Whether the text was truncated at the limit.
    private(set) var isCut = false
    private var errors = 0

    /// After this many errors, the rest is not decoded, as it is unlikely to be text.
    private static let errorLimit = 1_000

    /// Decodes UTF-8; text with errors is truncated at a length in bytes.
    init(utf8 bytes: [UInt8], limit: Int) {
        guard !Self.isValid(bytes) else {
            utf8 = bytes
            return
        }
        utf8.reserveCapacity(min(bytes.count, limit) + 16)
        var (parser, input) = (Unicode.UTF8.ForwardParser(), bytes.makeIterator())
        while !isCut {
            switch parser.parseScalar(from: &input) {
            case .valid(let scalar): utf8.append(contentsOf: scalar)
            case .error:
                guard replace() else { return }
            case .emptyInput: return
            }
            isCut = utf8.count > limit
        }
    }

    /// Decodes the encoding of a byte order mark.
    init(_ bytes: [UInt8], as form: ByteOrderMark, limit: Int) {
        if form != .utf8, let other = TextDecoding(bytes, encoding: form.encoding, limit: limit) {
            self = other
        } else {
            self.init(utf8: bytes, limit: limit)
        }
    }

    /// Whether bytes are UTF-8; checked in pieces, as each is converted to a string.
    private static func isValid(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let end = rest.scalarBoundary(after: min(rest.startIndex + (1 << 16), rest.endIndex))
            let piece = rest[..<end]
            guard piece.withUnsafeBufferPointer({ String(validating: $0, as: UTF8.self) != nil }) else {
                return false
            }
            rest = rest[end...]
        }
        return true
    }

    /// Decodes bytes in an encoding known to the system, up to a length in UTF-8; nil for an unknown
    /// encoding.
    init?(_ bytes: [UInt8], encoding: String, limit: Int) {
        let isName = encoding.utf8.allSatisfy {
            switch $0 {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
            case UInt8(ascii: "0")...UInt8(ascii: "9"): true
            default: [".", "_", "-", ":"].contains(Unicode.Scalar($0))
            }
        }
        guard isName, !encoding.isEmpty, let converter = Converter(to: "UTF-8", from: encoding) else {
            return nil
        }
        var rest = bytes[...]
        // The maximum size; memory that is reserved but not used costs nothing.
        utf8.reserveCapacity(min(bytes.count * 3, limit + (1 << 16)))
        var block = [UInt8](repeating: 0, count: 1 << 14)
        while true {
            let wasDecoded = converter.decode(&rest, into: &utf8, by: &block, limit: limit)
            isCut = utf8.count > limit
            if wasDecoded || isCut { return }
            guard replace() else { return }
            rest = rest.dropFirst()
        }
    }

    /// Inserts U+FFFD for what cannot be decoded; returns whether to continue.
    private mutating func replace() -> Bool {
        firstError = firstError ?? utf8.count
        utf8 += [0xEF, 0xBF, 0xBD]
        errors += 1
        return errors < Self.errorLimit
    }

    /// The system's encoding converter.
    private struct Converter: ~Copyable {
        let descriptor: iconv_t

        init?(to target: String, from source: String) {
            descriptor = iconv_open(target, source)
            if descriptor == iconv_t(bitPattern: -1) { return nil }
        }

        deinit {
            iconv_close(descriptor)
        }

        /// Decodes up to the end or the first error; returns whether it reached the end.
        func decode(
            _ rest: inout ArraySlice<UInt8>, into text: inout [UInt8], by block: inout [UInt8], limit: Int
        ) -> Bool {
            while !rest.isEmpty && text.count <= limit {
                let (used, made, reason) = block.withUnsafeMutableBytes { target in
                    rest.withUnsafeBytes { source in
                        var input = UnsafeMutablePointer(
                            mutating: source.bindMemory(to: CChar.self).baseAddress)
                        var output = target.bindMemory(to: CChar.self).baseAddress
                        var (inputLeft, outputLeft) = (source.count, target.count)
                        let result = iconv(descriptor, &input, &inputLeft, &output, &outputLeft)
                        let reason = result == -1 ? errno : 0
                        return (source.count - inputLeft, target.count - outputLeft, reason)
                    }
                }
                text += block[..<made]
                rest = rest.dropFirst(used)
                if reason != 0 && reason != E2BIG { return false }
            }
            return true
        }
    }
}
