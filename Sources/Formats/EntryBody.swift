import Articles
import Feeds

/// An entry's body in HTML: the lead image, the excerpt, the provider, the related coverage.
enum EntryBody {
    /// The body, the same in every format.
    ///
    /// Every value in it is escaped; there is nothing to run in it.
    static func html(of entry: Entry) -> String {
        let article = entry.article
        var html = ""
        if let image = article.images.first { append(image, alt: article.title, to: &html) }
        if let excerpt = article.excerpt {
            html += "<p>"
            HTML.append(excerpt, to: &html)
            html += "</p>\n"
        }
        html += "<p>Source: "
        HTML.appendLink(entry.providerPage, entry.provider, to: &html)
        html += "</p>"
        if !article.related.isEmpty { append(article.related, to: &html) }
        return html
    }

    private static func append(_ image: Image, alt: String, to html: inout String) {
        html += "<p><img src=\""
        HTML.append(image.address.string, to: &html)
        if let width = image.width { html += "\" width=\"\(width)" }
        if let height = image.height { html += "\" height=\"\(height)" }
        html += "\" alt=\""
        HTML.append(alt, to: &html)
        html += "\"></p>\n"
    }

    private static func append(_ related: [RelatedArticle], to html: inout String) {
        html += "\n<h3>Related coverage</h3>\n<ul>\n"
        for article in related {
            html += "<li>"
            HTML.appendLink(article.link.string, article.title, to: &html)
            html += " – "
            HTML.append(article.provider, to: &html)
            if let published = article.published { html += ", \(published.day)" }
            html += "</li>\n"
        }
        html += "</ul>"
    }
}
