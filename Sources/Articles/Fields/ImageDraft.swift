/// An image whose address may be relative to an article that is not read completely yet.
struct ImageDraft {
    var link: DocumentLink
    var width: Int?
    var height: Int?

    /// The image; nil for a path that only the site's sources know.
    ///
    /// - Parameters:
    ///   - page: the article's address.
    ///   - site: the site's address.
    func image(on page: WebAddress, site: WebAddress?) -> Image? {
        if case .path(let path) = link, path.hasPrefix(".") || path.hasPrefix("@") || path.hasPrefix("~") {
            return nil
        }
        return link.address(from: page, site: site).map { Image(address: $0, width: width, height: height) }
    }
}

extension [ImageDraft] {
    /// The images, each address once.
    func images(on page: WebAddress, site: WebAddress?) -> [Image] {
        var images: [Image] = []
        var addresses = FirstTimes<WebAddress>()
        for draft in self {
            guard let image = draft.image(on: page, site: site),
                addresses.has(image.address, after: images.lazy.map(\.address))
            else { continue }
            images.append(image)
        }
        return images
    }
}
