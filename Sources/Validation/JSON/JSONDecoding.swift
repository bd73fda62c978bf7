import XML

/// Decodes the bytes of a JSON document.
///
/// They should be UTF-8; UTF-16, which was allowed once, is accepted as well.
struct JSONDecoding {
    let text: SourceText
    private(set) var diagnostics: [JSONDiagnostic] = []

    /// The maximum size of other encodings in bytes, as converting them takes additional memory.
    private static let limit = 64 << 20

    init(_ bytes: consuming [UInt8]) {
        let markLength = Self.markLength(of: bytes)
        if let isBigEndian = Self.isBigEndian(bytes) {
            let body = bytes[markLength...].prefix(Self.limit)
            let first = body.startIndex
            let high = isBigEndian ? 0 : 1
            let units = stride(from: 0, to: body.count - body.count % 2, by: 2).map {
                UInt16(body[first + $0 + high]) << 8 | UInt16(body[first + $0 + 1 - high])
            }
            text = SourceText(utf8: Array(String(decoding: units, as: UTF16.self).utf8))
            note(.undecodable, at: 0, "the bytes are UTF-16, expected UTF-8")
        } else {
            bytes.removeFirst(markLength)
            let (text, firstError) = SourceText.decode(bytes)
            self.text = text
            if let firstError { note(.undecodable, at: firstError, "the bytes here are not UTF-8") }
        }
        if markLength > 0 {
            note(.byteOrderMark, at: 0, "the document begins with a byte order mark; remove it")
        }
    }

    /// The length of the byte order mark in bytes; 0 if there is none.
    static func markLength(of bytes: [UInt8]) -> Int {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return 3 }
        return isMarked(bytes) ? 2 : 0
    }

    /// The byte order of UTF-16 according to a mark or the zeros next to a first ASCII character; nil for
    /// UTF-8.
    private static func isBigEndian(_ bytes: [UInt8]) -> Bool? {
        guard bytes.count > 1 else { return nil }
        if isMarked(bytes) { return bytes[0] == 0xFE }
        return (bytes[0] == 0) == (bytes[1] == 0) ? nil : bytes[0] == 0
    }

    private static func isMarked(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
    }

    private mutating func note(_ kind: JSONDiagnostic.Kind, at offset: Int, _ message: String) {
        diagnostics.append(JSONDiagnostic(kind: kind, offset: offset, message: message))
    }
}
