import Articles
import Feeds
import Foundation

/// An entry's body in HTML: the lead image, the full text or the excerpt, the provider, the related coverage.
struct EntryBody {
    private let source: (before: String, after: String)
    private let related: String

    /// Prepares bodies that speak the language of a site.
    init(_ words: Words) {
        source = words.around("name", in: .source)
        related = words[.related]
    }

    /// Writes the body, which is the same in every format.
    ///
    /// Every value is escaped; the result contains nothing executable.
    ///
    /// - Parameters:
    ///   - fullText: the article's text as clean HTML, instead of its excerpt.
    ///   - isOwn: whether the article is on the site itself, which is not named as its source.
    func write(_ entry: Entry, fullText: String?, isOwn: Bool, to html: inout HTML) {
        if let image = entry.article.images.first, !Self.shows(image, in: fullText) {
            Self.write(image, alternative: entry.article.title, to: &html)
        }
        if let fullText {
            html.clean(fullText)
            if !isOwn { html.tags("\n") }
        } else if let excerpt = entry.article.excerpt {
            html.tags("<p>")
            html.text(excerpt)
            html.tags("</p>\n")
        }
        if fullText == nil || !isOwn {
            html.tags("<p>")
            html.text(source.before)
            Self.link(entry.providerPage, entry.provider.name, to: &html)
            html.text(source.after)
            html.tags("</p>")
        }
        if !entry.article.related.isEmpty { write(entry.article.related, to: &html) }
    }

    /// Whether a text in HTML names an image.
    private static func shows(_ image: Image, in text: String?) -> Bool {
        guard let text else { return false }
        // Foundation's `contains` would take a fifth of the time for a feed with full texts.
        return strstr(text, HTML.text(image.address.string).string) != nil
    }

    private static func write(_ image: Image, alternative: String, to html: inout HTML) {
        html.tags("<p><img")
        html.attribute("src", image.address.string)
        if let width = image.width { html.attribute("width", String(width)) }
        if let height = image.height { html.attribute("height", String(height)) }
        html.attribute("alt", alternative)
        html.tags("></p>\n")
    }

    private func write(_ articles: [RelatedArticle], to html: inout HTML) {
        html.tags("\n<h3>")
        html.text(related)
        html.tags("</h3>\n<ul>\n")
        for article in articles {
            html.tags("<li>")
            Self.link(article.link.string, article.title, to: &html)
            html.tags(" – ")
            html.text(article.provider)
            if let published = article.published {
                html.tags(", ")
                html.text(published.day)
            }
            html.tags("</li>\n")
        }
        html.tags("</ul>")
    }

    private static func link(_ address: String, _ title: String, to html: inout HTML) {
        html.tags("<a")
        html.attribute("href", address)
        html.tags(">")
        html.text(title)
        html.tags("</a>")
    }
}
