/// Which keys of documents mean which field.
///
/// A field has a list of keys: its own name first, then the names that site generators and crawlers use. If a
/// document has several of them, the first in the list wins; lists, such as topics, join. Letter case, `_`
/// and `-` do not matter, so `publishedAt` is also `published_at`. A dotted path such as `taxonomies.tags`
/// names a key within a mapping.
public struct FieldMap: Hashable, Sendable {
    /// What a key of a document means.
    struct Key: Hashable, Sendable {
        /// The field; nil if only keys below this one mean something.
        var field: Field?
        /// The position in the field's list of keys; the lowest wins.
        var rank = 0
        /// Whether the value is also a topic.
        var isTopic = false
        /// Whether the values are also categories, which can be part of an address.
        var isCategory = false
        /// Whether a text is one value, however it is written, for generators that split it at spaces.
        var isSingular = false
        /// Whether it is a summary, which some generators read as Markdown.
        var isSummary = false
        /// Whether the values are files with names, of which some are images.
        var isResources = false
        /// Whether the value is the folder of images that have a name only.
        var isImageFolder = false
        /// Whether the date also says when the article may be published at the earliest.
        var isPublicationStart = false
        /// Whether a text may name several authors, in words.
        var isByline = false
        /// Whether the value says which readers the article is for.
        var isAudience = false
        /// Whether the date is that of the publication by the key's name.
        var isPublication = false
        /// Whether the date is that of the document's creation, which may be long before its publication.
        var isCreation = false
        /// Whether a time without a zone is in UTC.
        var isInUTC = false
        /// The key's position in ``FieldMap/names``.
        var name: Int?
        /// The keys of a mapping.
        var below: [FoldedKey: Key] = [:]
    }

    /// The keys of the outermost mapping.
    private(set) var keys: [FoldedKey: Key] = [:]
    /// The keys of an article in JSON that may have its text.
    private(set) var texts: [FoldedKey: TextKey] = [:]
    /// All keys as written in the lists, for messages.
    private(set) var names: [String] = []
    /// The fields whose own name may have a mapping with keys that mean something, as bits.
    private var fieldsWithParts: UInt64 = 0
    /// The lists of keys by field, to compare maps and to describe them.
    public private(set) var lists: [String: [String]] = [:]

    /// Creates the usual map.
    ///
    /// - Parameter changes: other lists of keys for some fields, by name, instead of the usual ones; a field's
    ///   own name stays its first key.
    public init(_ changes: [String: [String]] = [:]) {
        // What is only a part has no meaning of its own here.
        for field in Field.allCases where !field.isPart {
            keys[FoldedKey(field.name.utf8)] = Key(field: field)
        }
        for (field, usual) in Self.usual {
            add(changes[field.name] ?? usual, of: field)
        }
        let textPaths = changes[FieldSources.text] ?? TextKey.usualPaths
        lists[FieldSources.text] = textPaths
        texts = TextKey.keys(textPaths)
        for field in Field.allCases where keys[FoldedKey(field.name.utf8)]?.below.isEmpty == false {
            fieldsWithParts |= 1 << UInt64(field.rawValue)
        }
    }

    /// The fields that the configuration can give other keys, with the usual keys of each after its own name.
    public static var usualKeys: [(field: String, keys: [String])] {
        usual.map { ($0.name, $1) } + [(FieldSources.text, TextKey.usualPaths)]
    }

    /// Whether a key is one of those that mean something if the configuration does not replace them.
    static func isUsual(_ key: UnsafeBufferPointer<UInt8>) -> Bool { usualNames.contains(FoldedKey(key)) }

    private static let usualNames = Set(
        usual.flatMap { $0.1 }.map { path in FoldedKey(path.prefix { $0 != "." }.utf8) })

    private mutating func add(_ list: [String], of field: Field) {
        lists[field.name] = list
        for (index, path) in list.enumerated() {
            names.append(path)
            var key = Key(field: field, rank: index + 1, name: names.count - 1)
            key.isCategory = field == .topics && path.hasSuffix("categories")
            key.isSingular = path == "tag"
            key.isSummary = field == .excerpt && path == "summary"
            key.isResources = field == .images && path == "resources"
            key.isImageFolder = field == .images && Self.imageFolders.contains(path)
            key.isInUTC = path.hasSuffix("Gmt")
            key.isPublicationStart = field == .publishedDateTime && path == "publishDate"
            key.isAudience = field == .status && ["visibility", "audience"].contains(path)
            key.isByline = path == "byline" || path.hasSuffix(".byline")
            let word = path.lowercased()
            key.isPublication = field == .publishedDateTime && word.contains("publish")
            key.isCreation = field == .publishedDateTime && word.contains("creat")
            Self.add(path.split(separator: ".").map(String.init)[...], key, to: &keys)
        }
    }

    /// Adds a key; one that means a field already keeps its meaning, with two exceptions.
    private static func add(_ path: ArraySlice<String>, _ key: Key, to keys: inout [FoldedKey: Key]) {
        guard let first = path.first, first.lowercased() != Field.secured.name else { return }
        var known = keys[FoldedKey(first.utf8)] ?? Key()
        if path.count > 1 {
            add(path.dropFirst(), key, to: &known.below)
        } else if known.field == nil {
            let below = known.below
            known = key
            known.below = below
        } else if known.field == .published, key.field == .publishedDateTime {
            known.rank = key.rank
        } else if known.field == .category, key.field == .topics {
            known.isTopic = true
        }
        keys[FoldedKey(first.utf8)] = known
    }

    /// Whether the field's own name may have a mapping with keys that mean something.
    func hasParts(_ field: Field) -> Bool { fieldsWithParts & 1 << UInt64(field.rawValue) != 0 }

    /// The meaning of a key; nil if it has none.
    func key(_ text: UnsafeBufferPointer<UInt8>) -> Key? { keys[FoldedKey(text)] }
}

extension FieldMap: Encodable {
    /// Encodes the lists of keys.
    public func encode(to encoder: any Encoder) throws {
        try lists.encode(to: encoder)
    }
}

extension FieldMap {
    /// Keys for the folder of an article's images, as Jekyll's theme Chirpy has them.
    static let imageFolders = ["mediaSubpath", "imgPath"]

    /// Keys by which themes leave an article out of feeds.
    static let hidingFromFeeds = ["hiddenFromFeed", "hiddenFromRss", "excludeFromFeed", "excludeFromRss"]

    /// The usual keys by which an article is private, besides the field's name.
    static let usualHolds =
        ["unlisted", "hidden", "deleted", "isPrivate", "isHidden", "isDeleted"] + hidingFromFeeds

    /// The usual keys of images besides the field's name.
    static let usualImages = [
        "image", "cover", "thumbnail", "hero", "heroImage", "featuredImage", "featureImage", "banner",
        "coverImage", "ogImage", "socialImage", "imageUrl", "urlToImage", "topImage", "header.image",
        "header.overlayImage", "header.teaser", "header.ogImage", "_embedded.wp:featuredmedia", "indexImg",
        "bannerImg", "topImg", "coverImg", "thumbnailImg", "shareImg", "previewImage", "img", "photos",
        "mainImage", "leadImageUrl", "mediaThumbnail", "fields.thumbnail", "yoastHeadJson.ogImage",
    ]

    /// The fields in the order in which they claim keys, with the usual keys besides their names.
    private static let usual: [(Field, [String])] = [
        (
            .title,
            ["headline", "title.rendered", "headline.main", "headlines.basic", "webTitle", "htmlTitle"]
        ),
        (
            .excerpt,
            [
                "description", "summary", "subtitle", "abstract", "dek", "standfirst", "excerpt.rendered",
                "customExcerpt", "summaryHtml", "postSummary", "brief", "descriptionText",
                "description.basic", "fields.standfirst", "fields.trailText", "metaDescription",
                "meta.description",
            ]
        ),
        (
            .publishedDateTime,
            [
                "dateGmt", "date", "firstPublishDate", "displayDate", "publishDate", "pubDate", "published",
                "created", "publishedDate", "publishedAt", "publishedTime", "datePublished", "datePublish",
                "pubDatetime", "createdAt", "createdDate", "dateCreated", "date.created", "posted",
                "publicationDate", "publishingDate", "publishedOn", "publishOn", "webPublicationDate",
                "firstPublicationDate", "firstPublishedAt", "postDate", "firstCreated", "seenDate",
                "createdUtc",
            ]
        ),
        (
            .updatedDateTime,
            [
                "lastmod", "lastModifiedAt", "updated", "updatedDate", "modifiedGmt", "modified",
                "lastModified", "dateModified", "dateModify", "modDatetime", "updatedAt", "modifiedAt",
                "modifiedDate", "lastUpdated", "lastUpdate.date", "lastUpdate", "date.updated",
                "dateUpdated", "updatedOn", "editedAt", "changed", "versionCreated", "lastUpdatedDate",
                "lastPublicationDate", "fields.lastModified",
            ]
        ),
        (
            .webUrl,
            [
                "url", "link", "canonicalUrl", "externalUrl", "permalink", "mainEntityOfPage.@id",
                "mainEntityOfPage", "canonicalLink", "pageUrl", "fullUrl", "meta.canonical",
            ]
        ),
        (.originalUrl, []), (.ampWebUrl, []), (.cdnAmpWebUrl, []), (.id, []), (.slug, []),
        (
            .author,
            [
                "authors", "byline", "creator", "_embedded.author", "publishedBylines", "credits.by",
                "fields.byline", "yoastHeadJson.author",
            ]
        ),
        (.language, ["lang", "locale", "inLanguage", "langcode", "humanLanguage", "metaLang"]),
        (.category, []), (.type, []), (.quality, []), (.heat, []),
        (
            .provider,
            [
                "publisher", "siteName", "metaSiteName", "sourceName", "nameSource", "sourceHostname",
                "source.name", "source.title",
            ]
        ),
        (
            .topics,
            [
                "tags", "categories", "keywords", "tag", "taxonomies.tags", "taxonomies.categories",
                "articleSection", "_embedded.wp:term", "tagList", "postTags", "topic", "sectionName",
                "taxonomy.tags", "subject.name", "subjects.name",
            ]
        ),
        (.images, usualImages),
        (.enclosure, ["enclosures", "audio", "video", "podcast", "attachments"]),
        (.related, []), (.published, ["isPublished", "currentlyPublished"]), (.draft, ["isDraft"]),
        (.publish, ["public", "isPublic", "dgPublish"]),
        (.private, usualHolds),
        (
            .status,
            [
                "postStatus", "publishStatus", "pubstatus", "workflowState", "state", "creativeWorkStatus",
                "privacyStatus", "visibility", "audience",
            ]
        ),
        (.scheduled, ["scheduledAt", "publishAt", "embargo", "embargoed", "embargoUntil", "embargoedUntil"]),
        (.expiryDate, ["expires", "expirationDate", "unpublishDate", "unpublishAt"]),
    ]
}
