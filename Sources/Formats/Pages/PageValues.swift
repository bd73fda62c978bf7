import Articles
import Feeds
import Text

// The values for templates. docs/templates.md describes each of them.

extension Site {
    /// The values for all pages.
    func pageValues(root: String, _ words: Words) -> PageValues {
        var values: PageValues = [
            "root": root, "site": title ?? words[.feeds], "language": words.language, "words": words.texts,
            "lastChanged": words.pageValues(around: "date", in: .lastChanged),
        ]
        values["isRightToLeft"] = WritingDirection(of: words.language) == .rightToLeft
        values["home"] = url?.string
        values["rights"] = rights
        values["license"] = license?.string
        values["author"] = author
        return values
    }
}

extension Words {
    /// The texts before and after a place that the template fills.
    func pageValues(around place: String, in word: Word, count: Int? = nil) -> PageValues {
        let (before, after) = around(place, in: word, count: count)
        return ["before": before, "after": after]
    }
}

extension Timestamp {
    /// The time for machines and for people.
    func pageValues(_ words: Words) -> PageValues {
        ["machine": rfc3339, "human": words.date(self), "day": day]
    }
}

extension Entry {
    /// The values for the template of an entry.
    func pageValues(in context: PageContext) -> PageValues {
        var values: PageValues = [
            "title": article.title, "link": article.link.string, "words": context.words.texts,
            "published": article.published.pageValues(context.words),
            "provider": provider.pageValues(root: context.root, otherwise: providerPage),
        ]
        if article.author != nil { values["author"] = article.authors.joined(separator: ", ") }
        values["language"] = language(in: context)
        values["direction"] = direction(in: context)?.rawValue
        values["excerpt"] = article.excerpt
        values["amp"] = article.ampLink?.string
        values["image"] = article.images.first.map { image -> PageValues in
            var values: PageValues = ["src": image.address.string]
            values["width"] = image.width
            values["height"] = image.height
            return values
        }
        if !topics.isEmpty { values["topics"] = ["list": topics.map { $0.pageValues(root: context.root) }] }
        if !article.related.isEmpty {
            values["related"] =
                [
                    "count": article.related.count,
                    "list": article.related.map { $0.pageValues(context.words) },
                ] as PageValues
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
    fileprivate func pageValues(_ words: Words) -> PageValues {
        var values: PageValues = ["title": title, "link": link.string, "provider": provider]
        values["date"] = published?.pageValues(words)
        return values
    }
}
