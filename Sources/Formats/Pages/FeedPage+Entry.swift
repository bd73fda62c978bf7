import Articles
import Feeds
import Text

// Writes the same as Templates/entry.mustache, several times faster; a test compares the two. Templates
// escape all values for use both in text and in attributes, so this code does too.

extension Entry {
    /// Writes the entry on a page.
    func write(to html: inout HTML, in context: PageContext) {
        html.tags("<li>\n<article")
        if let language = language(in: context) { html.attribute("lang", language) }
        if let direction = direction(in: context) { html.attribute("dir", direction.rawValue) }
        html.tags(">\n")
        if let image = article.images.first { image.write(to: &html, alternative: article.title) }
        html.tags("<h3>")
        html.link(article.link.string, article.title)
        html.tags("</h3>\n<p class=\"byline\">")
        provider.write(to: &html, root: context.root, otherwise: providerPage)
        if article.author != nil {
            html.tags(" <span class=\"author\">")
            html.value(article.authors.joined(separator: ", "))
            html.tags("</span>")
        }
        html.tags(" ")
        article.published.write(to: &html, context.words)
        if let amp = article.ampLink {
            html.tags(" ")
            html.link(amp.string, context.words[.amp])
        }
        html.tags("</p>\n")
        if let excerpt = article.excerpt {
            html.tags("<p>")
            html.value(excerpt)
            html.tags("</p>\n")
        }
        if !topics.isEmpty {
            html.tags("<ul class=\"topics\"")
            html.attribute("aria-label", context.words[.topics])
            html.tags(">\n")
            for topic in topics {
                html.tags("<li>")
                topic.write(to: &html, root: context.root)
                html.tags("</li>\n")
            }
            html.tags("</ul>\n")
        }
        if !article.related.isEmpty { writeRelated(to: &html, context.words) }
        html.tags("</article>\n</li>\n")
    }

    private func writeRelated(to html: inout HTML, _ words: Words) {
        html.tags("<details class=\"related\">\n<summary>")
        html.value(words[.related])
        html.tags(" (")
        html.value(String(article.related.count))
        html.tags(")</summary>\n<ul>\n")
        for related in article.related {
            html.tags("<li>")
            html.link(related.link.string, related.title)
            html.tags(" <span>")
            html.value(related.provider)
            html.tags("</span>")
            if let published = related.published {
                html.tags(" ")
                published.write(to: &html, words)
            }
            html.tags("</li>\n")
        }
        html.tags("</ul>\n</details>\n")
    }
}

extension FeedDescriptor {
    fileprivate func write(to html: inout HTML, root: String, otherwise page: String? = nil) {
        if isPublished {
            html.tags("<a href=\"")
            html.value(root)
            html.value(file("html"))
            html.tags("\">")
            html.value(name)
            html.tags("</a>")
        } else if let page {
            html.link(page, name)
        } else {
            html.value(name)
        }
    }
}

extension Timestamp {
    /// Writes the time for machines and people.
    func write(to html: inout HTML, _ words: Words) {
        html.tags("<time datetime=\"")
        html.value(rfc3339)
        html.tags("\">")
        html.value(words.date(self))
        html.tags("</time>")
    }
}

extension Image {
    fileprivate func write(to html: inout HTML, alternative: String) {
        html.tags("<img src=\"")
        html.value(address.string)
        html.tags("\"")
        if let width { html.attribute("width", String(width)) }
        if let height { html.attribute("height", String(height)) }
        html.attribute("alt", alternative)
        html.tags(" loading=\"lazy\" decoding=\"async\" referrerpolicy=\"no-referrer\">\n")
    }
}
