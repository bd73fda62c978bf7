/// Says that bytes are not a serialized article.
public struct DamagedArticleError: Error {}

extension Article {
    /// The article without its path, in a compact form for ``init(bytes:path:)`` of the same program version.
    public var bytes: [UInt8] {
        var writer = ByteWriter()
        writer.write(address: link.string)
        writer.write(address: identity.string)
        writer.write(identity.isWebAddress ? 1 : 0)
        writer.write(title)
        writer.write(excerpt)
        writer.write(published)
        writer.write(updated)
        for text in [author, language?.string, category, type] { writer.write(text) }
        for mark in [quality, heat] { writer.write(mark) }
        for address in [ampLink, cachedAMPLink] { writer.write(address: address?.string) }
        writer.write(provider.domain.string)
        writer.write(provider.name)
        writer.write(provider.images) { $0.write($1) }
        writer.write(topics) { writer, topic in
            writer.write(topic.name)
            writer.write(topic.key)
        }
        writer.write(images) { $0.write($1) }
        writer.write(related) { $0.write($1) }
        writer.write(isPublished ? 1 : 0)
        writer.write((otherFields ?? [:]).sorted { $0.key < $1.key }) { writer, field in
            writer.write(field.key)
            writer.write(field.value) { $0.write($1) }
        }
        writer.write(otherAuthors ?? []) { $0.write($1) }
        writer.write(hold?.rawValue)
        for moment in [notBefore, expires] { writer.write(moment) }
        writer.write(bodyHash.map { String($0, radix: 36) })
        writer.write(enclosures ?? []) { $0.write($1) }
        writer.write(dependsOnFiles == true ? 1 : 0)
        return writer.bytes
    }

    /// Restores an article from its ``bytes``.
    ///
    /// - Throws: ``DamagedArticleError`` if the bytes were not created by ``bytes``.
    public init(bytes: UnsafeRawBufferPointer, path: String) throws(DamagedArticleError) {
        var reader = ByteReader(bytes)
        link = try reader.requiredAddress()
        identity = try reader.identity()
        title = try reader.requiredText()
        excerpt = try reader.text()
        guard let published = try reader.moment() else { throw DamagedArticleError() }
        self.published = published
        updated = try reader.moment()
        author = try reader.text()
        language = try reader.text().map { LanguageTag(stored: $0) }
        category = try reader.text()
        type = try reader.text()
        quality = try reader.double()
        heat = try reader.double()
        ampLink = try reader.address()
        cachedAMPLink = try reader.address()
        let domain = DomainName(stored: try reader.requiredText())
        let name = try reader.text()
        provider = Provider(domain: domain, name: name, images: try reader.images())
        topics = try reader.list { (reader) throws(DamagedArticleError) in
            Topic(try reader.requiredText(), key: try reader.requiredText())
        }
        images = try reader.images()
        related = try reader.list { (reader) throws(DamagedArticleError) in
            RelatedArticle(
                title: try reader.requiredText(), link: try reader.requiredAddress(),
                published: try reader.moment(), provider: try reader.requiredText())
        }
        isPublished = try reader.number() != 0
        let others = try reader.list { (reader) throws(DamagedArticleError) in
            let name = try reader.requiredText()
            let values = try reader.list { (reader) throws(DamagedArticleError) in try reader.requiredText() }
            return (name, values)
        }
        otherFields = others.isEmpty ? nil : Dictionary(others) { first, _ in first }
        let authors = try reader.list { (reader) throws(DamagedArticleError) in try reader.requiredText() }
        otherAuthors = authors.isEmpty ? nil : authors
        hold = try reader.text().flatMap { HoldReason(rawValue: $0) }
        notBefore = try reader.moment()
        expires = try reader.moment()
        bodyHash = try reader.text().flatMap { UInt64($0, radix: 36) }
        let enclosures = try reader.enclosures()
        self.enclosures = enclosures.isEmpty ? nil : enclosures
        dependsOnFiles = try reader.number() == 0 ? nil : true
        self.path = path
        guard reader.isAtEnd else { throw DamagedArticleError() }
    }
}

extension PermanentID {
    /// Reads the id alone from an article's ``Article/bytes``.
    ///
    /// - Throws: ``DamagedArticleError`` if the bytes were not created by ``Article/bytes``.
    public init(ofArticle bytes: UnsafeRawBufferPointer) throws(DamagedArticleError) {
        var reader = ByteReader(bytes)
        _ = try reader.requiredAddressText()
        self = try reader.identity()
    }
}

extension ByteWriter {
    fileprivate mutating func write(_ image: Image) {
        write(address: image.address.string)
        write(image.width ?? 0)
        write(image.height ?? 0)
    }

    fileprivate mutating func write(_ enclosure: Enclosure) {
        write(address: enclosure.address.string)
        write(enclosure.type)
        // Zero stands for nothing.
        for number in [enclosure.length, enclosure.duration] { write(number.map { $0 + 1 } ?? 0) }
    }

    fileprivate mutating func write(_ article: RelatedArticle) {
        write(article.title)
        write(address: article.link.string)
        write(article.published)
        write(article.provider)
    }
}

extension ByteReader {
    fileprivate mutating func identity() throws(DamagedArticleError) -> PermanentID {
        let text = try requiredAddressText()
        return PermanentID(stored: text, isWebAddress: try number() != 0)
    }

    fileprivate mutating func enclosures() throws(DamagedArticleError) -> [Enclosure] {
        try list { (reader) throws(DamagedArticleError) in
            let (address, type) = (try reader.requiredAddress(), try reader.requiredText())
            let (length, duration) = (try reader.number(), try reader.number())
            return Enclosure(
                address: address, type: type, length: length == 0 ? nil : length - 1,
                duration: duration == 0 ? nil : duration - 1)
        }
    }

    fileprivate mutating func images() throws(DamagedArticleError) -> [Image] {
        try list { (reader) throws(DamagedArticleError) in
            let address = try reader.requiredAddress()
            let (width, height) = (try reader.number(), try reader.number())
            return Image(
                address: address, width: width == 0 ? nil : width, height: height == 0 ? nil : height)
        }
    }
}
