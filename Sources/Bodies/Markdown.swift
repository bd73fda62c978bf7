import CCMark
import Synchronization
import Text

/// A document of GitHub Flavored Markdown; the only code that uses pointers of cmark-gfm.
struct Markdown: ~Copyable {
    private let memory: UnsafeMutablePointer<bounded_memory>?
    private var parser: OpaquePointer?
    private var root: OpaquePointer?

    private static let options = CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8
    // For the whole process, and not safe for several threads at once.
    private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()
    // While cmark-gfm parses, the special characters of extensions are in one table for the whole process.
    private static let parsing = Mutex(())

    /// Parses a document; nil if it needs much more memory than documents do.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        Self.registered
        memory = bounded_memory_new(min((1 << 25) + 256 * text.count, 1 << 29))
        let extensions: [StaticString] =
            ["table", "strikethrough", "tasklist"] + (Self.hasLongMailAddress(text) ? [] : ["autolink"])
        let names = extensions.map { name in
            UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self) as UnsafePointer<CChar>?
        }
        Self.parsing.withLock { _ in
            text.withMemoryRebound(to: CChar.self) { text in
                parser = bounded_parse(
                    memory, text.baseAddress, text.count, Self.options, names, names.count, &root)
            }
        }
        guard parser != nil else { return nil }
    }

    deinit { bounded_memory_free(memory) }

    /// Calls `body` with the document as HTML, or with nil if it needs much more memory than documents do.
    ///
    /// Raw HTML is as it is written, and has yet to be cleaned.
    func withHTML<Result>(_ body: (UnsafeBufferPointer<UInt8>?) -> Result) -> Result {
        var size = 0
        guard let html = bounded_html(memory, parser, root, Self.options, &size) else { return body(nil) }
        let bytes = UnsafeRawPointer(html).assumingMemoryBound(to: UInt8.self)
        return body(UnsafeBufferPointer(start: bytes, count: size))
    }

    /// Whether a long word has an `@`, whose beginning cmark-gfm would look for in quadratic time.
    private static func hasLongMailAddress(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = 0
        var hasSign = false
        for (index, byte) in text.enumerated() {
            if byte <= 0x20 {
                (start, hasSign) = (index + 1, false)
            } else {
                hasSign = hasSign || byte == UInt8(ascii: "@")
                if hasSign, index - start > 1024 { return true }
            }
        }
        return false
    }
}
