/// Turns what stands below the front matter of a document into clean HTML.
///
/// ```swift
/// let renderer = BodyRenderer(BodyRules(.markdown)) { address.resolving($0) }
/// let body = renderer.render(bytes, continueAt: "https://example.com/article")
/// ```
public struct BodyRenderer {
    /// Makes a reference absolute, as it is written in the document; returns nil to leave it out.
    ///
    /// It gets every address of the web, also fragments such as `#part`. The result must be absolute.
    public typealias Resolve = (_ reference: String) -> String?

    /// The largest size of a body if none is given, in bytes.
    public static let defaultLimit = 1 << 20

    private let rules: BodyRules
    private let limit: Int
    private let resolve: Resolve

    /// Creates a renderer.
    ///
    /// - Parameters:
    ///   - limit: the largest size of the HTML, in bytes; what is longer is cut at the end of an element.
    ///   - resolve: makes a reference absolute.
    public init(_ rules: BodyRules, limit: Int = BodyRenderer.defaultLimit, resolve: @escaping Resolve) {
        self.rules = rules
        self.limit = limit
        self.resolve = resolve
    }

    /// Renders the text below the front matter.
    ///
    /// - Parameter continueAt: the address of the article, to which a body that is cut links.
    public func render(_ text: UnsafeBufferPointer<UInt8>, continueAt: String) -> RenderedBody {
        // What is longer is cut: Markdown needs hundreds of times as much memory.
        let largest = rules.form == .markdown || rules.form == .mdx ? 1 << 20 : 1 << 22
        let isLong = text.count > largest
        let text = isLong ? UnsafeBufferPointer(rebasing: Self.wholeLines(text, largest)) : text
        let link = "<p><a href=\"\(SourceFilter.escaped(continueAt))\">…</a></p>"
        var leftOut: [String: Int] = [:]
        var body = withHTML(text, &leftOut) { html in
            html.map { clean($0, limit: max(limit - link.utf8.count, 0)) }
                ?? RenderedBody(html: "", isCut: true)
        }
        body.leftOut.merge(leftOut, uniquingKeysWith: +)
        body.isCut = body.isCut || isLong
        if body.isCut { body.html += link }
        return body
    }

    /// The lines that are within a number of bytes; a part of the first one if it is longer.
    private static func wholeLines(
        _ text: UnsafeBufferPointer<UInt8>, _ count: Int
    ) -> Slice<UnsafeBufferPointer<UInt8>> {
        let head = text.prefix(count)
        guard head.count < text.count else { return head }
        if let end = head.lastIndex(of: 0x0A) { return head[...end] }
        // Within a line, but not within a character.
        return head[..<(head.lastIndex { $0 & 0xC0 != 0x80 } ?? 0)]
    }

    private func withHTML<Result>(
        _ text: UnsafeBufferPointer<UInt8>, _ leftOut: inout [String: Int],
        _ body: (UnsafeBufferPointer<UInt8>?) -> Result
    ) -> Result {
        guard text.firstInvalidUTF8 == nil else {
            var repaired = String(decoding: text, as: UTF8.self)
            return repaired.withUTF8 { withHTML($0, &leftOut, body) }
        }
        if rules.form == .text {
            return PlainParagraphs.html(text).withUnsafeBufferPointer(body)
        }
        var filter = SourceFilter(text, rules)
        filter.run()
        leftOut = filter.leftOut
        return filter.output.withUnsafeBufferPointer { source in
            guard rules.form != .html else { return body(source) }
            guard let markdown = Markdown(source) else { return body(nil) }
            return markdown.withHTML(body)
        }
    }

    private func clean(_ html: UnsafeBufferPointer<UInt8>, limit: Int) -> RenderedBody {
        let addresses = AddressCleaner(resolve: resolve, dialects: rules.dialects)
        var cleaner = BodyCleaner(addresses, limit: limit)
        cleaner.clean(html)
        return RenderedBody(
            html: String(decoding: cleaner.writer.bytes, as: UTF8.self), leftOut: cleaner.leftOut,
            isCut: cleaner.isCut)
    }

    /// A short plain text from the beginning of a body; nil if it has none.
    ///
    /// It is what stands before `<!-- more -->` or a similar mark, or else the first paragraph, with at most
    /// 300 characters. Only the first 64 KiB are looked at.
    public static func excerpt(_ text: UnsafeBufferPointer<UInt8>, _ rules: BodyRules) -> String? {
        let head = UnsafeBufferPointer(rebasing: wholeLines(text, 1 << 16))
        let renderer = BodyRenderer(rules) { $0 }
        func paragraphs(_ part: UnsafeBufferPointer<UInt8>, all: Bool) -> BodyExcerpt {
            var ignored: [String: Int] = [:]
            return renderer.withHTML(part, &ignored) { html in
                var cleaned = html.map { renderer.clean($0, limit: 1 << 20).html } ?? ""
                return cleaned.withUTF8 { BodyExcerpt($0, all: all) }
            }
        }
        if let end = BodyExcerpt.mark(in: head) {
            let marked = paragraphs(UnsafeBufferPointer(rebasing: head[..<end]), all: true).text
            if let marked { return marked }
        }
        // The first few paragraphs are enough nearly always.
        let beginning = UnsafeBufferPointer(rebasing: wholeLines(head, 1 << 12))
        let first = paragraphs(beginning, all: false)
        if first.isComplete || beginning.count == head.count { return first.text }
        return paragraphs(head, all: false).text
    }
}
