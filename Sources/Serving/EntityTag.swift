import Hashing

/// A strong entity tag: the same for the same bytes, whatever their time, place or server.
struct EntityTag: Hashable, Sendable {
    /// The tag with its quotes.
    let text: String

    /// Makes the tag of bytes that were hashed.
    init(_ hash: consuming SHA256) {
        let digits = Array("0123456789abcdef".utf8)
        // 128 bits: no two files of a site ever share them.
        let hex = hash.finish()[..<16].flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        text = "\"" + String(decoding: hex, as: UTF8.self) + "\""
    }

    /// Whether a list of tags, as `If-None-Match` and `If-Match` have it, holds this one.
    ///
    /// - Parameter weakly: whether a tag counts as well that only promises the same meaning (`W/"…"`).
    func isListed(in list: String, weakly: Bool) -> Bool {
        var rest = list.utf8[...]
        while let quote = rest.firstIndex(of: UInt8(ascii: "\"")) {
            let before = rest[..<quote].filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
            guard let end = rest[rest.index(after: quote)...].firstIndex(of: UInt8(ascii: "\"")) else {
                return false
            }
            let isWeak = before.suffix(2).elementsEqual("W/".utf8)
            if weakly || !isWeak, rest[quote...end].elementsEqual(text.utf8) { return true }
            rest = rest[rest.index(after: end)...]
        }
        return list.utf8.first { $0 != UInt8(ascii: " ") } == UInt8(ascii: "*")
    }
}
