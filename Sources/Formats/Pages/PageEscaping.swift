import Mustache

/// Escapes values as HTML, byte by byte; see ``HTML``.
struct PageEscaping: MustacheContentType {
    /// The name used in templates.
    static let name = "OUTFEED"

    func escapeText(_ text: String) -> String {
        var html = HTML()
        html.value(text)
        return html.takeString()
    }
}
