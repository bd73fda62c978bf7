import Articles
import Feeds
import Formats
import Text
import XML

extension Feed {
    /// Writes the feed: the same feed always gives the same bytes.
    ///
    /// Texts lose surrounding and doubled white space, and characters that XML forbids. Addresses and ids are
    /// percent-encoded where URIs need it. The document is checked before you get it.
    ///
    /// - Parameters:
    ///   - format: the format.
    ///   - address: the http or https address at which you serve this document (RSS Best Practices Profile,
    ///     `atom:link`; RFC 4287, section 4.2.7.2, `self`; JSON Feed 1.1, `feed_url`); nil if you do not know
    ///     it.
    /// - Returns: the document, UTF-8.
    /// - Throws: ``FeedError`` with the first value that no document can have: an address, an id, a date, a
    ///   text, a language, a media type or a number that is not one, or an id that two entries share.
    public func document(as format: FeedFormat, at address: String? = nil) throws(FeedError) -> [UInt8] {
        let (feed, bodies) = try read(format, at: address)
        let document: [UInt8]
        do throws(XMLWriter.MemoryError) {
            document = try format.format.document(for: RenderedFeed(feed, bodies: bodies))
        } catch {
            throw FeedError(.failure, "", error.description)
        }
        try DocumentCheck.verify(document, as: format.dialect)
        return document
    }

    /// The feed as formats write it, and the bodies of its entries.
    private func read(
        _ format: FeedFormat, at address: String?
    ) throws(FeedError) -> (Feeds.Feed, bodies: [String?]) {
        var site = Site()
        site.hasPages = false
        site.baseURL = try address.map(Field("address").address)
        for (place, hub) in hubs.enumerated() { site.hubs.append(try Field("hubs[\(place)]").address(hub)) }
        let language = try language.map(Field("language").language)
        site.language = language?.string
        site.author = try author.map(Field("author").text)
        site.rights = try rights.map(Field("rights").text)
        site.license = try license.map(Field("license").address)
        site.timeToLive = try timeToLive.map { (minutes) throws(FeedError) in
            try Field("timeToLive").number(minutes, in: 1...Int.max)
        }

        let title = try Field("title").text(title)
        var read: [Feeds.Entry] = []
        var bodies: [String?] = []
        var places: [PermanentID: Int] = [:]
        for (place, entry) in entries.enumerated() {
            let (entry, body) = try entry.read(
                { Field("entries[\(place)].\($0)") }, authorsOfFeed: [site.author ?? title],
                languageOfFeed: language)
            if let first = places.updateValue(place, forKey: entry.article.identity) {
                throw FeedError(
                    .repeated, "entries[\(place)].id",
                    "the id is that of entries[\(first)]; give each entry its own")
            }
            read.append(entry)
            bodies.append(body)
        }
        guard let updated = try updated.map(Field("updated").time) ?? read.map(\.updated).max() else {
            throw FeedError(.missing, "updated", "expected a date, as there are no entries to take it from")
        }
        // The base is the document's own address, so its path below it is empty.
        let descriptor = FeedDescriptor(
            key: .all, name: title, path: "", files: [format.fileExtension: ""])
        let feed = Feeds.Feed(
            descriptor: descriptor, id: try Field("id").id(id).string, title: title,
            summary: try summary.map(Field("summary").text) ?? title,
            page: try Field("link").address(link).string, updated: updated, logo: try readLogo(), site: site,
            content: .full, entries: read)
        return (feed, bodies)
    }

    private func readLogo() throws(FeedError) -> Articles.Image? {
        guard let logo else { return nil }
        let image = try logo.read { Field("logo.\($0)") }
        // RSS 2.0, image.
        _ = try image.width.map { (width) throws(FeedError) in
            try Field("logo.width").number(width, in: 1...144)
        }
        _ = try image.height.map { (height) throws(FeedError) in
            try Field("logo.height").number(height, in: 1...400)
        }
        return image
    }
}
