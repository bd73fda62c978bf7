import Articles
import Feeds
import XML

/// The elements of a podcast: those of Apple's namespace, which other directories read, too.
extension RSS {
    static let podcastNamespace: XMLText = "http://www.itunes.com/dtds/podcast-1.0.dtd"

    /// Writes what the channel says.
    static func write(_ podcast: Podcast, to writer: inout XMLWriter) {
        writer.element("itunes:author", podcast.author.map { XMLText($0) })
        if let owner = podcast.owner {
            writer.start("itunes:owner")
            writer.element("itunes:name", owner.name.map { XMLText($0) })
            writer.element("itunes:email", XMLText(owner.email))
            writer.end()
        }
        writer.element("itunes:image", ["href": XMLText(podcast.image.string)])
        for category in podcast.categories {
            writer.start("itunes:category")
            writer.attribute("text", XMLText(category.name))
            if let subcategory = category.subcategory {
                writer.element("itunes:category", ["text": XMLText(subcategory)])
            }
            writer.end()
        }
        writer.element("itunes:explicit", podcast.isExplicit ? "true" : "false")
        writer.element("itunes:type", podcast.order.map { XMLText($0.rawValue) })
    }

    /// Writes what an episode says; without an image of its own it has that of the podcast.
    static func write(_ article: Article, of podcast: Podcast, to writer: inout XMLWriter) {
        writer.element("itunes:duration", article.enclosures?.first?.duration.map { XMLText(String($0)) })
        writer.element(
            "itunes:image", ["href": XMLText((article.images.first?.address ?? podcast.image).string)])
        writer.element("itunes:explicit", podcast.isExplicit ? "true" : "false")
    }
}
