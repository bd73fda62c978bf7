import CCMark
import Synchronization

/// A document of GitHub Flavored Markdown; the only code that uses pointers of cmark-gfm.
struct Markdown: ~Copyable {
    private let parser: OpaquePointer?
    private var root: OpaquePointer?

    private static let options =
        CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8
    private static let extensions: [StaticString] = ["table", "strikethrough", "autolink", "tasklist"]
    // For the whole process, and not safe for several threads at once.
    private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()
    // While cmark-gfm parses, the special characters of extensions are in one table for the whole process.
    private static let parsing = Mutex(())

    /// Parses a document.
    init(_ text: UnsafeBufferPointer<UInt8>) {
        Self.registered
        parser = cmark_parser_new(Self.options)
        for name in Self.extensions { attach(name) }
        text.withMemoryRebound(to: CChar.self) { text in
            guard let start = text.baseAddress else { return }
            cmark_parser_feed(parser, start, text.count)
        }
        Self.parsing.withLock { _ in root = cmark_parser_finish(parser) }
    }

    deinit {
        cmark_node_free(root)
        cmark_parser_free(parser)
    }

    /// Calls `body` with the document as HTML; raw HTML is as it is written, and has yet to be cleaned.
    func withHTML<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        guard
            let html = cmark_render_html(root, Self.options, cmark_parser_get_syntax_extensions(parser))
        else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
        defer { cmark_get_default_mem_allocator().pointee.free(html) }
        let bytes = UnsafeRawPointer(html).assumingMemoryBound(to: UInt8.self)
        return body(UnsafeBufferPointer(start: bytes, count: cmark_strlen(html)))
    }

    private func attach(_ name: StaticString) {
        name.withUTF8Buffer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { name in
                guard let start = name.baseAddress, let found = cmark_find_syntax_extension(start) else {
                    return
                }
                cmark_parser_attach_syntax_extension(parser, found)
            }
        }
    }
}
