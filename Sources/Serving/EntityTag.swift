import Hashing

/// A strong entity tag: it depends only on the bytes, not on time, path or server.
struct EntityTag: Hashable, Sendable {
    /// The tag including its quotes.
    let text: String

    /// Creates the tag from a hash.
    init(_ hash: consuming SHA256) {
        let digits = Array("0123456789abcdef".utf8)
        // 128 bits are enough to make collisions within a site practically impossible.
        let hex = hash.finish()[..<16].flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        text = "\"" + String(decoding: hex, as: UTF8.self) + "\""
    }

    /// Whether an `If-None-Match` or `If-Match` list contains this tag.
    ///
    /// - Parameter weakly: whether weak tags (`W/"…"`) count too.
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
