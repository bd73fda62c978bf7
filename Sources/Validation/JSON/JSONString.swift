import Text
import XML

/// The contents of a JSON string, with escapes resolved.
struct JSONString {
    let string: String

    /// Decodes a string with valid escapes.
    ///
    /// - Parameter limit: the length in bytes at which it is truncated, between two characters.
    init(_ bytes: ArraySlice<UInt8>, isEscaped: Bool, limit: Int) {
        let isCut = bytes.count > limit
        let whole = isCut ? bytes[..<bytes.scalarBoundary(after: bytes.startIndex + limit)] : bytes
        guard isEscaped else {
            string = String(decoding: whole, as: UTF8.self)
            return
        }
        var text = UTF8Buffer(capacity: whole.count)
        whole.withUnsafeBufferPointer { _ = text.append(unescaping: $0) }
        string = text.takeString()
    }
}
