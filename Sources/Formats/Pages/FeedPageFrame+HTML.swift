import Feeds

// Writes the same as Templates/feed.mustache, several times faster; a test compares the two.

extension FeedPageFrame {
    /// Writes the page up to its first entry.
    func writeBeginning(to html: inout HTML) {
        html.tags("<!DOCTYPE html>\n<html")
        html.attribute("lang", words.language)
        if WritingDirection(of: words.language) == .rightToLeft { html.tags(" dir=\"rtl\"") }
        html.tags(">\n")
        writeHead(to: &html)
        html.tags("<body>\n<a class=\"skip\" href=\"#articles\">")
        html.value(words[.skipToArticles])
        html.tags("</a>\n")
        writeHeader(to: &html)
        html.tags("<main>\n")
        writeSubscription(to: &html)
        html.tags("<section aria-labelledby=\"articles\">\n<h2 id=\"articles\" tabindex=\"-1\">")
        html.value(words[.newestArticles])
        html.tags("</h2>\n<ol class=\"entries\">\n")
    }

    private func writeHead(to html: inout HTML) {
        html.tags(
            """
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; \
            img-src https: http: data:; base-uri 'none'; form-action 'none'">
            <meta name="color-scheme" content="light dark">
            <meta name="generator" content="Outfeed">
            <meta name="description"
            """)
        html.attribute("content", feed.summary)
        html.tags(">\n<title>")
        html.value(title)
        html.tags("</title>\n")
        if let canonical { html.headLink("canonical", canonical) }
        for link in links {
            html.tags("<link rel=\"alternate\"")
            html.attribute("type", link.mediaType)
            html.attribute("title", link.title)
            html.attribute("href", link.path)
            html.tags(">\n")
        }
        if let license = feed.site.license?.string { html.headLink("license", license) }
        html.headLink("stylesheet", root + "pages.css")
        html.headLink("icon", "data:,")
        html.tags("</head>\n")
    }

    private func writeHeader(to html: inout HTML) {
        html.tags("<header>\n<nav")
        html.attribute("aria-label", words[.breadcrumb])
        html.tags(">\n<ol>\n")
        html.listedLink(root + "index.html", feed.site.title ?? words[.feeds])
        switch feed.key.grouping {
        case Grouping.topic.id: html.listedLink(root + "index.html#topics", words[.topics])
        case Grouping.provider.id: html.listedLink(root + "index.html#providers", words[.providers])
        default: break
        }
        html.tags("</ol>\n</nav>\n")
        if let logo = feed.logo {
            html.tags("<img class=\"logo\"")
            html.attribute("src", logo.address.string)
            html.tags(" alt=\"\" referrerpolicy=\"no-referrer\">\n")
        }
        html.tags("<h1>")
        html.value(name)
        html.tags("</h1>\n<p>")
        html.value(feed.summary)
        html.tags("</p>\n</header>\n")
    }

    private func writeSubscription(to html: inout HTML) {
        html.tags("<section class=\"subscribe\" aria-labelledby=\"subscribe\">\n<h2 id=\"subscribe\">")
        html.value(words[.subscribe])
        html.tags("</h2>\n<p>")
        html.value(words[.addresses])
        html.tags("</p>\n<dl>\n")
        for link in links {
            html.tags("<div><dt><a")
            html.attribute("href", link.path)
            html.attribute("type", link.mediaType)
            html.tags(">")
            html.value(link.label)
            html.tags("</a></dt><dd>")
            if let address = link.address {
                html.tags("<code>")
                html.value(address)
                html.tags("</code>")
            } else {
                html.value(words[.copyLink])
            }
            html.tags("</dd></div>\n")
        }
        html.tags("</dl>\n</section>\n")
    }

    /// Writes the page from after its last entry.
    func writeEnd(to html: inout HTML) {
        html.tags("</ol>\n</section>\n")
        let pages = [(previous, "prev"), (current, nil), (next, "next")].filter { $0.0 != nil }
        if !pages.isEmpty {
            html.tags("<ul class=\"archives\">\n")
            for case (let page?, let relation) in pages {
                html.listedLink(page.address, page.name, relation: relation)
            }
            html.tags("</ul>\n")
        }
        let lastChanged = words.around("date", in: .lastChanged)
        html.tags("</main>\n<footer>\n<p>")
        html.value(lastChanged.before)
        feed.updated.write(to: &html, words)
        html.value(lastChanged.after)
        html.tags("</p>\n")
        if let rights = feed.site.rights {
            html.tags("<p>")
            html.value(rights)
            html.tags("</p>\n")
        }
        if let home = feed.site.url?.string {
            html.tags("<p>")
            html.link(home, feed.site.title ?? words[.feeds])
            html.tags("</p>\n")
        }
        html.tags("</footer>\n</body>\n</html>\n")
    }
}

extension HTML {
    fileprivate mutating func headLink(_ relation: String, _ address: String) {
        tags("<link")
        attribute("rel", relation)
        attribute("href", address)
        tags(">\n")
    }

    fileprivate mutating func listedLink(_ address: String, _ name: String, relation: String? = nil) {
        tags("<li><a")
        if let relation { attribute("rel", relation) }
        attribute("href", address)
        tags(">")
        value(name)
        tags("</a></li>\n")
    }
}
