/// A line of a header without fences, as Pelican and MultiMarkdown have it: `Key: value`, or an indented line
/// that continues the value.
struct HeaderLine {
    /// The key; nil for a line that continues a value.
    let key: Slice<UnsafeBufferPointer<UInt8>>?
    /// The value without surrounding white space.
    let value: Slice<UnsafeBufferPointer<UInt8>>

    private static let keyLimit = 64

    /// Reads a line without its line feed; nil for a blank line and for text.
    init?(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
        guard let first = line.first, let last = line.lastIndex(where: { $0 > 0x20 }) else { return nil }
        let line = line[...last]
        if first <= 0x20 {
            (key, value) = (nil, line.drop { $0 <= 0x20 })
            return
        }
        let key = line.prefix(Self.keyLimit).prefix {
            $0.isAlphanumeric || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
        }
        let rest = line[key.endIndex...]
        guard first.isLetter, rest.first == UInt8(ascii: ":"), rest.dropFirst().first ?? 0x20 <= 0x20 else {
            return nil
        }
        (self.key, value) = (key, rest.dropFirst().drop { $0 <= 0x20 })
    }
}
