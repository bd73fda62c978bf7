import Articles
import Bodies
import Feeds
import Foundation
import Text

extension Entry {
    /// The entry as every format writes it, and its body.
    func read(
        _ field: (String) -> Field, authorsOfFeed: [String], languageOfFeed: LanguageTag?
    ) throws(FeedError) -> (entry: Feeds.Entry, body: String?) {
        let link = try field("link").address(link)
        var article = Article(
            identity: try field("id").id(id ?? link.string), title: try field("title").text(title),
            link: link, published: try field("published").time(published))
        article.updated = try updated.map(field("updated").time)
        article.excerpt = try summary.map(field("summary").text)
        for (place, image) in images.enumerated() {
            article.images.append(try image.read { field("images[\(place)].\($0)") })
        }
        var files: [Articles.Enclosure] = []
        for (place, enclosure) in enclosures.enumerated() {
            files.append(try enclosure.read { field("enclosures[\(place)].\($0)") })
        }
        if !files.isEmpty { article.enclosures = files }

        let authors = try field("authors").texts(authors)
        let language = try language.map(field("language").language)
        let provider = FeedDescriptor(
            key: .provider(article.provider.domain), name: article.provider.domain.string, path: "",
            isPublished: false)
        let topics = try field("topics").texts(topics).map { name in
            FeedDescriptor(key: .topic(name), name: name, path: "", isPublished: false)
        }
        let entry = Feeds.Entry(
            article: article, topics: topics, provider: provider,
            language: language == languageOfFeed ? nil : language,
            authors: authors.isEmpty ? authorsOfFeed : authors, authorPage: nil)
        let html = try content.flatMap { (content) throws(FeedError) in
            try content.html(of: article, field("content"))
        }
        return (entry, html ?? article.excerpt.flatMap { try? Content.text($0).html(of: article, field("")) })
    }
}

extension Content {
    /// Clean HTML; nil if there is nothing to show.
    fileprivate func html(of article: Article, _ field: Field) throws(FeedError) -> String? {
        var (text, form): (String, BodyRules.Form) =
            switch self {
            case .html(let text): (text, .html)
            case .markdown(let text): (text, .markdown)
            case .text(let text): (text, .text)
            }
        let body = text.withUTF8 { DocumentBody($0, form).rendered(for: article, site: nil) }
        guard !body.isCut else {
            throw field.error(
                .length, "the text is too long; shorten it to \(BodyRenderer.defaultLimit) bytes of HTML")
        }
        return body.html.isEmpty ? nil : body.html
    }
}

extension Image {
    func read(_ field: (String) -> Field) throws(FeedError) -> Articles.Image {
        let range = 1...Int.max
        return Articles.Image(
            address: try field("url").address(url),
            width: try width.map { (width) throws(FeedError) in try field("width").number(width, in: range) },
            height: try height.map { (height) throws(FeedError) in
                try field("height").number(height, in: range)
            })
    }
}

extension Enclosure {
    fileprivate func read(_ field: (String) -> Field) throws(FeedError) -> Articles.Enclosure {
        let address = try field("url").address(url)
        let type = try type.map(field("type").mediaType) ?? MediaType.named(by: address.string)
        guard let type else {
            throw field("type").error(
                .missing, "the address does not say what the file is; write a type such as audio/mpeg")
        }
        let range = 0...Int.max
        return Articles.Enclosure(
            address: address, type: type,
            length: try length.map { (length) throws(FeedError) in
                try field("length").number(length, in: range)
            },
            duration: try duration.map { (duration) throws(FeedError) in
                try field("duration").number(duration, in: range)
            })
    }
}
