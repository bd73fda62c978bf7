import Mustache
import XML

/// Escapes values as HTML, byte by byte; see ``HTML``.
struct PageEscaping: MustacheContentType {
    /// What templates call it.
    static let name = "OUTFEED"

    func escapeText(_ text: String) -> String {
        let text = XMLText(text)
        if text.isPlain { return text.string }
        var html = HTML()
        html.text(text.string)
        return String(decoding: html.take(), as: UTF8.self)
    }
}
