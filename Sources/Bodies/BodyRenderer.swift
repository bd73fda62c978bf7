/// Turns what stands below the front matter of a document into clean HTML.
///
/// ```swift
/// let renderer = BodyRenderer(BodyRules(.markdown)) { address.resolving($0) }
/// let body = renderer.render(bytes, continueAt: "https://example.com/article")
/// ```
public struct BodyRenderer {
    /// Makes a reference absolute, as it is written in the document; returns nil to leave it out.
    ///
    /// It gets every address but `data:`, also fragments such as `#part`. The result must be absolute.
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
        var leftOut: [String: Int] = [:]
        var body = withHTML(text, &leftOut) { clean($0, continueAt: continueAt) }
        body.leftOut.merge(leftOut, uniquingKeysWith: +)
        return body
    }

    private func withHTML<Result>(
        _ text: UnsafeBufferPointer<UInt8>, _ leftOut: inout [String: Int],
        _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        if rules.form == .text {
            return PlainParagraphs.html(text).withUnsafeBufferPointer(body)
        }
        var filter = SourceFilter(text, rules)
        filter.run()
        leftOut = filter.leftOut
        return filter.output.withUnsafeBufferPointer { source in
            rules.form == .html ? body(source) : Markdown(source).withHTML(body)
        }
    }

    private func clean(_ html: UnsafeBufferPointer<UInt8>, continueAt: String) -> RenderedBody {
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
        nil
    }
}
