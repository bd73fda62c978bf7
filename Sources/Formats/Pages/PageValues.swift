import Articles
import Feeds
import Text

// The values for templates. docs/templates.md describes each of them.

extension Site {
    /// The values for all pages.
    func pageValues(root: String) -> PageValues {
        var values: PageValues = ["root": root, "site": title ?? "Feeds", "language": language ?? "en"]
        values["isRightToLeft"] = direction == .rightToLeft
        values["home"] = url?.string
        values["rights"] = rights
        values["author"] = author
        return values
    }
}

extension Timestamp {
    /// The time for machines and for people.
    var pageValues: PageValues { ["machine": rfc3339, "human": dateline, "day": day] }
}

extension Entry {
    /// The direction of its language where it is not that of the site.
    func direction(in site: Site) -> WritingDirection? {
        guard let language else { return nil }
        let direction = WritingDirection(of: language.string)
        return direction == site.direction ? nil : direction
    }

    /// The values for the template of an entry.
    func pageValues(root: String, in site: Site) -> PageValues {
        var values: PageValues = [
            "title": article.title, "link": article.link.string, "published": article.published.pageValues,
            "provider": provider.pageValues(root: root, otherwise: providerPage),
        ]
        values["author"] = article.author
        values["language"] = language?.string
        values["direction"] = direction(in: site)?.rawValue
        values["excerpt"] = article.excerpt
        values["amp"] = article.ampLink?.string
        values["image"] = article.images.first.map { image -> PageValues in
            var values: PageValues = ["src": image.address.string]
            values["width"] = image.width
            values["height"] = image.height
            return values
        }
        if !topics.isEmpty { values["topics"] = ["list": topics.map { $0.pageValues(root: root) }] }
        if !article.related.isEmpty {
            values["related"] =
                ["count": article.related.count, "list": article.related.map(\.pageValues)] as PageValues
        }
        return values
    }
}

extension FeedDescriptor {
    /// The name, and a link to the feed's page or else to another page.
    fileprivate func pageValues(root: String, otherwise page: String? = nil) -> PageValues {
        var values: PageValues = ["name": name]
        values["href"] = isPublished ? root + file("html") : page
        return values
    }
}

extension RelatedArticle {
    fileprivate var pageValues: PageValues {
        var values: PageValues = ["title": title, "link": link.string, "provider": provider]
        values["date"] = published?.pageValues
        return values
    }
}
