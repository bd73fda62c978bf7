/// Where text stands in a document, which decides what must be escaped in it.
public enum XMLEscaping: Sendable {
    /// Between tags.
    case text
    /// In an attribute, where a parser would make spaces of tabs and line breaks.
    case attribute
    /// Between tags or in an attribute of HTML, which is itself text between tags.
    case html
    /// Between tags or in an attribute of HTML that stands for itself.
    case plainHTML

    /// The most bytes that are written for one.
    static let maximumLength = 10

    /// What is written for a byte that cannot stand for itself; nil where it can.
    @inline(__always)
    func replacement(of byte: UInt8) -> StaticString? {
        switch (byte, self) {
        case (UInt8(ascii: "&"), .html): "&amp;amp;"
        case (UInt8(ascii: "<"), .html): "&amp;lt;"
        case (UInt8(ascii: ">"), .html): "&amp;gt;"
        case (UInt8(ascii: "\""), .html): "&amp;quot;"
        case (UInt8(ascii: "'"), .html): "&amp;#39;"
        case (UInt8(ascii: "'"), .plainHTML): "&#39;"
        case (UInt8(ascii: "\r"), .plainHTML): nil
        case (UInt8(ascii: "&"), _): "&amp;"
        case (UInt8(ascii: "<"), _): "&lt;"
        case (UInt8(ascii: ">"), _): "&gt;"
        case (UInt8(ascii: "\""), _): "&quot;"
        case (UInt8(ascii: "\r"), _): "&#13;"
        case (UInt8(ascii: "\n"), .attribute): "&#10;"
        case (UInt8(ascii: "\t"), .attribute): "&#9;"
        default: nil
        }
    }
}
