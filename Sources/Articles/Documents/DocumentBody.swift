import Bodies
import Hashing
import Text

/// What stands below the front matter of a document, or the text of an article in JSON.
public struct DocumentBody {
    /// The text, in UTF-8 if the document is right.
    public let text: UnsafeBufferPointer<UInt8>
    /// How it is written.
    public let rules: BodyRules

    /// How much of a body is read, in bytes; the rest of a longer one is not part of the article.
    static let limit = 4 << 20
    /// How much of a body an excerpt is made from, in bytes.
    static let excerptWindow = 1 << 14

    /// - Parameters:
    ///   - bytes: the file, from the body's first byte.
    ///   - path: the document's path, whose ending says how the body is written.
    ///   - preset: the site generator, which may say it, too.
    init(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, path: String, _ preset: Preset?) {
        text = UnsafeBufferPointer(rebasing: bytes.prefix(Self.limit))
        let form: BodyRules.Form =
            switch path.utf8.lastIndex(of: UInt8(ascii: ".")).map({ path[$0...].lowercased() }) {
            case ".mdx": .mdx
            case ".html", ".htm": .html
            default: preset?.markdownIsMDX == true ? .mdx : .markdown
            }
        rules = BodyRules(form)
    }

    /// A text that is not part of a file.
    package init(_ text: UnsafeBufferPointer<UInt8>, _ form: BodyRules.Form) {
        self.text = text
        // What generators of sites add is not in what crawlers write.
        rules = BodyRules(form, dialects: [])
    }

    /// A summary of the article, for one that gives none.
    var excerpt: String? {
        let start = UnsafeBufferPointer(rebasing: text.prefix(Self.excerptWindow))
        return BodyRenderer.excerpt(start, rules).map { CanonicalComposition.compose(Array($0.utf8)) }
    }

    /// The heading of the first level that the text begins with; nil if it begins with something else.
    var heading: String? {
        let lines = text.prefix(Self.excerptWindow).split(separator: UInt8(ascii: "\n")).prefix(50)
        let first = lines.first { line in
            // Components are imported before.
            line.contains { $0 > 0x20 } && !line.starts(with: "import ".utf8)
        }
        guard let first, first.starts(with: "# ".utf8) else { return nil }
        let words = UnsafeBufferPointer(rebasing: first.dropFirst(2))
        let title = PlainText.clean(words)
        return PlainText.isBlank(title) ? nil : title
    }

    /// Tells bodies apart; it is not safe against collisions made on purpose, which would only delay an update.
    var hash: UInt64 { FNV1a(text).value }

    /// The body as HTML that any feed may carry.
    ///
    /// - Parameters:
    ///   - article: the article, to whose address references are relative.
    ///   - site: the site's address; paths from the root are below it if the article is.
    public func rendered(for article: Article, site: WebAddress?) -> RenderedBody {
        var body = BodyRenderer(rules) { article.link.address(of: $0, site: site) }
            .render(text, continueAt: article.link.string)
        while body.html.utf8.last == UInt8(ascii: "\n") { body.html.removeLast() }
        // In a feed, white space alone is no content.
        if body.html.utf8.allSatisfy(\.isASCIISpace) { body.html = "" }
        return body
    }
}

extension WebAddress {
    /// The absolute address for a reference on the page at this address; nil if it is none.
    fileprivate func address(of reference: String, site: WebAddress?) -> String? {
        var reference = reference
        let link = reference.withUTF8 { try? DocumentLink($0, path: .any) }
        return link?.address(from: self, site: site)?.string
    }
}
